import type { Numbers } from '../finding.ts'
import { type Pattern, type Reading, wording } from '../pattern.ts'
import { withProcess } from './process.ts'
import { roundedSize } from './size.ts'

/** Flink's names of the parts, in lower case, to their contract names. */
const COMPONENTS: Readonly<Record<string, string>> = {
  'framework heap memory': 'frameworkHeap',
  'framework off-heap memory': 'frameworkOffHeap',
  'task heap memory': 'taskHeap',
  'task off-heap memory': 'taskOffHeap',
  'managed memory': 'managed',
  'network memory': 'network',
  'jvm metaspace': 'metaspace',
  'jvm overhead': 'overhead',
  'jvm heap memory': 'heap',
  'off-heap memory': 'offHeap',
  'total flink memory': 'totalFlink',
  'total process memory': 'totalProcess',
}
const SIZE = String.raw`(-?\d[\d.]{0,30} ?(?:bytes|[kmgtp]?b)(?: ?\( ?-?\d{1,19} bytes ?\))?)`
const STATED = wording(
  String.raw`((?:Framework |Task )?(?:Off-heap|Heap) Memory|Managed Memory|Network Memory|JVM Metaspace|JVM Overhead|JVM Heap Memory|Total (?:Flink|Process) Memory)(?: size)? ?\( ?${SIZE}`,
)
const RANGE = wording(String.raw`range ?\[ ?${SIZE} ?, ?${SIZE} ?\]`)

/** Bytes as Flink prints a size: exact where it adds them in brackets, else its rounded figure. */
function flinkBytes(text: string | undefined): bigint | undefined {
  const exact = /(-?\d{1,19})\s?bytes/i.exec(text ?? '')
  return exact ? BigInt(exact[1] ?? 0) : roundedSize(text)
}

/** The sizes that a message states, by the names of their parts; the first size of a part counts. */
function statedSizes(message: string): Numbers {
  const numbers: Record<string, bigint> = {}
  for (const match of message.matchAll(STATED)) {
    const name = COMPONENTS[(match[1] ?? '').toLowerCase().replace(/\s/g, ' ')]
    const size = flinkBytes(match[2])
    if (name !== undefined && size !== undefined && !(name in numbers)) numbers[name] = size
  }
  const range = new RegExp(RANGE.source, 'i').exec(message)
  const min = flinkBytes(range?.[1])
  const max = flinkBytes(range?.[2])
  if (min !== undefined && max !== undefined) Object.assign(numbers, { rangeMinBytes: min, rangeMaxBytes: max })
  return numbers
}

const ofTaskManager = (match: RegExpExecArray): Reading => ({ numbers: statedSizes(match[0]), process: 'tm' })
const ofJobManager = (match: RegExpExecArray): Reading => ({ numbers: statedSizes(match[0]), process: 'jm' })
const ofEither = (match: RegExpExecArray, context: string): Reading => ({
  numbers: statedSizes(match[0]),
  ...withProcess(context),
})
const PREFIX = String.raw`(?:(?:Task|Job)Manager memory configuration failed: ?)?`
const SIZED = String.raw`(?: size)? ?\( ?${SIZE} ?\)`

const since110 = 'Flink 1.10 to 2.3'
const UTILS = 'ProcessMemoryUtils, TaskExecutorFlinkMemoryUtils (1.10: TaskExecutorProcessUtils)'

