import type { SetBy } from '../budget.ts'
import { type Bytes, bytes } from '../bytes/bytes.ts'
import { humanReadable } from '../bytes/flink.ts'
import type { JobManagerOptions } from './options/prepared.ts'
import { claim } from './overbooked.ts'
import { type JvmParts, partsBesideFlink, partsOfProcess, refuseMissing } from './process-memory.ts'
import type { Reading } from './reading.ts'
import type { Sized } from './sized.ts'
import type { Behaviour } from './versions/behaviour.ts'

/** Flink's own parts of a JobManager (`JobManagerFlinkMemory`). */
export interface JobManagerMemory {
  readonly heap: Sized
  readonly offHeap: Sized
  readonly total: Bytes
}

const REST: SetBy = { by: 'rest' }

/** A JobManager's memory in Flink's order of steps (`ProcessMemoryUtils`, `JobManagerFlinkMemoryUtils`), from 1.11 on. */
export function jobManagerMemory(
  reading: Reading,
  options: JobManagerOptions,
  behaviour: Behaviour,
): { readonly memory: JobManagerMemory; readonly jvm: JvmParts } | undefined {
  if (reading.has(options.heap)) {
    const memory = fromHeap(reading, options)
    return { memory, jvm: partsBesideFlink(reading, options, behaviour, memory.total) }
  }
  if (reading.has(options.flink)) {
    const memory = fromTotal(reading, options, reading.size(options.flink))
    return { memory, jvm: partsBesideFlink(reading, options, behaviour, memory.total) }
  }
  if (reading.has(options.process)) {
    const total = reading.size(options.process)
    const jvm = partsOfProcess(reading, options, total)
    return { memory: fromTotal(reading, options, bytes(total - jvm.metaspace - jvm.overhead)), jvm }
  }
  refuseMissing(reading, options, behaviour, [options.heap])
  return undefined
}

function fromHeap(reading: Reading, options: JobManagerOptions): JobManagerMemory {
  const heap = { bytes: reading.size(options.heap), setBy: reading.setBy(options.heap) }
  const offHeap = { bytes: reading.size(options.offHeap), setBy: reading.setBy(options.offHeap) }
  if (!reading.has(options.flink)) return { heap, offHeap, total: reading.add(heap.bytes, offHeap.bytes) }
  const total = reading.size(options.flink)
  if (reading.has(options.offHeap)) {
    if (reading.add(heap.bytes, offHeap.bytes) !== total) {
      reading.overbook('totalFlink', total, [claim('heap', heap), claim('offHeap', offHeap)])
      reading.refuseConfiguration(
        `Sum of the configured JVM Heap Memory (${humanReadable(heap.bytes)}) and the configured Off-heap Memory (${humanReadable(offHeap.bytes)}) does not match the configured Total Flink Memory (${humanReadable(total)}). Please, make the configuration consistent or configure only one option: either JVM Heap or Total Flink Memory.`,
        [options.heap, options.offHeap, options.flink],
      )
    }
    return { heap, offHeap, total }
  }
  if (total < heap.bytes) {
    reading.overbook('totalFlink', total, [claim('heap', heap)])
    reading.refuseConfiguration(
      `The configured JVM Heap Memory (${humanReadable(heap.bytes)}) exceeds the configured Total Flink Memory (${humanReadable(total)}). Please, make the configuration consistent or configure only one option: either JVM Heap or Total Flink Memory.`,
      [options.heap, options.flink],
    )
  }
  return { heap, offHeap: { bytes: bytes(total - heap.bytes), setBy: REST }, total }
}

function fromTotal(reading: Reading, options: JobManagerOptions, total: Bytes): JobManagerMemory {
  const offHeap = { bytes: reading.size(options.offHeap), setBy: reading.setBy(options.offHeap) }
  // Flink refuses an empty heap too
  if (total <= offHeap.bytes) {
    reading.overbook('totalFlink', total, [claim('offHeap', offHeap)])
    reading.refuseConfiguration(
      `The configured Total Flink Memory (${humanReadable(total)}) is less than the configured Off-heap Memory (${humanReadable(offHeap.bytes)}).`,
      [reading.has(options.flink) ? options.flink : options.process, options.offHeap],
    )
  }
  return { heap: { bytes: bytes(total - offHeap.bytes), setBy: REST }, offHeap, total }
}
