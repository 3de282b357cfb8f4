import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBoolean } from './boolean.ts'
import { parseDouble, parseFloat32 } from './floating.ts'
import { parseInteger } from './integer.ts'

const refused = (text: string) => ({ class: 'java.lang.NumberFormatException', message: `For input string: "${text}"` })

describe('Float.parseFloat', () => {
  it('reads back every float that is printed', () => {
    fc.assert(fc.property(fc.float({ noNaN: true }), (value) => parseFloat32(String(value)) === value))
  })
  // halfway between two floats the nearest double is not enough: answers of OpenJDK 17.0.15
  it.each([
    ['0.1', Math.fround(0.1)],
    ['.5f', 0.5],
    ['5.', 5],
    ['1e-3', Math.fround(0.001)],
    ['0x1p-3f', 0.125],
    ['0x.8p0', 0.5],
    ['\t0.25 ', 0.25],
    ['+NaN', Number.NaN],
    ['-Infinity', -Infinity],
    ['1e400', Infinity],
    ['0.5000000298023223876953125', 0.5],
    ['0.500000029802322387695312500001', Math.fround(0.50000006)],
    ['0.99999999', 1],
    ['0x1.000001p-1', 0.5],
    ['0x1.0000010000000001p-1', Math.fround(0.50000006)],
    ['0x1p-200', 0],
    ['0x1p-150', 0],
    ['0x1.8p-150', 2 ** -149],
    ['0x1.8p-149', 2 ** -148],
    ['0x1p128', Infinity],
    ['0x1.ffffffp127', Infinity],
    ['0x1.fffffep127', Math.fround(3.4028235e38)],
    ['0x0p999999999999', 0],
    ['0x1p-999999999999', 0],
    ['0x1p999999999999', Infinity],
  ])('%j is %d', (text, value) => expect(parseFloat32(text)).toBe(value))
  it.each(['50%', '0,5', 'abc', '1e', '0x1', '.', '+', 'NaNf', '\u00a00.5', '٠.١'])('refuses %j', (text) =>
    expect(parseFloat32(text)).toEqual(refused(text)),
  )
  it('names the trimmed text; a second point and an empty text in words', () => {
    expect(parseFloat32(' x ')).toEqual(refused('x'))
    expect(parseFloat32('0.1.2x')).toMatchObject({ message: 'multiple points' })
    expect(parseFloat32('  ')).toEqual({ class: 'java.lang.NumberFormatException', message: 'empty String' })
  })
  it('reads every float in hexadecimal, as a whole number times a power of two', () => {
    const float = fc.float({ noNaN: true, noDefaultInfinity: true, min: 0 })
    fc.assert(
      fc.property(float, (value) => {
        const power = value < 2 ** -100 ? 149 : value > 2 ** 100 ? 0 : 126
        const digits = BigInt(value * 2 ** power).toString(16)
        expect(parseFloat32(`0x${digits}p${-power}`)).toBe(value)
      }),
    )
  })
  it('does not widen where a double is read', () => expect(parseDouble('0.1d')).toBe(0.1))
})

describe('Integer.parseInt', () => {
  it('reads back every int', () => {
    fc.assert(fc.property(fc.integer(), (value) => parseInteger(String(value)) === value))
  })
  it.each([
    ['+1', 1],
    ['-0', 0],
    ['007', 7],
    ['-2147483648', -(2 ** 31)],
    ['١٢', 12],
    ['１２', 12],
    ['\u0966\u096b', 5],
  ])('%j is %d', (text, value) => expect(parseInteger(text)).toBe(value))
  it.each(['', '+', ' 1', '1 ', '2147483648', '-2147483649', '1.0', '0x1', '1_000', '٣a'])('refuses %j', (text) =>
    expect(parseInteger(text)).toEqual(refused(text)),
  )
})

describe('a truth value', () => {
  it.each([
    ['true', true],
    ['FALSE', false],
  ])('%s', (text, value) => expect(parseBoolean(text)).toBe(value))
  it.each(['yes', '', ' true'])('refuses %j', (text) =>
    expect(parseBoolean(text)).toMatchObject({ class: 'java.lang.IllegalArgumentException' }),
  )
})
