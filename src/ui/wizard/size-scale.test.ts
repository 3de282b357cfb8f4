import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mebibytesAt, placeOf } from './size-scale.ts'

const place = fc.integer({ min: 0, max: 640 })

it('each place has its size, and that size its place', () => {
  fc.assert(
    fc.property(place, (at) => {
      expect(placeOf(mebibytesAt(at))).toBe(at)
    }),
  )
})

it('a step is one MiB, or at most a 32nd of the size', () => {
  fc.assert(
    fc.property(place, (at) => {
      const step = mebibytesAt(at + 1) - mebibytesAt(at)
      expect(Number.isInteger(step)).toBe(true)
      expect(step).toBeGreaterThanOrEqual(1)
      expect(step).toBeLessThanOrEqual(Math.max(1, mebibytesAt(at) / 32))
    }),
  )
})

it('a size between two places goes to the nearer one', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 2 ** 20, noNaN: true }), (size) => {
      const off = (at: number) => Math.abs(mebibytesAt(at) - size)
      const at = placeOf(size)
      expect(off(at)).toBeLessThanOrEqual(Math.min(off(at + 1), at > 0 ? off(at - 1) : Number.POSITIVE_INFINITY))
    }),
  )
})

it.each([
  [0, 0],
  [31, 31],
  [64, 64],
  [1728, 1728],
  [4096, 4096],
  [4097, 4096],
])('%s MiB is shown at %s', (size, shown) => expect(mebibytesAt(placeOf(size))).toBe(shown))
