import { type Pattern, wording } from '../pattern.ts'
import { frameTraits } from './frames.ts'
import { withProcess } from './process.ts'

/** Other kinds of OutOfMemoryError: where one is named, a bare error name says nothing about the heap. */
const OTHER_KIND =
  /GC overhead|Requested array size|native thread|Compressed class|metaspa?ce|PermGen|direct buffer|direct memory|Map failed|Out of swap|exceeds implementation limit|unable to allocate|native memory|cannot reserve|insufficient memory|JavaScript heap|CUDA|Cannot allocate memory/i

const stack = (_: RegExpExecArray, context: string) => ({ traits: frameTraits(context), ...withProcess(context) })

export const JVM_HEAP: readonly Pattern[] = [
  {
    regex: wording(
      String.raw`[o0]utOf ?Memory ?(?:Error|Exception)\W{0,6}Java heap\b(?: ?space)?|\bJava heap ?space\b(?! (?:size|usage|available|is set|used|settings?|configuration|and))`,
    ),
    hints: ['java heap'],
    read: stack,
    source: 'HotSpot, JDK 8 to 25; ClusterEntryPointExceptionUtils adds a sentence to it, Flink 1.12 to 2.3',
  },
  {
    regex: wording(String.raw`Failed to allocate an? \d+ byte allocation with \d+ free bytes`),
    hints: ['byte allocation with'],
    read: (_, context) => ({ traits: ['android', ...frameTraits(context)], process: 'jvm' }),
    source: 'Android ART, heap.cc (Heap::ThrowOutOfMemoryError)',
  },
  {
    regex: wording(String.raw`JVM (?:Tenured|heap) space is exhausted`),
    hints: ['space is exhausted'],
    read: () => ({ process: 'jvm' }),
    source:
      'Gradle 3 to 8, daemon health (LowTenuredSpaceDaemonExpirationStrategy, LowHeapSpaceDaemonExpirationStrategy)',
  },
  {
    regex: wording(
      String.raw`(?:\bheap|堆内存|堆空间)[^\n.。]{0,30}(?:\bOOM\b|out of memory|\bOutOfMemory|内存溢出|溢出)`,
    ),
    hints: ['heap', '堆内存', '堆空间'],
    read: (match, text) =>
      /off-?heap|non-?heap|堆外/i.test(match[0]) || OTHER_KIND.test(text) ? null : stack(match, text),
    weak: true,
    source: 'how people put it in titles and questions',
  },
  {
    regex: wording(String.raw`(?<!On)\bOutOfMemoryError\b(?! ?[:[-] ?\w)`),
    hints: ['outofmemoryerror'],
    read: (match, text) => (OTHER_KIND.test(text) ? null : stack(match, text)),
    weak: true,
    source: 'the error without its message, as uncaught-exception handlers and OpenJ9 dump agents print it',
  },
]
