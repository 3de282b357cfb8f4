import { type Bytes, bytes, KIB } from '../bytes/bytes.ts'
import type { SlotOptions } from './options.ts'

/** What RocksDB makes of its memory: `RocksDBSharedResourcesFactory.from` decides in this order. */
export type RocksdbMemory =
  | ({ readonly from: 'fixed-per-slot' | 'managed' | 'fixed-per-tm' } & Shared)
  /** nothing limits it: each state has buffers and a cache of its own */
  | { readonly from: 'each-state'; readonly bytes: Bytes }
  /** the two ratios leave no room for blocks: `RocksDBMemoryConfiguration.validate` throws */
  | { readonly from: 'refused' }

/** One cache for all that RocksDB holds in a slot (or in the process, where the size is fixed for it). */
export interface Shared {
  /** what it is to keep to */
  readonly bytes: Bytes
  /** the cache's capacity, which write buffers are counted against */
  readonly cache: Bytes
  /** from here on RocksDB flushes; half of it more may be in use until it has */
  readonly writeBuffers: Bytes
  /** of the cache, kept for index and filter blocks */
  readonly highPriority: Bytes
  readonly partitioned: boolean
  /** of one state, as it is configured */
  readonly writeBufferSize: Bytes
  /** what the smallest write buffer takes */
  readonly arenaBlock: Bytes
  /** so many states can fill their write buffers before RocksDB flushes one early */
  readonly fullStates: bigint
  /** with more states that are written to, RocksDB flushes constantly: each has at least a block */
  readonly mostStates: bigint
}

/** `RocksDBMemoryControllerUtils.calculateActualCacheCapacity`, in Java's doubles. */
export const cacheCapacity = (total: Bytes, ratio: number): Bytes =>
  bytes(Math.trunc(((3 - ratio) * Number(total)) / 3))

/** `RocksDBMemoryControllerUtils.calculateWriteBufferManagerCapacity`. */
export const writeBufferCapacity = (total: Bytes, ratio: number): Bytes =>
  bytes(Math.trunc((2 * Number(total) * ratio) / 3))

/** `RocksDBMemoryControllerUtils.calculateRocksDBDefaultArenaBlockSize`: an eighth of a write buffer, in whole 4 KiB. */
export const arenaBlockSize = (writeBuffer: Bytes): Bytes => {
  const align = 4n * KIB
  return bytes(((writeBuffer / 8n + align - 1n) / align) * align)
}

/** `RocksDBMemoryControllerUtils.calculateRocksDBMutableLimit`: what all active write buffers may take. */
export const mutableLimit = (capacity: Bytes): Bytes => bytes((capacity * 7n) / 8n)

/** `RocksDBMemoryConfiguration.validate`: write buffers and the high priority pool have to fit the cache. */
const isRefused = ({ writeBufferRatio: ratio, highPriorityRatio: high }: SlotOptions): boolean =>
  !(ratio >= 0 && ratio <= 1 && high >= 0 && high <= 1) || (2 * ratio) / (3 - ratio) + high >= 1

function shared(total: Bytes, options: SlotOptions): Shared {
  const cache = cacheCapacity(total, options.writeBufferRatio)
  const writeBuffers = writeBufferCapacity(total, options.writeBufferRatio)
  const arenaBlock = arenaBlockSize(options.writeBufferSize)
  const limit = mutableLimit(writeBuffers)
  return {
    bytes: total,
    cache,
    writeBuffers,
    highPriority: bytes(Math.trunc(Number(cache) * options.highPriorityRatio)),
    partitioned: options.partitioned,
    writeBufferSize: options.writeBufferSize,
    arenaBlock,
    fullStates: options.writeBufferSize > 0n ? limit / options.writeBufferSize : 0n,
    mostStates: arenaBlock > 0n ? limit / arenaBlock : 0n,
  }
}

/** What RocksDB gets and what it makes of that. `share`: the state backend's of a slot's managed memory. */
export function rocksdbMemory(share: Bytes, options: SlotOptions): RocksdbMemory {
  const { fixedPerSlot, fixedPerTaskManager, managed, writeBufferSize, writeBufferCount, blockCache } = options
  const size = fixedPerSlot ?? (managed ? share : fixedPerTaskManager)
  if (size === undefined || (size === 0n && fixedPerSlot === undefined))
    return { from: 'each-state', bytes: bytes(writeBufferSize * BigInt(Math.max(writeBufferCount, 1)) + blockCache) }
  if (isRefused(options)) return { from: 'refused' }
  const from = fixedPerSlot !== undefined ? 'fixed-per-slot' : managed ? 'managed' : 'fixed-per-tm'
  return { from, ...shared(size, options) }
}
