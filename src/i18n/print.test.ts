import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GIB, KIB, MIB } from '../core/bytes/bytes.ts'
import { createPrinter } from './print.ts'

const print = createPrinter('en')

describe('sizes', () => {
  it.each([
    [0n, '0 B'],
    [1023n, '1,023 B'],
    [KIB, '1 KiB'],
    [32n * KIB, '32 KiB'],
    [128n * MIB, '128 MiB'],
    [1728n * MIB, '1728 MiB'],
    [4n * GIB, '4 GiB'],
    [5n * GIB + 512n * MIB, '5632 MiB'],
    [12n * GIB + 512n * MIB, '12.5 GiB'],
    [855638016n, '816 MiB'],
    [-112n * MIB, '-112 MiB'],
  ])('%d is %s', (value, text) => {
    expect(print.size(value)).toBe(text)
  })

  it('leaves texts alone and marks what is absent', () => {
    expect(print.size('1.5g')).toBe('1.5g')
    expect(print.size(undefined)).toBe('?')
    expect(print.count(undefined)).toBe('?')
  })

  it('is within half of the last decimal that it prints', () => {
    const units: Record<string, bigint> = { B: 1n, KiB: KIB, MiB: MIB, GiB: GIB }
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 45n }), (value) => {
        const [figure = '', unit = ''] = print.size(value).split(' ')
        const printed = Number(figure.replaceAll(',', '')) * Number(units[unit])
        expect(Math.abs(printed - Number(value))).toBeLessThanOrEqual(Number(value) / 18)
      }),
    )
  })
})

describe('changes', () => {
  it.each([
    [112n * MIB, '+ 112'],
    [-112n * MIB, '− 112'],
    [0n, ''],
  ])('%d is "%s"', (value, text) => {
    expect(print.mebibyteChange(value)).toBe(text)
  })
  it('has the sign of the size', () => expect(print.change(-2n * GIB)).toBe('− 2 GiB'))
})
