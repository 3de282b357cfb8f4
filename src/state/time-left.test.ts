import fc from 'fast-check'
import { expect, it } from 'vitest'
import { timeLeft } from './time-left.ts'

it.each([
  ['too early to say', 0.05, 100, undefined, undefined],
  ['nothing read yet', 0, 5000, undefined, undefined],
  ['half of it in 4 s', 0.5, 4000, undefined, 4],
  ['to five seconds within a minute', 0.25, 9500, undefined, 30],
  ['to half minutes above', 0.05, 9500, undefined, 210],
  ['a slower rate within a step keeps what was told', 0.5, 4300, 4, 4],
  ['a much slower rate does not', 0.5, 7000, 4, 7],
  ['less is told at once', 0.75, 6000, 4, 2],
  ['never nothing before the end', 1, 8000, undefined, 1],
])('%s', (_name, share, elapsed, told, expected) => {
  expect(timeLeft(share, elapsed, told)).toBe(expected)
})

it('an even rate is told without ever rising', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1000, max: 600_000 }), (news, duration) => {
      let told: number | undefined
      for (let at = 1; at <= news; at++) {
        const next = timeLeft(at / news, (duration * at) / news, told)
        if (told !== undefined) expect(next).toBeLessThanOrEqual(told)
        told = next
      }
    }),
  )
})
