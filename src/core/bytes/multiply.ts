import { doubleText } from '../java/double-text.ts'
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

function multiplyExactly(size: Bytes, factor: number): Bytes | JavaException {
  const [mantissa = '', exponent = '0'] = doubleText(Math.abs(factor)).split('E')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const scale = Number(exponent) - fraction.length
  const product = size * BigInt(`${whole}${fraction}`)
  const divisor = 10n ** BigInt(Math.max(0, -scale))
  const scaled = product * 10n ** BigInt(Math.max(0, scale))
  // Flink compares before it cuts off the fraction
  return scaled > LONG_MAX * divisor ? LONG_OVERFLOW : bytes(scaled / divisor)
}
