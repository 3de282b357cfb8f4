import type { SetBy } from '../budget.ts'
import { type Bytes, bytes } from '../bytes/bytes.ts'
import { humanReadable } from '../bytes/flink.ts'
import { LONG_MAX } from '../java/exception.ts'
import { legacyNetwork, networkShare, restForNetwork, totals } from './network.ts'
import type { Prepared, TaskManagerOptions } from './options/prepared.ts'
import { claim } from './overbooked.ts'
import { type JvmParts, partsBesideFlink, partsOfProcess, refuseMissing } from './process-memory.ts'
import type { Reading } from './reading.ts'
import type { Sized } from './sized.ts'
import type { Behaviour } from './versions/behaviour.ts'

/** Flink's own parts of a TaskManager (`TaskExecutorFlinkMemory`). */
export interface TaskManagerMemory {
  readonly frameworkHeap: Sized
  readonly taskHeap: Sized
  readonly managed: Sized
  readonly frameworkOffHeap: Sized
  readonly taskOffHeap: Sized
  readonly network: Sized
  readonly total: Bytes
}

const REST: SetBy = { by: 'rest' }

/** A TaskManager's memory in Flink's order of steps (`ProcessMemoryUtils`, `TaskExecutorFlinkMemoryUtils`). */
export function taskManagerMemory(
  reading: Reading,
  options: TaskManagerOptions,
  behaviour: Behaviour,
): { readonly memory: TaskManagerMemory; readonly jvm: JvmParts } | undefined {
  if (reading.has(options.taskHeap) && reading.has(options.managed)) {
    const memory = fromParts(reading, options)
    return { memory, jvm: partsBesideFlink(reading, options, behaviour, memory.total) }
  }
  if (reading.has(options.flink)) {
    const memory = fromTotal(reading, options, reading.size(options.flink))
    return { memory, jvm: partsBesideFlink(reading, options, behaviour, memory.total) }
  }
  if (reading.has(options.process)) {
    const total = reading.size(options.process)
    const jvm = partsOfProcess(reading, options, total)
    const rest = bytes(total - jvm.metaspace - jvm.overhead)
    return reading.refusal === undefined ? { memory: fromTotal(reading, options, rest), jvm } : undefined
  }
  refuseMissing(reading, options, behaviour, [options.taskHeap, options.managed])
  return undefined
}

const sized = (reading: Reading, option: Prepared): Sized => ({
  bytes: reading.size(option),
  setBy: reading.setBy(option),
})

const sum = (reading: Reading, parts: readonly Sized[]): Bytes => {
  let total = bytes(0)
  for (const part of parts) total = reading.add(total, part.bytes)
  return total
}

/** Task heap and managed memory are both set: network memory is what a total leaves, or a share beside the others. */
function fromParts(reading: Reading, options: TaskManagerOptions): TaskManagerMemory {
  const taskHeap = sized(reading, options.taskHeap)
  const managed = sized(reading, options.managed)
  const frameworkHeap = sized(reading, options.frameworkHeap)
  const frameworkOffHeap = sized(reading, options.frameworkOffHeap)
  const taskOffHeap = sized(reading, options.taskOffHeap)
  const others = { frameworkHeap, frameworkOffHeap, taskHeap, taskOffHeap, managed }
  const used = sum(reading, [frameworkHeap, frameworkOffHeap, taskHeap, taskOffHeap, managed])
  if (reading.has(options.flink)) {
    const total = reading.size(options.flink)
    return { ...others, network: restForNetwork(reading, options, others, used, total), total }
  }
  const network = legacyNetwork(reading, options) ?? networkShare(reading, options, used, true)
  return { ...others, network, total: reading.add(used, network.bytes) }
}

/** Flink's total is known: task heap is what is left over, or network memory where task heap is set. */
function fromTotal(reading: Reading, options: TaskManagerOptions, total: Bytes): TaskManagerMemory {
  const frameworkHeap = sized(reading, options.frameworkHeap)
  const frameworkOffHeap = sized(reading, options.frameworkOffHeap)
  const taskOffHeap = sized(reading, options.taskOffHeap)
  if (reading.has(options.taskHeap)) {
    const taskHeap = sized(reading, options.taskHeap)
    const managed = managedMemory(reading, options, total)
    const others = { frameworkHeap, frameworkOffHeap, taskHeap, taskOffHeap, managed }
    const used = sum(reading, [frameworkHeap, frameworkOffHeap, taskHeap, taskOffHeap, managed])
    return { ...others, network: restForNetwork(reading, options, others, used, total), total }
  }
  const managed = managedMemory(reading, options, total)
  const network = legacyNetwork(reading, options) ?? networkShare(reading, options, total, false)
  const used = sum(reading, [frameworkHeap, frameworkOffHeap, taskOffHeap, managed, network])
  if (used > total) {
    reading.overbook('totalFlink', total, [
      claim('frameworkHeap', frameworkHeap),
      claim('managed', managed),
      claim('frameworkOffHeap', frameworkOffHeap),
      claim('taskOffHeap', taskOffHeap),
      claim('network', network),
    ])
    reading.refuseConfiguration(
      `Sum of configured Framework Heap Memory (${humanReadable(frameworkHeap.bytes)}), Framework Off-Heap Memory (${humanReadable(frameworkOffHeap.bytes)}), Task Off-Heap Memory (${humanReadable(taskOffHeap.bytes)}), Managed Memory (${humanReadable(managed.bytes)}) and Network Memory (${humanReadable(network.bytes)}) exceed configured Total Flink Memory (${humanReadable(total)}).`,
      [
        ...totals(reading, options),
        options.frameworkHeap,
        options.frameworkOffHeap,
        options.taskOffHeap,
        reading.has(options.managed) ? options.managed : options.managedFraction,
        options.networkMin,
        options.networkMax,
        options.networkFraction,
      ],
    )
  }
  const taskHeap = { bytes: bytes(total - used), setBy: REST }
  return { frameworkHeap, frameworkOffHeap, taskHeap, taskOffHeap, managed, network, total }
}

function managedMemory(reading: Reading, options: TaskManagerOptions, total: Bytes): Sized {
  if (reading.has(options.managed)) return sized(reading, options.managed)
  const range = reading.range(bytes(0), bytes(LONG_MAX), options.managedFraction)
  const size = reading.share(total, range.fraction, range)
  return { bytes: size, setBy: { by: 'fraction', keys: [options.managedFraction.key] } }
}
