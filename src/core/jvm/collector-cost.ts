import { type Bytes, bytes } from '../bytes/bytes.ts'
import type { Collector } from './collectors.ts'

/** Memory that a collector keeps beside the heap: a share of the heap, in millionths, and what does not grow with it. */
interface Cost {
  readonly millionths: bigint
  readonly fixed: bigint
  /** for each of the collector's threads */
  readonly perThread: bigint
}

/**
 * The part "GC" of NMT's summary, committed, of a heap that is all there (`-Xms` as large as `-Xmx`): planes through
 * eight heaps from 128 MiB to 16 GiB with two and with eight threads. They miss none of the 160 measurements by more than
 * 2 % or 200 kB. The table is in e2e/jvm-oracle/README.md.
 */
const MEASURED_17 = {
  serial: { millionths: 3256n, fixed: 12_000n, perThread: 0n },
  parallel: { millionths: 36534n, fixed: 3_293_000n, perThread: 3_281_000n },
  g1: { millionths: 38751n, fixed: 34_056_000n, perThread: 2_134_000n },
  z: { millionths: 0n, fixed: 67_220_000n, perThread: 0n },
  shenandoah: { millionths: 31382n, fixed: 171_000n, perThread: 529_000n },
} as const satisfies Record<Collector, Cost>
const MEASURED_25 = {
  serial: { millionths: 3256n, fixed: 6_000n, perThread: 0n },
  parallel: { millionths: 18956n, fixed: 7_000n, perThread: 3_151_000n },
  g1: { millionths: 19773n, fixed: 33_787_000n, perThread: 2_139_000n },
  z: { millionths: 210n, fixed: 114_000n, perThread: 1_000n },
  shenandoah: { millionths: 31476n, fixed: 262_000n, perThread: 531_000n },
} as const satisfies Record<Collector, Cost>

/** Releases that could not be run take what the measured one nearest below them says, 8 and 11 that of 17. */
const costsOf = (jdk: number): Readonly<Record<Collector, Cost>> => (jdk >= 25 ? MEASURED_25 : MEASURED_17)

/** `ParallelGCThreads`: each processor up to eight, five eighths of the others (`VM_Version::parallel_worker_threads`). */
const threadsOf = (processors: number): number =>
  processors <= 8 ? processors : 8 + Math.floor(((processors - 8) * 5) / 8)

/** What a collector keeps beside a heap of this size, bytes: an estimate, without what grows with the program's references. */
export function collectorCost(collector: Collector, jdk: number, heap: Bytes, processors: number): Bytes {
  const { millionths, fixed, perThread } = costsOf(jdk)[collector]
  return bytes((heap * millionths) / 1_000_000n + fixed + perThread * BigInt(threadsOf(processors)))
}
