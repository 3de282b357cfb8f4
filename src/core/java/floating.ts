import { type JavaException, numberFormat } from './exception.ts'
import { trim } from './text.ts'

// the grammar of Double.valueOf(String), after trim
const DECIMAL = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?(?=[fFdD]?$)/
const HEXADECIMAL = /^([+-]?)0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)[pP]([+-]?[0-9]+)[fFdD]?$/
// a second point among the leading digits is told apart from any other wrong text
const SECOND_POINT = /^[+-]?[0-9]*\.[0-9]*\./
const NAMED = /^[+-]?(NaN|Infinity)$/

const FLOAT_BITS = 24
const DOUBLE_BITS = 53

/** Java's `Double.parseDouble`: also `.5`, `1e-3`, `2d`, `0x1p-3`, `NaN`, `Infinity`; the exception where it throws. */
export const parseDouble = (text: string): number | JavaException => parse(text, DOUBLE_BITS)

/** Java's `Float.parseFloat`, widened to a double as Flink does: `0.1` is 0.10000000149011612. */
export const parseFloat32 = (text: string): number | JavaException => parse(text, FLOAT_BITS)

function parse(text: string, bits: number): number | JavaException {
  const trimmed = trim(text)
  if (trimmed === '') return numberFormat('empty String')
  const decimal = DECIMAL.exec(trimmed)
  if (decimal !== null) {
    const value = Number(decimal[0])
    return bits === DOUBLE_BITS ? value : nearestFloat(decimal[0], value)
  }
  const named = NAMED.exec(trimmed)
  if (named !== null) return named[1] === 'NaN' ? Number.NaN : trimmed.startsWith('-') ? -Infinity : Infinity
  const hexadecimal = HEXADECIMAL.exec(trimmed)
  const digits = hexadecimal === null ? '' : `${hexadecimal[2]}${hexadecimal[3]}`
  if (hexadecimal === null || digits === '') {
    return numberFormat(SECOND_POINT.test(trimmed) ? 'multiple points' : `For input string: "${trimmed}"`)
  }
  const magnitude = fromBinary(BigInt(`0x${digits}`), Number(hexadecimal[4]) - 4 * (hexadecimal[3] ?? '').length, bits)
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

/** mantissa × 2^exponent, rounded once to so many bits, half to even. */
function fromBinary(mantissa: bigint, exponent: number, bits: number): number {
  const excess = mantissa.toString(2).length - (bits + 2)
  if (excess <= 0) return rounded(Number(mantissa), bits) * 2 ** exponent
  const kept = mantissa >> BigInt(excess)
  // what is cut off leaves its mark in the last bit, so that the rounding below sees more than a half
  const marked = kept << BigInt(excess) === mantissa ? kept : kept | 1n
  return rounded(Number(marked), bits) * 2 ** (exponent + excess)
}

const rounded = (value: number, bits: number): number => (bits === FLOAT_BITS ? Math.fround(value) : value)
