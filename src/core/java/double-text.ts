/** The decimal digits of a positive double: 0.DIGITS × 10^exponent. */
export interface Digits {
  readonly digits: string
  readonly exponent: number
}

const view = new DataView(new ArrayBuffer(8))
const BITS = 53

/**
 * The digits that `Double.toString` prints up to JDK 18: not always the shortest that identify the double
 * (2.0E-3 is short, 2.2250738585072014E-308 and others have a digit too many), because the generator stops by a
 * symmetric test and forces a second digit in exponent form. After jdk.internal.math.FloatingDecimal of JDK 17;
 * the 19th replaced it (JDK-4511638).
 */
export function doubleDigits(value: number): Digits {
  return value >= 1e-3 && value < 1e7 ? shortestDigits(value) : generatedDigits(value)
}

/**
 * In this range the shortest digits are Java's as well: no second digit is forced, half a unit in the last place is
 * the same on both sides, and no short decimal lies exactly on that border. Powers of two, whose sides differ, have
 * so few digits here that both print them all.
 */
function shortestDigits(value: number): Digits {
  const [whole = '', fraction = ''] = String(value).split('.')
  if (whole !== '0') {
    return { digits: fraction === '' ? whole.replace(/0+$/, '') : whole + fraction, exponent: whole.length }
  }
  let zeros = 0
  while (fraction.charCodeAt(zeros) === 48) zeros++
  return { digits: fraction.slice(zeros), exponent: 0 - zeros }
}

/** The digits of any positive double, by Java's own generator. */
export function generatedDigits(value: number): Digits {
  view.setFloat64(0, value)
  const raw = view.getBigUint64(0) & 0x7fffffffffffffffn
  const biased = Number(raw >> 52n)
  let fraction = raw & 0xfffffffffffffn
  let exponent = biased - 1023
  let significant = BITS
  if (biased === 0) {
    significant = fraction.toString(2).length
    exponent = -1022 - (BITS - significant)
    fraction <<= BigInt(BITS - significant)
  } else fraction |= 1n << 52n

  let used = BITS
  while ((fraction >> BigInt(BITS - used)) % 2n === 0n) used--
  const tiny = Math.max(0, used - exponent - 1)
  if (tiny === 0 && exponent <= 62) return wholeDigits(fraction, exponent, significant)
  return fractionDigits(fraction >> BigInt(BITS - used), used, exponent, tiny, significant)
}

/** A whole number that fits a `long`: its digits, rounded half up where a double cannot tell them apart. */
function wholeDigits(fraction: bigint, exponent: number, significant: number): Digits {
  let value = exponent >= 52 ? fraction << BigInt(exponent - 52) : fraction >> BigInt(52 - exponent)
  const dropped = exponent > significant ? Math.floor((exponent - significant - 1) * Math.log10(2)) : 0
  if (dropped > 0) {
    const power = 10n ** BigInt(dropped)
    const residue = value % power
    value = value / power + (residue >= power / 2n ? 1n : 0n)
  }
  const text = value.toString()
  return { digits: text.replace(/0+$/, ''), exponent: text.length + dropped }
}

/** Digit by digit, until what is left is below half a unit in the last place, or so much below the next digit. */
function fractionDigits(whole: bigint, used: number, binary: number, tiny: number, significant: number): Digits {
  let decimal = estimate(whole, used, binary)
  const b5 = Math.max(0, -decimal)
  const s5 = Math.max(0, decimal)
  let b2 = b5 + tiny + binary
  let s2 = s5 + tiny
  let m2 = b2 - significant
  b2 -= used - 1
  const common = Math.min(b2, s2)
  b2 -= common
  s2 -= common
  m2 -= common
  // below a power of two the doubles lie twice as close
  if (used === 1) m2--
  if (m2 < 0) {
    b2 -= m2
    s2 -= m2
    m2 = 0
  }
  const bitsOf5 = (power: number) =>
    power < 27 ? (5n ** BigInt(power)).toString(2).length - (power === 0 ? 1 : 0) : power * 3
  // Java computes in 64 bits where the operands fit, and its tests differ by a sign of equality there
  const long = used + b2 + bitsOf5(b5) < 64 && s2 + 1 + bitsOf5(s5 + 1) < 64

  const s = (5n ** BigInt(s5)) << BigInt(s2)
  const tens = s * 10n
  let b = (whole * 5n ** BigInt(b5)) << BigInt(b2)
  let m = (5n ** BigInt(b5)) << BigInt(m2)
  let low = false
  let high = false
  const next = (): bigint => {
    const quotient = b / s
    b = 10n * (b % s)
    m *= 10n
    low = b < m
    high = long ? b + m > tens : b + m >= tens
    return quotient
  }
  let digits = ''
  const first = next()
  if (first === 0n && !high) decimal--
  else digits = first.toString()
  if (decimal < -3 || decimal >= 8) {
    low = false
    high = false
  }
  while (!low && !high) digits += next().toString()
  const twice = b * 2n
  const up = high && (!low || twice > tens || (twice === tens && Number(digits.at(-1)) % 2 === 1))
  return up ? increment(digits, decimal + 1) : { digits, exponent: decimal + 1 }
}

function increment(digits: string, exponent: number): Digits {
  const raised = (BigInt(digits) + 1n).toString().padStart(digits.length, '0')
  return raised.length > digits.length
    ? { digits: `1${'0'.repeat(digits.length - 1)}`, exponent: exponent + 1 }
    : { digits: raised, exponent }
}

/** Java's estimate of the decimal exponent: never too small, at most one too large. */
function estimate(whole: bigint, used: number, binary: number): number {
  const mantissa = Number(whole) / 2 ** (used - 1)
  return Math.floor((mantissa - 1.5) * 0.289529654 + 0.176091259 + binary * 0.301029995663981)
}

/** `Double.toString` of JDK 17: `4.0`, `0.10000000149011612`, `1.0E10`, `NaN`. */
export function doubleText(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const magnitude = Math.abs(value)
  if (magnitude === Infinity) return `${sign}Infinity`
  if (magnitude === 0) return `${sign}0.0`
  const { digits, exponent } = doubleDigits(magnitude)
  if (exponent > -3 && exponent <= 0) return `${sign}0.${'0'.repeat(-exponent)}${digits}`
  if (exponent > 0 && exponent < 8) {
    const whole = digits.slice(0, exponent).padEnd(exponent, '0')
    return `${sign}${whole}.${digits.slice(exponent) || '0'}`
  }
  return `${sign}${digits[0]}.${digits.slice(1) || '0'}E${exponent - 1}`
}

/** more than the error of a value's own digits and of one product, relative to the value */
const DOUBT = 2 ** -50

/** `String.format("%.3f", value)` of a double above 0 and below 2^40: the digits above, rounded half up as decimals. */
export function threeDecimals(value: number): string {
  const thousandths = value * 1000
  const rounded = Math.round(thousandths)
  // only next to a half do the digits decide
  const isClear = Math.abs(Math.abs(thousandths - rounded) - 0.5) > thousandths * DOUBT
  const decided = isClear ? rounded : roundedDigits(doubleDigits(value))
  const whole = Math.floor(decided / 1000)
  return `${whole}.${String(decided - whole * 1000).padStart(3, '0')}`
}

/** Thousandths, rounded half up. */
function roundedDigits({ digits, exponent }: Digits): number {
  const kept = exponent + 3
  const padded = digits.padEnd(kept + 1, '0')
  return Number(padded.slice(0, kept)) + (Number(padded[kept]) >= 5 ? 1 : 0)
}
