import type { Numbers } from '../failures/finding.ts'
import type { FlinkProcess } from '../setting.ts'
import { type Fact, REBUILT, REBUILT_ASSUMED, type Sighting } from './evidence.ts'
import { PART_OPTIONS } from './part-options.ts'

const MIB = 1024n * 1024n
/** Parts that a message does not state, in a process that could have written it: Flink's defaults, and a small job. */
const USUAL = {
  frameworkHeap: 128n * MIB,
  frameworkOffHeap: 128n * MIB,
  taskHeap: 384n * MIB,
  managed: 512n * MIB,
  metaspace: 256n * MIB,
}

type Sizes = Readonly<Record<string, bigint>>

/** The sizes of parts that a message states of what was configured. */
function stated(numbers: Numbers, process: FlinkProcess): Sizes {
  const ranged = numbers.rangeMinBytes !== undefined
  const sizes: Record<string, bigint> = {}
  for (const [name, value] of Object.entries(numbers)) {
    // a part beside its range was derived, not configured
    if (ranged && (name === 'network' || name === 'overhead')) continue
    if (typeof value === 'bigint' && value >= 0n && name in PART_OPTIONS[process]) sizes[name] = value
  }
  return sizes
}

/** The sizes that must have been configured too for Flink to derive the part that the message finds out of its range. */
function completed({ network, overhead, rangeMinBytes }: Numbers): Sizes {
  const { frameworkHeap, frameworkOffHeap, taskHeap, managed, metaspace } = USUAL
  const others = frameworkHeap + frameworkOffHeap + taskHeap + managed
  if (rangeMinBytes === undefined) return {}
  // JVM overhead is what a total process size leaves over, when a total Flink size is set too
  if (typeof overhead === 'bigint')
    return { totalFlink: others, metaspace, totalProcess: others + metaspace + overhead }
  // network memory is what a total Flink size leaves over, when task heap and managed memory are set too
  if (typeof network === 'bigint') return { taskHeap, managed, totalFlink: others + network }
  return {}
}

const RANGE = { network: 'memory.network', overhead: 'memory.jvm-overhead' } as const
const INVALID = ['option', 'value']

/**
 * Where only a refusal was pasted: the configuration that Flink refuses with these figures. Nothing where the text
 * holds options of that process's memory itself.
 */
export function rebuilt(sightings: readonly Sighting[], facts: readonly Fact[]): Fact[] {
  const refusals = sightings.filter(
    ({ failure }) => failure === 'flink-config-conflict' || failure === 'flink-config-invalid',
  )
  const refusal =
    refusals.find(({ numbers }) => INVALID.every((name) => name in numbers)) ??
    refusals.find(({ numbers }) => Object.keys(numbers).length > 0)
  if (!refusal) return []
  const { numbers, line } = refusal
  const process: FlinkProcess = refusal.process === 'jm' || 'heap' in numbers || 'offHeap' in numbers ? 'jm' : 'tm'
  const prefix = process === 'tm' ? 'taskmanager.' : 'jobmanager.'
  if (facts.some((fact) => fact.name === 'config' && fact.value.key.startsWith(`${prefix}memory.`))) return []
  const entry = (reader: string, key: string, value: string): Fact => ({
    name: 'config',
    value: { key, value },
    line,
    reader,
  })
  if (typeof numbers.option === 'string') {
    return typeof numbers.value === 'string' ? [entry(REBUILT, numbers.option, numbers.value)] : []
  }
  const entries = (reader: string, sizes: Sizes): Fact[] =>
    Object.entries(sizes).flatMap(([name, size]) =>
      (PART_OPTIONS[process][name] ?? []).map((key) => entry(reader, key, `${size}b`)),
    )
  const configured = stated(numbers, process)
  // one part alone, without its range or a total, does not lead to any refusal
  if (Object.keys(configured).length === 1 && numbers.rangeMinBytes === undefined) return []
  const range = `${prefix}${numbers.overhead !== undefined ? RANGE.overhead : RANGE.network}`
  return [
    ...entries(REBUILT, configured),
    ...(numbers.rangeMinBytes === undefined
      ? []
      : [
          entry(REBUILT, `${range}.min`, `${numbers.rangeMinBytes}b`),
          entry(REBUILT, `${range}.max`, `${numbers.rangeMaxBytes}b`),
        ]),
    ...entries(REBUILT_ASSUMED, completed(numbers)),
  ]
}
