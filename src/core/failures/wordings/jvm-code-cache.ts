import { figures, type Pattern, wording } from '../pattern.ts'
import { withProcess } from './process.ts'

const KIB = 1024n
const kib = (text: string | undefined): bigint | undefined => (text === undefined ? undefined : BigInt(text) * KIB)

/** The line by which HotSpot states one heap of the code cache, or the whole of it. */
const stated = (name: string, context: string): RegExpExecArray | null =>
  new RegExp(String.raw`${name}:\s{1,4}size=(\d{1,12})Kb,?\s{1,4}used=(\d{1,12})Kb`).exec(context)

/** Size and use of what is full: one of the segments, or the whole cache. */
function read(match: RegExpExecArray, context: string) {
  const segment = match[1]
  const of = stated(segment === undefined ? 'CodeCache' : `CodeHeap '${segment}'`, context)
  return {
    numbers: figures({ sizeBytes: kib(of?.[1]), usedBytes: kib(of?.[2]) }),
    traits: segment === undefined ? [] : ['segment', segment.replaceAll(' ', '-')],
    ...withProcess(context),
  }
}

export const JVM_CODE_CACHE: readonly Pattern[] = [
  {
    // the sizes stand a few lines below, which a container runtime's clocks make records of their own
    regex: wording(
      String.raw`\bCode ?Cache is full\b(?:\. ?Compiler has been disabled)?(?:[^]{0,800}?\bCodeCache: size=\d{1,12}Kb used=\d{1,12}Kb)?`,
    ),
    hints: ['cache is full'],
    read: (match, context) => read(match, `${match[0]} ${context}`),
    source: 'HotSpot codeCache.cpp and compileBroker.cpp, JDK 6 to 25',
  },
  {
    regex: wording(String.raw`\bCodeHeap '(non-profiled nmethods|profiled nmethods|non-nmethods)' is full`),
    hints: ["codeheap 'non-", "codeheap 'profiled"],
    read,
    source: 'HotSpot codeCache.cpp (CodeCache::report_codemem_full), JDK 9 to 25, where the cache is segmented',
  },
  {
    regex: wording(String.raw`Out of space in CodeCache for|Initial size of CodeCache is too small`),
    hints: ['space in codecache', 'size of codecache'],
    read: (_, context) => ({ traits: ['required'], ...withProcess(context) }),
    source: 'HotSpot sharedRuntime.cpp, methodHandles.cpp, codeCache.cpp, JDK 8 to 25: an error, not a warning',
  },
  {
    regex: wording(String.raw`\bJIT (?:CODE )?CACHES? (?:IS |ARE )?FULL`),
    hints: ['jit cache', 'jit code cache'],
    read: () => ({ traits: ['openj9'] }),
    source: 'OpenJ9, JIT verbose log, as people quote it',
  },
]
