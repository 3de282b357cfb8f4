import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RECORD_BACK, RECORD_LINES, recordsOf } from './record.ts'

const BEGINS = '2026-03-04 10:00:09,000 INFO  a.B [] - c'
const FRAME = 'at a.b.C.d(C.java:1)'
const HEAD = 'java.lang.IllegalStateException: x'
/** Five of these are as long as a record may be. */
const LONG = 'x'.repeat(2_500)

const logs = fc
  .array(
    fc.tuple(fc.constantFrom(BEGINS, FRAME, HEAD, LONG, '', 'Caused by: x'), fc.constantFrom(1, 1, 1, 30, 140, 200)),
    { minLength: 1, maxLength: 12 },
  )
  .map((runs) => runs.flatMap(([line, times]) => Array.from({ length: times }, () => line)))

test('a record is the same, whatever was asked before', () => {
  fc.assert(
    fc.property(logs, fc.array(fc.nat(), { maxLength: 60 }), (lines, asked) => {
      const records = recordsOf({ lines })
      for (const each of asked) {
        const line = (each % lines.length) + 1
        expect(records(line, line)).toEqual(recordsOf({ lines })(line, line))
      }
    }),
  )
})

test('a record ends where its lines end, its length or its number of lines', () => {
  const around = (before: string[], after: string[]) => {
    const lines = [BEGINS, ...before, FRAME, ...after, BEGINS]
    const line = before.length + 2
    const [from, to] = recordsOf({ lines })(line, line)
    return [line - from, to - line]
  }
  const frames = (count: number) => Array.from({ length: count }, () => FRAME)
  const longs = (count: number) => Array.from({ length: count }, () => LONG)
  expect(around(frames(3), frames(4))).toEqual([4, 4])
  expect(around(frames(500), frames(500))).toEqual([RECORD_BACK, RECORD_LINES])
  expect(around(longs(20), longs(20))).toEqual([5, 5])
  expect(around(longs(2), [...longs(1), '', ...longs(1)])).toEqual([3, 1])
})

test('each line is looked at a few times, however many ask for the record that it is in', () => {
  let looked = 0
  const lines = new Proxy(
    Array.from({ length: 2_000 }, () => FRAME),
    {
      get(target, name, receiver) {
        if (typeof name === 'string' && /^\d+$/.test(name)) looked++
        return Reflect.get(target, name, receiver)
      },
    },
  )
  const records = recordsOf({ lines })
  for (let line = 1; line <= lines.length; line++) records(line, line)
  expect(looked).toBeLessThan(10 * lines.length)
})
