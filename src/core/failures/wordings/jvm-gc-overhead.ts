import { type Pattern, wording } from '../pattern.ts'
import { frameTraits } from './frames.ts'
import { withProcess } from './process.ts'

const read = (_: RegExpExecArray, context: string) => ({ traits: frameTraits(context), ...withProcess(context) })

export const JVM_GC_OVERHEAD: readonly Pattern[] = [
  {
    // blanks within the word come from copying out of terminals and tickets
    regex: wording(String.raw`\bGC ?o ?v ?e ?r ?h ?e ?a ?d ?limit ?exceeded`),
    hints: ['limit exceeded', 'limitexceeded', 'd limit'],
    read,
    source: 'HotSpot memAllocator.cpp, JDK 6 to 24, thrown under ParallelGC only (PSAdaptiveSizePolicy)',
  },
  {
    regex: wording(
      String.raw`\bGC overhead(?: ?limit)?\b[^\n.。]{0,40}(?:\bOOM\b|out of memory|\bOutOfMemory|reached|hit\b|超限|超出|溢出|报错|异常)|(?:\bOOM\b|out of memory|\bOutOfMemory\w{0,9}|内存溢出)[^\n.。]{0,30}\bGC overhead`,
    ),
    hints: ['gc overhead'],
    read,
    weak: true,
    source: 'how people put it in titles and questions',
  },
]
