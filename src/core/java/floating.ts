import { type JavaException, numberFormat } from './exception.ts'
import { trim } from './text.ts'

// the grammar of Double.valueOf(String), after trim
const DECIMAL = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?(?=[fFdD]?$)/
const HEXADECIMAL = /^([+-]?)0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)[pP]([+-]?[0-9]+)[fFdD]?$/
// a second point among the leading digits is told apart from any other wrong text
const SECOND_POINT = /^[+-]?[0-9]*\.[0-9]*\./
const NAMED = /^[+-]?(NaN|Infinity)$/

/** A binary format: its digits, the exponent of its smallest number, and the one at which it overflows. */
interface Format {
  readonly bits: number
  readonly lowest: number
  readonly highest: number
}
const FLOAT: Format = { bits: 24, lowest: -149, highest: 128 }
const DOUBLE: Format = { bits: 53, lowest: -1074, highest: 1024 }

/** Java's `Double.parseDouble`: also `.5`, `1e-3`, `2d`, `0x1p-3`, `NaN`, `Infinity`; the exception where it throws. */
export const parseDouble = (text: string): number | JavaException => parse(text, DOUBLE)

/** Java's `Float.parseFloat`, widened to a double as Flink does: `0.1` is 0.10000000149011612. */
export const parseFloat32 = (text: string): number | JavaException => parse(text, FLOAT)

function parse(text: string, format: Format): number | JavaException {
  const trimmed = trim(text)
  if (trimmed === '') return numberFormat('empty String')
  const decimal = DECIMAL.exec(trimmed)
  if (decimal !== null) {
    const value = Number(decimal[0])
    return format === DOUBLE ? value : nearestFloat(decimal[0], value)
  }
  const named = NAMED.exec(trimmed)
  if (named !== null) return named[1] === 'NaN' ? Number.NaN : trimmed.startsWith('-') ? -Infinity : Infinity
  const hexadecimal = HEXADECIMAL.exec(trimmed)
  const digits = hexadecimal === null ? '' : `${hexadecimal[2]}${hexadecimal[3]}`
  if (hexadecimal === null || digits === '') {
    return numberFormat(SECOND_POINT.test(trimmed) ? 'multiple points' : `For input string: "${trimmed}"`)
  }
  const magnitude = fromBinary(
    BigInt(`0x${digits}`),
    Number(hexadecimal[4]) - 4 * (hexadecimal[3] ?? '').length,
    format,
  )
  return hexadecimal[1] === '-' ? -magnitude : magnitude
}

/**
 * The float nearest to a decimal text whose nearest double is `double`. Rounding twice goes wrong only where
 * the double lies exactly between two floats and the text does not; there the text itself decides.
 */
function nearestFloat(text: string, double: number): number {
  const float = Math.fround(double)
  if (float === double || !Number.isFinite(float)) return float
  const other = neighbour(float, double > float)
  if (Math.abs(double - float) !== Math.abs(other - double)) return float
  const side = compareDecimal(text, double)
  if (side === 0) return float
  return side > 0 ? Math.max(float, other) : Math.min(float, other)
}

const float32 = new Float32Array(1)
const bits32 = new Int32Array(float32.buffer)

function neighbour(float: number, above: boolean): number {
  float32[0] = float
  const bits = bits32[0] ?? 0
  // the bit pattern of a positive float grows with it, that of a negative one shrinks
  bits32[0] = above === float >= 0 ? bits + 1 : bits - 1
  return float32[0]
}

/** The sign of a decimal text less a double, exactly. */
function compareDecimal(text: string, double: number): number {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  let left = BigInt(`${whole.replace(/[+-]/, '')}${fraction}`) * (whole.startsWith('-') ? -1n : 1n)
  let scale = Number(exponent) - fraction.length
  let scaled = double
  let power = 0
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    power++
  }
  let right = BigInt(scaled)
  left *= 2n ** BigInt(power)
  for (; scale > 0; scale--) left *= 10n
  for (; scale < 0; scale++) right *= 10n
  return left === right ? 0 : left > right ? 1 : -1
}

/** mantissa × 2^exponent, rounded once to the format, half to even, also where it runs out of exponents. */
function fromBinary(mantissa: bigint, exponent: number, { bits, lowest, highest }: Format): number {
  const length = mantissa.toString(2).length
  if (mantissa === 0n) return 0
  if (exponent + length > highest) return Infinity
  // the last bit that is kept: below the smallest normal number there are fewer of them
  const last = Math.max(exponent + length - bits, lowest)
  const dropped = last - exponent
  if (dropped <= 0) return Number(mantissa) * 2 ** exponent
  if (dropped > length) return 0
  const kept = mantissa >> BigInt(dropped)
  const twiceRest = (mantissa - (kept << BigInt(dropped))) * 2n
  const unit = 1n << BigInt(dropped)
  const isUp = twiceRest > unit || (twiceRest === unit && kept % 2n === 1n)
  const value = Number(isUp ? kept + 1n : kept) * 2 ** last
  return value >= 2 ** highest ? Infinity : value
}
