import { doubleDigits } from '../java/double-text.ts'
import { type JavaException, LONG_MAX, LONG_OVERFLOW } from '../java/exception.ts'
import { type Bytes, bytes } from './bytes.ts'

/** more than the error of two roundings, one of the factor's text and one of the product */
const DOUBT = 2 ** -50

/**
 * `MemorySize.multiply`: a size times a factor ≥ 0 through `BigDecimal.valueOf`, so the factor is what
 * `Double.toString` prints; the fraction of a byte is cut off. The exception where the product is above a `long`.
 */
export function multiply(size: Bytes, factor: number): Bytes | JavaException {
  const product = Number(size) * factor
  // a double decides wherever its error cannot cross a whole number, which is nearly always
  const floor = Math.floor(product - product * DOUBT)
  if (product < 2 ** 53 && floor === Math.floor(product + product * DOUBT)) return bytes(floor)
  return multiplyExactly(size, factor)
}

const POWERS: readonly bigint[] = Array.from({ length: 400 }, (_, exponent) => 10n ** BigInt(exponent))
const powerOfTen = (exponent: number): bigint => (exponent > 0 ? POWERS[exponent] : undefined) ?? 1n

function multiplyExactly(size: Bytes, factor: number): Bytes | JavaException {
  const { digits, exponent } = doubleDigits(factor)
  const scale = exponent - digits.length
  const scaled = size * BigInt(digits) * powerOfTen(scale)
  const divisor = powerOfTen(-scale)
  // Flink compares before it cuts off the fraction
  return scaled > LONG_MAX * divisor ? LONG_OVERFLOW : bytes(scaled / divisor)
}
