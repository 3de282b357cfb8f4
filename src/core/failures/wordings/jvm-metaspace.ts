import { type Pattern, wording } from '../pattern.ts'
import { frameTraits } from './frames.ts'
import { withProcess } from './process.ts'

/** as HotSpot spells it, and as it has been retyped */
const METASPACE = '(?:metaspa?ce|meta space|meatspace|matespace)'
const TROUBLE = String.raw`(?:\bOOM\b|out[ -]of[ -]memory|OutOfMemory|\bleak|never reclaimed|not (?:released|freed|reclaimed)|exhausted|overflow|quickly reached|不足|溢出|泄[漏露]|不会释放|无法释放|不释放|撑爆|爆满)`

const read = (_: RegExpExecArray, context: string) => ({ traits: frameTraits(context), ...withProcess(context) })

export const JVM_METASPACE: readonly Pattern[] = [
  {
    regex: wording(String.raw`[o0]ut ?of ?memory ?(?:error|exception)\W{0,6}${METASPACE}`),
    hints: ['metasp', 'meta space', 'meatspace', 'matespace'],
    read,
    source: 'HotSpot metaspace.cpp (Metaspace::report_metadata_oome), JDK 8 to 25',
  },
  {
    regex: wording(String.raw`metaspace out-of-memory error has occurred`),
    hints: ['metaspace out-of-memory error'],
    read,
    source: 'TaskManagerExceptionUtils, ClusterEntryPointExceptionUtils, Flink 1.11 to 2.3; ExceptionUtils, 1.10',
  },
  {
    regex: wording(String.raw`OutOfMemoryError\W{0,6}PermGen space`),
    hints: ['permgen'],
    read: (match, context) => ({ ...read(match, context), traits: ['permgen', ...frameTraits(context)] }),
    source: 'HotSpot, JDK 7 and older, where classes lived in the permanent generation',
  },
  {
    regex: wording(
      String.raw`(?:${METASPACE}(?:Size)?(?:[^\n.。]|\.\d){0,80}${TROUBLE}|${TROUBLE}[^\n.。]{0,60}${METASPACE})`,
    ),
    hints: ['metasp', 'meta space', 'meatspace', 'matespace'],
    read,
    weak: true,
    source: 'how people put it in titles and questions',
  },
]
