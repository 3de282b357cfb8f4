import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'
import { timesOf } from './time.ts'

const MOST = 10

test('the nearest line is the one that a walk finds, whatever was asked before; each line is looked at once', () => {
  const steps = fc.constantFrom<-1 | 1>(-1, 1)
  const marks = fc.array(fc.boolean(), { minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(steps, marks, fc.array(fc.nat(), { maxLength: 80 }), (step, marked, asked) => {
      const lines = marked.length
      const stops = (line: number) => line === (step < 0 ? 1 : lines) || marked[line - 1] === true
      const looked = new Map<number, number>()
      const find = nearest(
        (line) => {
          looked.set(line, (looked.get(line) ?? 0) + 1)
          return stops(line)
        },
        step,
        MOST,
        lines,
      )
      for (const each of asked) {
        const line = (each % lines) + 1
        let at = line
        while (Math.abs(at - line) < MOST && !stops(at)) at += step
        expect(find(line)).toBe(at)
      }
      for (const [line, times] of looked) if (!stops(line)) expect(times).toBe(1)
    }),
  )
})

test('the last time up to a line, unless it is of another record', () => {
  const lines = ['10:00:01 a', 'b', '10:00:02 c', 'd', 'e']
  const timeOf = timesOf({ lines })
  const second = 1000
  const told = (line: number, first: number) => timeOf(line, first)?.time
  expect(told(2, 1)).toBe(36_000 * second + second)
  expect(told(2, 2)).toBeUndefined()
  expect(told(5, 1)).toBe(36_000 * second + 2 * second)
  expect(told(5, 4)).toBeUndefined()
  expect(told(3, 3)).toBe(36_000 * second + 2 * second)
})
