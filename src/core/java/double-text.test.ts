import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doubleDigits, doubleText, generatedDigits, threeDecimals } from './double-text.ts'

const positive = fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true })
const usual = fc.oneof(
  fc.double({ min: 1e-3, max: 1e7, noNaN: true }),
  fc.float({ min: Math.fround(1e-3), max: 1, noNaN: true }),
  fc.integer({ min: -9, max: 23 }).map((exponent) => 2 ** exponent),
)

describe('Double.toString', () => {
  it('reads back as the same double', () => {
    fc.assert(fc.property(positive, (value) => Number(doubleText(value)) === value))
  })
  it('takes the short way only where it ends the same', () => {
    fc.assert(
      fc.property(usual, (value) => {
        expect(doubleDigits(value)).toEqual(generatedDigits(value))
      }),
    )
  })
  // printed by OpenJDK 17.0.15
  it.each([
    [2e23, '1.9999999999999998E23'],
    [8.41e21, '8.409999999999999E21'],
    [2 ** -44, '5.6843418860808015E-14'],
    [4.9e-324, '4.9E-324'],
    [2.2250738585072014e-308, '2.2250738585072014E-308'],
    [2 ** 54, '1.8014398509481984E16'],
    [Math.fround(0.1), '0.10000000149011612'],
    [1e7, '1.0E7'],
    [0.001, '0.001'],
    [2e-4, '2.0E-4'],
    [4, '4.0'],
    [-0, '-0.0'],
    [-0.5, '-0.5'],
    [Number.NaN, 'NaN'],
    [-Infinity, '-Infinity'],
  ])('%d is %s', (value, text) => expect(doubleText(value)).toBe(text))
})

describe('%.3f', () => {
  it('rounds the digits half up, as decimals', () => {
    const near = fc.tuple(fc.nat(9_000_000_000), fc.constantFrom(0, 1e-7, -1e-7, 4e-12, -4e-12))
    const value = fc.oneof(
      usual,
      near.map(([count, off]) => Math.max(0.001, (count + 0.5) / 1000 + off)),
    )
    fc.assert(
      fc.property(value, (number) => {
        const [whole = '', fraction = ''] = doubleText(number).split('.')
        fc.pre(!fraction.includes('E'))
        const tenThousandths = BigInt(whole + fraction.padEnd(4, '0').slice(0, 4))
        const rounded = String((tenThousandths + 5n) / 10n).padStart(4, '0')
        expect(threeDecimals(number)).toBe(`${rounded.slice(0, -3)}.${rounded.slice(-3)}`)
      }),
    )
  })
  // 1.0005 is a little below its own digits; Java rounds the digits
  it.each([
    [1.0005, '1.001'],
    [1.0004999, '1.000'],
    [1.0625, '1.063'],
    [999.9996, '1000.000'],
    [3, '3.000'],
    [8388608, '8388608.000'],
  ])('%d is %s', (value, text) => expect(threeDecimals(value)).toBe(text))
})
