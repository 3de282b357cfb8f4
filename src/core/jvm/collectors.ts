import { type Bytes, bytes, GIB, KIB, MIB } from '../bytes/bytes.ts'
import type { JvmOptions } from '../setting.ts'

/** The garbage collectors whose own memory, or whose layout of the heap, differs enough to matter. */
export const COLLECTORS = ['serial', 'parallel', 'g1', 'z', 'shenandoah'] as const
export type Collector = (typeof COLLECTORS)[number]

const FLAG_OF_COLLECTOR: Readonly<Record<string, Collector>> = {
  '-XX:+UseSerialGC': 'serial',
  '-XX:+UseParallelGC': 'parallel',
  '-XX:+UseParallelOldGC': 'parallel',
  '-XX:+UseG1GC': 'g1',
  '-XX:+UseZGC': 'z',
  '-XX:+UseShenandoahGC': 'shenandoah',
}

/** Which collector an option names, if one does. */
export const namedCollector = (options: JvmOptions): Collector | undefined =>
  Object.entries(FLAG_OF_COLLECTOR).find(([flag]) => flag in options)?.[1]

/** Whether an option names the collector, so that the machine's size does not choose it. */
export const hasCollector = (options: JvmOptions): boolean => namedCollector(options) !== undefined

/** The heap's sizes are whole multiples of this: the card table's pages (`CardTable::ct_max_alignment_constraint`). */
const CARDS = bytes(2n * MIB)
/** How many regions the heap is meant to have: `HeapRegionBounds::target_number`, `ShenandoahTargetNumRegions`. */
const REGIONS = 2048n

/** What G1 reckons its regions from: the mean of initial and maximum heap, rounded down, up to 14; the maximum, rounded up. */
export type RegionsOf = 'mean' | 'maximum'

/** What the heap's sizes are rounded up to, bytes: a region of G1 or Shenandoah grows with the heap. */
export function heapAlignment(collector: Collector, heap: Bytes, initialHeap: Bytes, regionsOf: RegionsOf): Bytes {
  if (collector === 'shenandoah') return region(heap / REGIONS, 256n * KIB)
  if (collector !== 'g1') return CARDS
  const wanted = regionsOf === 'mean' ? (heap + initialHeap) / 2n / REGIONS : heap / REGIONS
  const down = region(wanted, MIB)
  const size = regionsOf === 'maximum' && down < wanted && down < LARGEST_REGION ? down * 2n : down
  return bytes(size > CARDS ? size : CARDS)
}

/** The largest region that ergonomics choose. */
const LARGEST_REGION = 32n * MIB

/** The largest power of two up to the wanted size, within what ergonomics choose. */
function region(wanted: bigint, least: bigint): Bytes {
  let size = least
  while (size * 2n <= wanted && size < LARGEST_REGION) size *= 2n
  return bytes(size)
}

/**
 * The largest heap that a machine's size alone leads to: references stay compressed, and the heap lies above the first
 * 2 GiB of addresses (`Arguments::set_heap_size`, `max_heap_for_compressed_oops`). `regionMost` is the largest region.
 */
export const mostByDefault = (collector: Collector, regionMost: Bytes): Bytes =>
  bytes(30n * GIB - (collector === 'g1' ? regionMost : collector === 'shenandoah' ? 32n * MIB : CARDS))

/** HotSpot's ratios between the parts of the heap: gc_globals.hpp, the same from 8 to 25. */
const NEW_RATIO = 2n
const SURVIVOR_RATIO = 8n
const MIN_SURVIVOR_RATIO = 3n

/**
 * `Runtime.maxMemory()`, bytes. The serial collector leaves out one survivor space (`DefNewGeneration::max_capacity`);
 * the parallel one the largest that a survivor space may come to (`ParallelScavengeHeap::max_capacity`), which is less
 * where the heap begins with all it may have.
 */
export function maxMemory(heap: Bytes, collector: Collector, initialHeap: Bytes = bytes(0)): Bytes {
  if (collector === 'serial') {
    const young = floor(heap / (NEW_RATIO + 1n), 64n * KIB)
    return bytes(heap - floor(young / (SURVIVOR_RATIO + 2n), 64n * KIB))
  }
  if (collector === 'parallel') {
    const young = floor(heap / (NEW_RATIO + 1n), 512n * KIB)
    return bytes(heap - floor(young / (initialHeap === heap ? SURVIVOR_RATIO : MIN_SURVIVOR_RATIO), 512n * KIB))
  }
  return heap
}

const floor = (size: bigint, step: bigint): bigint => (size / step) * step
