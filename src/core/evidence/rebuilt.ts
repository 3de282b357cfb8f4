import type { Numbers } from '../failures/finding.ts'
import type { FlinkProcess } from '../setting.ts'
import type { Fact, Sighting } from './evidence.ts'

/** The reader's name of facts that were rebuilt from a message, so that a configuration that someone gives takes their place. */
export const REBUILT = 'rebuilt'

/** The option that sets each part that a message states. */
const OPTIONS: Readonly<Record<FlinkProcess, Readonly<Record<string, readonly string[]>>>> = {
  tm: {
    frameworkHeap: ['taskmanager.memory.framework.heap.size'],
    frameworkOffHeap: ['taskmanager.memory.framework.off-heap.size'],
    taskHeap: ['taskmanager.memory.task.heap.size'],
    taskOffHeap: ['taskmanager.memory.task.off-heap.size'],
    managed: ['taskmanager.memory.managed.size'],
    network: ['taskmanager.memory.network.min', 'taskmanager.memory.network.max'],
    metaspace: ['taskmanager.memory.jvm-metaspace.size'],
    overhead: ['taskmanager.memory.jvm-overhead.min', 'taskmanager.memory.jvm-overhead.max'],
    totalFlink: ['taskmanager.memory.flink.size'],
    totalProcess: ['taskmanager.memory.process.size'],
  },
  jm: {
    heap: ['jobmanager.memory.heap.size'],
    offHeap: ['jobmanager.memory.off-heap.size'],
    metaspace: ['jobmanager.memory.jvm-metaspace.size'],
    overhead: ['jobmanager.memory.jvm-overhead.min', 'jobmanager.memory.jvm-overhead.max'],
    totalFlink: ['jobmanager.memory.flink.size'],
    totalProcess: ['jobmanager.memory.process.size'],
  },
}

const MIB = 1024n * 1024n
/** Parts that a message does not state, in a process that could have written it: Flink's defaults, and a small job. */
const USUAL = {
  frameworkHeap: 128n * MIB,
  frameworkOffHeap: 128n * MIB,
  taskHeap: 384n * MIB,
  managed: 512n * MIB,
  metaspace: 256n * MIB,
}

/** The sizes that lead to the same message, where it states a part that Flink derived from others. */
function completed(numbers: Numbers, process: FlinkProcess): Readonly<Record<string, bigint>> {
  const sizes: Record<string, bigint> = {}
  for (const [name, value] of Object.entries(numbers)) {
    if (typeof value === 'bigint' && value >= 0n && name in OPTIONS[process]) sizes[name] = value
  }
  if (numbers.rangeMinBytes === undefined) return sizes
  const { network, overhead, ...rest } = sizes
  if (overhead !== undefined) {
    // JVM overhead is what a total process size leaves over, when a total Flink size is set too
    const totalFlink = rest.totalFlink ?? USUAL.frameworkHeap + USUAL.frameworkOffHeap + USUAL.taskHeap + USUAL.managed
    return { ...rest, totalFlink, metaspace: USUAL.metaspace, totalProcess: totalFlink + USUAL.metaspace + overhead }
  }
  if (network !== undefined) {
    // network memory is what a total Flink size leaves over, when task heap and managed memory are set too
    const { taskHeap, managed, frameworkHeap, frameworkOffHeap } = USUAL
    return { ...rest, taskHeap, managed, totalFlink: frameworkHeap + frameworkOffHeap + taskHeap + managed + network }
  }
  return sizes
}

const RANGE = { network: 'memory.network', overhead: 'memory.jvm-overhead' } as const

/**
 * Where only a refusal was pasted: the configuration that Flink refuses with these figures. Nothing where the text
 * holds options of that process's memory itself.
 */
export function rebuilt(sightings: readonly Sighting[], facts: readonly Fact[]): Fact[] {
  const refusal = sightings.find(
    ({ failure, numbers }) =>
      (failure === 'flink-config-conflict' || failure === 'flink-config-invalid') && Object.keys(numbers).length > 0,
  )
  if (!refusal) return []
  const { numbers, line } = refusal
  const process: FlinkProcess = refusal.process === 'jm' || 'heap' in numbers || 'offHeap' in numbers ? 'jm' : 'tm'
  const prefix = process === 'tm' ? 'taskmanager.' : 'jobmanager.'
  const known = facts.some((fact) => fact.name === 'config' && fact.value.key.startsWith(`${prefix}memory.`))
  const entry = (key: string, value: string): Fact => ({ name: 'config', value: { key, value }, line, reader: REBUILT })
  if (known) return []
  if (typeof numbers.option === 'string') {
    return typeof numbers.value === 'string' ? [entry(numbers.option, numbers.value)] : []
  }
  const entries = Object.entries(completed(numbers, process)).flatMap(([name, size]) =>
    (OPTIONS[process][name] ?? []).map((key) => entry(key, `${size}b`)),
  )
  if (numbers.rangeMinBytes !== undefined && numbers.rangeMaxBytes !== undefined) {
    const part = numbers.overhead !== undefined ? RANGE.overhead : RANGE.network
    entries.push(
      entry(`${prefix}${part}.min`, `${numbers.rangeMinBytes}b`),
      entry(`${prefix}${part}.max`, `${numbers.rangeMaxBytes}b`),
    )
  }
  return entries
}
