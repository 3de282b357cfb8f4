import { type JavaException, numberFormat } from './exception.ts'

const DIGIT = /^\p{Nd}$/u
const MAX = 2 ** 31 - 1

/** The value of one UTF-16 unit as `Character.digit` gives it: decimal digits of every script; -1 for anything else. */
function digit(unit: number): number {
  if (unit < 128) return unit >= 48 && unit <= 57 ? unit - 48 : -1
  if (!DIGIT.test(String.fromCharCode(unit))) return -1
  // Unicode lays out each script's digits from a code that ends in 0 or in 6
  const low = unit & 15
  return DIGIT.test(String.fromCharCode(unit - low)) ? low : low - 6
}

/** Java's `Integer.parseInt`: a sign, digits of any script, no space; the exception where it throws. */
export function parseInteger(text: string): number | JavaException {
  const refused = () => numberFormat(`For input string: "${text}"`)
  const first = text.charCodeAt(0)
  const negative = first === 45
  const start = negative || first === 43 ? 1 : 0
  if (text.length === start) return refused()
  let value = 0
  for (let at = start; at < text.length; at++) {
    const next = digit(text.charCodeAt(at))
    if (next < 0) return refused()
    value = value * 10 + next
    if (value > (negative ? MAX + 1 : MAX)) return refused()
  }
  return negative && value !== 0 ? -value : value
}
