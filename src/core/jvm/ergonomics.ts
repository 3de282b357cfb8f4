import { type Bytes, bytes, KIB, MIB } from '../bytes/bytes.ts'

/** The garbage collectors whose own memory differs enough to matter. */
export const COLLECTORS = ['serial', 'parallel', 'g1', 'z', 'shenandoah'] as const
export type Collector = (typeof COLLECTORS)[number]

/** Memory that a collector keeps beside the heap: a share of the heap's maximum, in millionths, and what does not grow. */
export interface CollectorCost {
  readonly millionths: bigint
  readonly fixed: Bytes
}

/** What HotSpot decides itself where no option says so, from one feature release on. */
export interface Ergonomics {
  /** the first feature release that behaves so */
  readonly since: number
  /** the default on a machine of two processors and 1,792 MiB or more */
  readonly collector: Collector
  readonly collectors: Readonly<Record<Collector, CollectorCost>>
}

/** The part of GC in NMT's summary (reserved; for Z committed), a line through -Xmx512m and -Xmx8g, as measured. */
const MEASURED_17 = {
  serial: { millionths: 3256n, fixed: bytes(0) },
  parallel: { millionths: 36529n, fixed: bytes(9_859_000) },
  g1: { millionths: 37141n, fixed: bytes(38_948_000) },
  z: { millionths: 0n, fixed: bytes(67_260_000) },
  shenandoah: { millionths: 62505n, fixed: bytes(1_489_000) },
} as const
const MEASURED_25 = {
  serial: { millionths: 3256n, fixed: bytes(0) },
  parallel: { millionths: 18955n, fixed: bytes(6_309_000) },
  g1: { millionths: 19615n, fixed: bytes(38_102_000) },
  z: { millionths: 216n, fixed: bytes(100_000) },
  shenandoah: { millionths: 62505n, fixed: bytes(1_768_000) },
} as const

/**
 * By release, oldest first. The default collector: JEP 248 made it G1 from 9 on. The costs were measured with
 * `-XX:NativeMemoryTracking=summary -XX:+PrintNMTStatistics` on OpenJDK 17 and Temurin 25; older releases take those of 17.
 */
const ERGONOMICS: readonly Ergonomics[] = [
  { since: 8, collector: 'parallel', collectors: MEASURED_17 },
  { since: 9, collector: 'g1', collectors: MEASURED_17 },
  { since: 25, collector: 'g1', collectors: MEASURED_25 },
]

/** The release that stands in where the text says none: an LTS release that is in wide use. */
export const ASSUMED_JDK = 17

/** Below this a machine is no "server class" and gets the serial collector: `os::is_server_class_machine`. */
export const SERVER_CLASS_MEMORY = bytes(1792n * MIB)

/** Defaults that 17 and 25 print with `-XX:+PrintFlagsFinal`. */
export const FLAGS = {
  /** tiered compilation on x86_64 */
  reservedCodeCache: bytes(240n * MIB),
  compressedClassSpace: bytes(1024n * MIB),
  threadStack: bytes(1024n * KIB),
  maxRamPercentage: 25,
  minRamPercentage: 50,
  newRatio: 2n,
  survivorRatio: 8n,
  /** the young generation's smallest survivor ratio, by which the parallel collector reckons */
  minSurvivorRatio: 3n,
  /** the heap that a small machine gets at least: 96 MiB scaled by 1.3 for 64 bits; printed as 126 MiB for 490 MiB */
  smallHeap: bytes(126n * MIB),
  /** sizes that come from a percentage are rounded up to this */
  heapAlignment: bytes(2n * MIB),
} as const

/**
 * Estimates for what no option limits by default. They are rules of thumb, and marked as such wherever they are shown:
 * a server application of some 20,000 classes and 60 threads.
 */
export const ESTIMATES = {
  metaspace: bytes(112n * MIB),
  /** of the metaspace, an eighth: what NMT shows as Class beside Metaspace in such applications */
  classSpace: bytes(16n * MIB),
  threads: 60n,
  /** symbols, class data sharing, compiler arenas, NMT itself: 17 and 25 start with 20 to 24 MiB */
  other: bytes(48n * MIB),
  /** where neither a heap nor a container is known: the default of a machine of 4 GiB */
  heap: bytes(1024n * MIB),
} as const

/** The ergonomics of a release; of the oldest known one for those before it. */
export function ergonomicsOf(jdk: number): Ergonomics {
  const [oldest, ...later] = ERGONOMICS
  if (oldest === undefined) throw new Error('ERGONOMICS is empty')
  return later.reduce((chosen, next) => (next.since <= jdk ? next : chosen), oldest)
}
