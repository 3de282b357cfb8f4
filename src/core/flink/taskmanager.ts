import type { SetBy } from '../budget.ts'
import { type Bytes, bytes } from '../bytes/bytes.ts'
import { humanReadable } from '../bytes/flink.ts'
import { illegalArgument, LONG_MAX } from '../java/exception.ts'
import type { Prepared, TaskManagerOptions } from './options/prepared.ts'
import { type JvmParts, partsBesideFlink, partsOfProcess, refuseMissing, shareSetBy } from './process-memory.ts'
import type { Reading } from './reading.ts'
import type { Behaviour } from './versions/behaviour.ts'

/** A size and who decided it. */
export interface Sized {
  readonly bytes: Bytes
  readonly setBy: SetBy
}

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
const MIN_PAGE_SIZE = 4096

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

const totals = (reading: Reading, options: TaskManagerOptions): readonly Prepared[] =>
  reading.has(options.flink) ? [options.flink] : [options.process]

function managedMemory(reading: Reading, options: TaskManagerOptions, total: Bytes): Sized {
  if (reading.has(options.managed)) return sized(reading, options.managed)
  const range = reading.range(bytes(0), bytes(LONG_MAX), options.managedFraction)
  const size = reading.share(total, range.fraction, range)
  return { bytes: size, setBy: { by: 'fraction', keys: [options.managedFraction.key] } }
}

function networkShare(reading: Reading, options: TaskManagerOptions, base: Bytes, inverse: boolean): Sized {
  const range = reading.range(options.networkMin, options.networkMax, options.networkFraction)
  const factor = inverse ? range.fraction / (1 - range.fraction) : range.fraction
  const size = reading.share(base, factor, range)
  const setBy = shareSetBy(reading, size, range, [options.networkMin, options.networkMax, options.networkFraction])
  return { bytes: size, setBy }
}

/** The number of buffers of Flink 1.4 decides up to 1.20, while none of the options that followed it is set. */
function legacyNetwork(reading: Reading, options: TaskManagerOptions): Sized | undefined {
  const { networkMin, networkMax, networkFraction, numberOfBuffers } = options
  const decides =
    reading.has(numberOfBuffers) &&
    !(reading.has(networkMin) || reading.has(networkMax) || reading.has(networkFraction))
  if (!decides) return undefined
  const buffers = reading.integer(numberOfBuffers)
  const size = BigInt(buffers) * BigInt(pageSize(reading, options.segmentSize))
  return {
    bytes: reading.counted(size, [numberOfBuffers]),
    setBy: { by: 'option', keys: [numberOfBuffers.key] },
  }
}

/** `ConfigurationParserUtils.getPageSize` */
function pageSize(reading: Reading, option: Prepared): number {
  const size = reading.plainSize(option)
  if (size > 2n ** 31n - 1n) {
    reading.refuse([illegalArgument(`Cannot downcast long value ${size} to integer.`)], [option])
    return MIN_PAGE_SIZE
  }
  const page = Number(size)
  const invalid = (why: string) =>
    reading.refuseConfiguration(`Invalid configuration value for ${option.key} : ${page} - ${why}`, [option])
  if (page < MIN_PAGE_SIZE) invalid(`Minimum memory segment size is ${MIN_PAGE_SIZE}`)
  if ((page & (page - 1)) !== 0) invalid('Memory segment size must be a power of 2.')
  return page
}

type Others = Omit<TaskManagerMemory, 'network' | 'total'>

/** What the others leave of the total, checked against what is set for network memory. */
function restForNetwork(
  reading: Reading,
  options: TaskManagerOptions,
  others: Others,
  used: Bytes,
  total: Bytes,
): Sized {
  const involved = [
    ...totals(reading, options),
    options.taskHeap,
    reading.has(options.managed) ? options.managed : options.managedFraction,
    options.frameworkHeap,
    options.frameworkOffHeap,
    options.taskOffHeap,
  ]
  if (used > total) {
    reading.refuseConfiguration(
      `Sum of configured Framework Heap Memory (${humanReadable(others.frameworkHeap.bytes)}), Framework Off-Heap Memory (${humanReadable(others.frameworkOffHeap.bytes)}), Task Heap Memory (${humanReadable(others.taskHeap.bytes)}), Task Off-Heap Memory (${humanReadable(others.taskOffHeap.bytes)}) and Managed Memory (${humanReadable(others.managed.bytes)}) exceed configured Total Flink Memory (${humanReadable(total)}).`,
      involved,
    )
  }
  if (reading.refusal === undefined) {
    checkNetwork(reading, options, bytes(total - used), involved)
    reading.wrap(
      () =>
        'If Total Flink, Task Heap and (or) Managed Memory sizes are explicitly configured then the Network Memory size is the rest of the Total Flink memory after subtracting all other configured types of memory, but the derived Network Memory is inconsistent with its configuration.',
    )
  }
  return { bytes: bytes(total - used), setBy: REST }
}

function checkNetwork(reading: Reading, options: TaskManagerOptions, size: Bytes, involved: readonly Prepared[]): void {
  const legacy = legacyNetwork(reading, options)
  if (legacy !== undefined) {
    if (legacy.bytes !== size) {
      reading.refuseConfiguration(
        `Derived Network Memory size (${humanReadable(size)}) does not match configured Network Memory size (${humanReadable(legacy.bytes)}).`,
        [...involved, options.numberOfBuffers, options.segmentSize],
      )
    }
    return
  }
  const { min, max } = reading.range(options.networkMin, options.networkMax, options.networkFraction)
  if (size > max || size < min) {
    reading.refuseConfiguration(
      `Derived Network Memory size (${humanReadable(size)}) is not in configured Network Memory range [${humanReadable(min)}, ${humanReadable(max)}].`,
      [...involved, options.networkMin, options.networkMax],
    )
  }
}
