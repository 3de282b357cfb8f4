import type { SetBy } from '../budget.ts'
import { type Bytes, bytes } from '../bytes/bytes.ts'
import { humanReadable } from '../bytes/flink.ts'
import { illegalArgument } from '../java/exception.ts'
import type { Prepared, TaskManagerOptions } from './options/prepared.ts'
import { claim } from './overbooked.ts'
import { shareSetBy } from './process-memory.ts'
import type { Reading } from './reading.ts'
import type { Sized } from './sized.ts'
import type { TaskManagerMemory } from './taskmanager.ts'

const REST: SetBy = { by: 'rest' }
const MIN_PAGE_SIZE = 4096

/** The option that Flink's total comes from, directly or by way of the process's. */
export const totals = (reading: Reading, options: TaskManagerOptions): readonly Prepared[] =>
  reading.has(options.flink) ? [options.flink] : [options.process]

/** Network memory as a fraction of a base, or as the inverse fraction beside it. */
export function networkShare(reading: Reading, options: TaskManagerOptions, base: Bytes, inverse: boolean): Sized {
  const range = reading.range(options.networkMin, options.networkMax, options.networkFraction)
  const factor = inverse ? range.fraction / (1 - range.fraction) : range.fraction
  const size = reading.share(base, factor, range)
  const setBy = shareSetBy(reading, size, range, [options.networkMin, options.networkMax, options.networkFraction])
  return { bytes: size, setBy }
}

/** The number of buffers of Flink 1.4 decides up to 1.20, while none of the options that followed it is set. */
export function legacyNetwork(reading: Reading, options: TaskManagerOptions): Sized | undefined {
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
export function restForNetwork(
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
  const claims = () => [
    claim('frameworkHeap', others.frameworkHeap),
    claim('taskHeap', others.taskHeap),
    claim('managed', others.managed),
    claim('frameworkOffHeap', others.frameworkOffHeap),
    claim('taskOffHeap', others.taskOffHeap),
  ]
  if (used > total) {
    reading.overbook('totalFlink', total, claims())
    reading.refuseConfiguration(
      `Sum of configured Framework Heap Memory (${humanReadable(others.frameworkHeap.bytes)}), Framework Off-Heap Memory (${humanReadable(others.frameworkOffHeap.bytes)}), Task Heap Memory (${humanReadable(others.taskHeap.bytes)}), Task Off-Heap Memory (${humanReadable(others.taskOffHeap.bytes)}) and Managed Memory (${humanReadable(others.managed.bytes)}) exceed configured Total Flink Memory (${humanReadable(total)}).`,
      involved,
    )
  }
  if (reading.refusal === undefined) {
    const overbook = (network: Sized) => reading.overbook('totalFlink', total, [...claims(), claim('network', network)])
    checkNetwork(reading, options, bytes(total - used), involved, overbook)
    reading.wrap(
      () =>
        'If Total Flink, Task Heap and (or) Managed Memory sizes are explicitly configured then the Network Memory size is the rest of the Total Flink memory after subtracting all other configured types of memory, but the derived Network Memory is inconsistent with its configuration.',
    )
  }
  return { bytes: bytes(total - used), setBy: REST }
}

/** `overbook` is told what network memory would have to be. */
function checkNetwork(
  reading: Reading,
  options: TaskManagerOptions,
  size: Bytes,
  involved: readonly Prepared[],
  overbook: (network: Sized) => void,
): void {
  const legacy = legacyNetwork(reading, options)
  if (legacy !== undefined) {
    if (legacy.bytes !== size) {
      overbook(legacy)
      reading.refuseConfiguration(
        `Derived Network Memory size (${humanReadable(size)}) does not match configured Network Memory size (${humanReadable(legacy.bytes)}).`,
        [...involved, options.numberOfBuffers, options.segmentSize],
      )
    }
    return
  }
  const { min, max } = reading.range(options.networkMin, options.networkMax, options.networkFraction)
  if (size > max || size < min) {
    overbook({ bytes: min, setBy: reading.setBy(options.networkMin) })
    reading.refuseConfiguration(
      `Derived Network Memory size (${humanReadable(size)}) is not in configured Network Memory range [${humanReadable(min)}, ${humanReadable(max)}].`,
      [...involved, options.networkMin, options.networkMax],
    )
  }
}
