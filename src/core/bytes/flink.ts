import { threeDecimals } from '../java/double-text.ts'
import { illegalArgument, type JavaException, LONG_MAX, numberFormat } from '../java/exception.ts'
import { trim } from '../java/text.ts'
import { type Bytes, bytes } from './bytes.ts'

/** Flink's units, smallest first, as `MemorySize.MemoryUnit` lists them; the second name is the one it prints. */
const UNITS = [
  { names: ['b', 'bytes'], size: 1 },
  { names: ['k', 'kb', 'kibibytes'], size: 2 ** 10 },
  { names: ['m', 'mb', 'mebibytes'], size: 2 ** 20 },
  { names: ['g', 'gb', 'gibibytes'], size: 2 ** 30 },
  { names: ['t', 'tb', 'tebibytes'], size: 2 ** 40 },
] as const
type Unit = (typeof UNITS)[number]

const sizeOf: ReadonlyMap<string, number> = new Map([
  ['', 1] as const,
  ...UNITS.flatMap(({ names, size }) => names.map((name) => [name, size] as const)),
])
const allUnits = UNITS.map(({ names }) => `(${names.join(' | ')})`).join(' / ')

const NINE = 57
const ZERO = 48
/** below this a whole number times a unit is exact as a double */
const EXACT = 2 ** 53

/**
 * Reads a size as `MemorySize.parse` does: whole digits, space, a unit in any case; without a unit, bytes.
 * Where Flink throws, the exception, with Flink's words.
 */
export function parseFlinkSize(text: string): Bytes | JavaException {
  const trimmed = trim(text)
  if (trimmed === '') return illegalArgument('argument is an empty- or whitespace-only string')
  let end = 0
  let value = 0
  for (; end < trimmed.length; end++) {
    const unit = trimmed.charCodeAt(end)
    if (unit < ZERO || unit > NINE) break
    value = value * 10 + (unit - ZERO)
  }
  if (end === 0) return numberFormat('text does not start with a number')
  if (value >= EXACT && BigInt(trimmed.slice(0, end)) > LONG_MAX) {
    const number = trimmed.slice(0, end)
    return illegalArgument(`The value '${number}' cannot be re represented as 64bit number (numeric overflow).`)
  }
  const unit = end === trimmed.length ? '' : trim(trimmed.slice(end)).toLowerCase()
  const size = sizeOf.get(unit)
  if (size === undefined) {
    return illegalArgument(`Memory size unit '${unit}' does not match any of the recognized units: ${allUnits}`)
  }
  const product = value * size
  if (product < EXACT) return bytes(product)
  const exact = BigInt(trimmed.slice(0, end)) * BigInt(size)
  if (exact > LONG_MAX) {
    return illegalArgument(`The value '${text}' cannot be re represented as 64bit number of bytes (numeric overflow).`)
  }
  return bytes(exact)
}

/** The shortest text that Flink reads back as exactly this size, as people write it: `1536m`, `1g`, `100b`. */
export function printFlinkSize(size: Bytes): string {
  const unit =
    size === 0n ? UNITS[0] : (UNITS.findLast((candidate) => size % BigInt(candidate.size) === 0n) ?? UNITS[0])
  return `${size / BigInt(unit.size)}${unit.names[0]}`
}

/** `MemorySize.toString`: `256 mb`. A whole number of tebibytes is printed in bytes, as Flink does. */
export function memorySizeText(size: Bytes): string {
  const first = UNITS.findIndex((unit) => size % BigInt(unit.size) !== 0n)
  const unit: Unit = (first > 0 ? UNITS[first - 1] : undefined) ?? UNITS[0]
  return `${size / BigInt(unit.size)} ${unit.names[1]}`
}

/** `MemorySize.toHumanReadableString`, which Flink's messages use: `1.500gb (1610612736 bytes)`, `0 bytes`. */
export function humanReadable(size: Bytes): string {
  // a size is next to a unit only where a double holds it exactly
  const count = Number(size)
  const unit = UNITS.findLast((candidate) => count > candidate.size) ?? UNITS[0]
  if (unit === UNITS[0]) return `${size} bytes`
  return `${threeDecimals(count / unit.size)}${unit.names[1]} (${size} bytes)`
}
