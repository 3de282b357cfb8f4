import { bytes, GIB, MIB } from '../bytes/bytes.ts'
import type { Machine } from './ergonomics.ts'

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
} as const

/** The processors that stand in where nobody says how many there are: the fewest of a "server class" machine. */
const ASSUMED_PROCESSORS = 2
/** What stands in where neither a heap nor a container is known. */
export const ASSUMED_MACHINE: Machine = { memory: bytes(4n * GIB), processors: ASSUMED_PROCESSORS }
