import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cells } from './bar.ts'
import { createPaint } from './paint.ts'
import { cut, padEnd, padStart, width } from './width.ts'
import { wrap } from './wrap.ts'

const text = fc.string({
  unit: fc.constantFrom('a', 'Bc', ' ', '中', '文', '，', '。', '(', ')', 'é', '😀', '**', '`', '-'),
  maxLength: 120,
})

describe('widths', () => {
  it.each<[string, number]>([
    ['abc', 3],
    ['中文', 4],
    ['，：', 4],
    ['e\u0301', 1],
    ['😀', 2],
    ['→ …', 3],
    ['', 0],
  ])('%j: %i', (given, columns) => expect(width(given)).toBe(columns))

  it('padding fills up, cutting fits', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 80 }), (given, columns) => {
        expect(width(cut(given, columns))).toBeLessThanOrEqual(columns)
        expect(width(padEnd(given, columns))).toBe(Math.max(columns, width(given)))
        expect(width(padStart(given, columns))).toBe(Math.max(columns, width(given)))
      }),
    )
  })
})

it('wrapped text fits and loses nothing but white space and marks', () => {
  const paint = createPaint({ outputIsTerminal: false, environment: {} } as never)
  const bare = (given: string) => given.replace(/[\s*`]/g, '')
  fc.assert(
    fc.property(text, fc.integer({ min: 30, max: 90 }), (given, columns) => {
      const wrapped = wrap(given, columns, '  ', paint)
      expect(bare(wrapped)).toBe(bare(given))
      // a word that is longer than a line is not cut
      const words = wrapped.split('\n').filter((line) => / \S+ |[中文]/.test(line))
      for (const line of words)
        if (/\s\S/.test(line.trim())) expect(width(line.replace(/\S{20,}/g, ''))).toBeLessThanOrEqual(columns)
    }),
  )
})

it('a bar shares out exactly its columns, and every part gets one', () => {
  const sizes = fc.array(fc.bigInt({ min: 1n, max: 1n << 62n }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 10, max: 120 }), (parts, columns) => {
      const shares = cells(
        parts,
        parts.reduce((sum, part) => sum + part),
        columns,
      )
      expect(shares.reduce((sum, share) => sum + share)).toBe(columns)
      expect(Math.min(...shares)).toBeGreaterThan(0)
    }),
  )
})