export const FLINK_CONFIG_CONFLICT: readonly Pattern[] = [
  {
    regex: wording(
      String.raw`${PREFIX}Sum of configured Framework Heap Memory(?:[^]{0,700}? exceed configured Total Flink Memory(?:${SIZED})?| ?\([^\n]{0,400})`,
    ),
    hints: ['sum of configured'],
    read: ofTaskManager,
    source: `${UTILS}, ${since110}`,
  },
  {
    regex: wording(
      String.raw`${PREFIX}Sum of configured JVM Metaspace(?:[^]{0,250}? exceed configured Total Process Memory(?:${SIZED})?| ?\([^\n]{0,200})`,
    ),
    hints: ['sum of configured'],
    read: ofEither,
    source: `${UTILS}, ${since110}`,
  },
  {
    regex: wording(
      String.raw`${PREFIX}Derived (?:JVM Overhead|Network Memory) size ?\([^]{0,80}?\) is not in configured (?:JVM Overhead|Network Memory) range(?: ?\[[^\]]{0,160}\])?`,
    ),
    hints: ['is not in configured'],
    read: (match, context) => (/Network Memory/i.test(match[0]) ? ofTaskManager(match) : ofEither(match, context)),
    source: `${UTILS}, ${since110}`,
  },
  {
    regex: wording(
      String.raw`${PREFIX}Derived Network Memory size ?\([^]{0,80}?\) does not match configured Network Memory size`,
    ),
    hints: ['does not match configured'],
    read: ofTaskManager,
    source: `${UTILS}, Flink 1.10 to 1.20`,
  },
  {
    regex: wording(
      String.raw`If Total Flink, Task Heap and \(or\) Managed Memory sizes are explicitly configured|derived Network Memory is inconsistent with its configuration`,
    ),
    hints: ['if total flink, task heap', 'network memory is inconsistent'],
    read: () => ({ process: 'tm' }),
    source: `${UTILS}, ${since110}`,
  },
  {
    regex: wording(
      String.raw`${PREFIX}The configured Total Process Memory size ?\([^]{0,80}?\) is less than the sum of the derived Total Flink Memory size[^]{0,200}?JVM Metaspace(?:${SIZED})?`,
    ),
    hints: ['is less than the sum'],
    read: ofEither,
    source: `ProcessMemoryUtils, ${since110}`,
  },
  {
    regex: wording(
      String.raw`${PREFIX}The configured Total Flink Memory ?\([^]{0,80}?\) is less than the configured Off-heap Memory(?:${SIZED})?`,
    ),
    hints: ['is less than the configured'],
    read: ofJobManager,
    source: 'JobManagerFlinkMemoryUtils.deriveFromTotalFlinkMemory, Flink 1.11 to 2.3',
  },
  {
    regex: wording(
      String.raw`${PREFIX}Sum of the configured JVM Heap Memory[^]{0,200}? does not match the configured Total Flink Memory(?:${SIZED})?`,
    ),
    hints: ['sum of the configured'],
    read: ofJobManager,
    source: 'JobManagerFlinkMemoryUtils.deriveFromRequiredFineGrainedOptions, Flink 1.11 to 2.3',
  },
  {
    regex: wording(
      String.raw`The configured JVM Heap Memory ?\([^]{0,80}?\) exceeds(?: the configured Total Flink Memory(?:${SIZED})?|[^\n]{0,120})`,
    ),
    hints: ['configured jvm heap memory'],
    read: ofJobManager,
    source: 'JobManagerFlinkMemoryUtils, Flink 1.11 to 2.3',
  },
  {
    regex: wording(
      String.raw`The network memory min ?\( ?${SIZE} ?\) and max ?\( ?${SIZE} ?\) mismatch|The network memory min[^]{0,120}? mismatch`,
    ),
    hints: ['the network memory min'],
    read: (match) => {
      const min = flinkBytes(match[1])
      const max = flinkBytes(match[2])
      return {
        ...(min !== undefined && max !== undefined && { numbers: { rangeMinBytes: min, rangeMaxBytes: max } }),
        process: 'tm',
      }
    },
    source: `TaskExecutorResourceUtils.checkTaskExecutorNetworkConfigSet, ${since110}`,
  },
  {
    regex: wording(
      String.raw`memory sizes ?\(total [^\n]{0,80}do not add up(?: to the configured Total (?:Flink|Process) Memory size[^\n]{0,600})?`,
    ),
    hints: ['do not add up'],
    read: (match, context) => (/Framework Heap/i.test(match[0]) ? ofTaskManager(match) : ofEither(match, context)),
    source: `${UTILS}, ${since110}`,
  },
  {
    regex: wording(String.raw`bytes must be >= 0`),
    hints: ['bytes must be >= 0'],
    read: () => ({ process: 'tm' }),
    source: 'org.apache.flink.configuration.MemorySize, Flink 1.10: a part that is left over would be negative',
  },
  {
    regex: wording(
      String.raw`containerized\.heap-cutoff-min'? ?= ?'?\d{1,10}'? is larger than the total container memory|The (?:Job|Task)Manager memory \(\d{1,10}\) is below the minimum required memory amount`,
    ),
    hints: ['is larger than the total container', 'is below the minimum required'],
    read: (match) => ({ process: /JobManager/i.test(match[0]) ? 'jm' : 'tm' }),
    source: 'ContaineredTaskManagerParameters, ClusterSpecification checks of flink-yarn, Flink 1.2 to 1.9',
  },
]
