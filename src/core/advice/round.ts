import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'

/** Down to whole MiB. */
export const floorMib = (size: bigint): Bytes => bytes((size / MIB) * MIB)

/** Up to whole MiB. */
export const ceilMib = (size: bigint): Bytes => bytes(((size + MIB - 1n) / MIB) * MIB)

/** A size of whole MiB as Flink reads it, `512m`. */
export const mib = (size: Bytes): string => `${size / MIB}m`

export const larger = (left: bigint, right: bigint): Bytes => bytes(left > right ? left : right)
export const smaller = (left: bigint, right: bigint): Bytes => bytes(left < right ? left : right)
/** What a small size grows by to more than double: a quarter more than itself, between two bounds. */
export const smallStep = (size: bigint, most: bigint, least = 0n): Bytes =>
  smaller(most, larger((size * 5n) / 4n, least))

/** The most that a small size grows by in one step. */
const SMALL = 256n * MIB
/**
 * What to have of what was full, where no text tells how much more would have been asked for: twice as much, of a small
 * size nine quarters, so that fewer failures have to be followed.
 */
export const muchMore = (size: bigint): Bytes => bytes(size + larger(size, smallStep(size, SMALL)))

export const distance = (left: bigint, right: bigint): bigint => (left > right ? left - right : right - left)
