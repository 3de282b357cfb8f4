import { expect, test } from 'vitest'
import { printSpan } from './reasons.ts'

const UNITS = { day: 'd', hour: 'h', minute: 'min', second: 's', millisecond: 'ms' }

test.each([
  [0, '0 s'],
  [40, '40 ms'],
  [1_000, '1 s'],
  [3_900, '3 s'],
  [65_000, '1 min 5 s'],
  [300_000, '5 min'],
  [3_600_000, '1 h'],
  [3_661_000, '1 h 1 min'],
  [90_000_000, '1 d 1 h'],
])('%i ms are %s', (milliseconds, text) => expect(printSpan(milliseconds, UNITS)).toBe(text))
