import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'

/** Down to whole MiB. */
export const floorMib = (size: bigint): Bytes => bytes((size / MIB) * MIB)

/** Up to whole MiB. */
export const ceilMib = (size: bigint): Bytes => bytes(((size + MIB - 1n) / MIB) * MIB)

/** A size of whole MiB as Flink reads it, `512m`. */
export const mib = (size: Bytes): string => `${size / MIB}m`

export const larger = (left: bigint, right: bigint): Bytes => bytes(left > right ? left : right)
export const smaller = (left: bigint, right: bigint): Bytes => bytes(left < right ? left : right)
export const distance = (left: bigint, right: bigint): bigint => (left > right ? left - right : right - left)
