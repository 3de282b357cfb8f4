import { type Pattern, wording } from '../pattern.ts'
import { frameTraits } from './frames.ts'
import { withProcess } from './process.ts'

const TROUBLE = String.raw`(?:\bOOM\b|out of memory|\bOutOfMemory|exhausted|is full|溢出|不足|耗尽)`

const read = (_: RegExpExecArray, context: string) => ({ traits: frameTraits(context), ...withProcess(context) })

export const JVM_CLASS_SPACE: readonly Pattern[] = [
  {
    regex: wording(String.raw`[o0]ut ?of ?memory ?(?:error|exception)\W{0,6}Compressed class ?space`),
    hints: ['compressed class'],
    read,
    source: 'HotSpot metaspace.cpp (Metaspace::report_metadata_oome), JDK 8 to 25',
  },
  {
    regex: wording(
      String.raw`Compressed ?class ?space[^\n.。]{0,40}${TROUBLE}|${TROUBLE}[^\n.。]{0,40}Compressed ?class ?space`,
    ),
    hints: ['compressed class', 'compressedclass'],
    read,
    weak: true,
    source: 'how people put it in titles and questions',
  },
]
