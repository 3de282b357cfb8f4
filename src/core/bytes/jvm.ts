import { type Bytes, bytes } from './bytes.ts'

const UNITS: Readonly<Record<string, bigint>> = {
  '': 1n,
  k: 2n ** 10n,
  m: 2n ** 20n,
  g: 2n ** 30n,
  t: 2n ** 40n,
}
const SIZE = /^(0[xX][0-9a-fA-F]+|[0-9]+)([kKmMgGtT]?)$/
const LIMIT = 2n ** 64n

/**
 * Reads the size of a JVM option as HotSpot does (`Arguments::atojulong` up to 17, `parse_integer` after):
 * digits, perhaps hexadecimal, and at most one of k, m, g, t in either case. Undefined where the JVM refuses it:
 * a fraction, a sign, space, `mb`, or a product of 2^64 and above.
 */
export function parseJvmSize(text: string): Bytes | undefined {
  const match = SIZE.exec(text)
  if (match === null) return undefined
  const size = BigInt(match[1] ?? '') * (UNITS[(match[2] ?? '').toLowerCase()] ?? 1n)
  return size < LIMIT ? bytes(size) : undefined
}

/** The shortest size that a JVM reads back exactly: `1g`, `1536m`, `1000`. */
export function printJvmSize(size: Bytes): string {
  if (size === 0n) return '0'
  const unit = Object.entries(UNITS).findLast(([, factor]) => size % factor === 0n)
  return unit === undefined ? `${size}` : `${size / unit[1]}${unit[0]}`
}
