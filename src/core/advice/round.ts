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

export const distance = (left: bigint, right: bigint): bigint => (left > right ? left - right : right - left)
