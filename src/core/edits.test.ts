import fc from 'fast-check'
import { expect, it } from 'vitest'
import { edits } from './edits.ts'

it('how many edits lead from one text to another is a distance', () => {
  const text = fc.string({ maxLength: 12 })
  fc.assert(
    fc.property(text, text, (left, right) => {
      expect(edits(left, right)).toBe(edits(right, left))
      expect(edits(left, left)).toBe(0)
      expect(edits(left, right)).toBeLessThanOrEqual(Math.max(left.length, right.length))
    }),
  )
})
