import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineDiff } from './line-diff.ts'

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''))
const side = (before: string, after: string, dropped: 'added' | 'removed') =>
  lineDiff(before, after)
    .filter(({ kind }) => kind !== dropped)
    .map((line) => `${line.text}\n`)
    .join('')

describe('a line diff', () => {
  it('holds both texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(side(before, after, 'added')).toBe(before)
        expect(side(before, after, 'removed')).toBe(after)
      }),
    )
  })
  it('of a text with itself changes nothing', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(lineDiff(same, same).every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })
  it('keeps what stays', () => {
    expect(lineDiff('a: 1\nb: 2\n', 'a: 1\nb: 3\nc: 4\n')).toEqual([
      { kind: 'same', text: 'a: 1' },
      { kind: 'removed', text: 'b: 2' },
      { kind: 'added', text: 'b: 3' },
      { kind: 'added', text: 'c: 4' },
    ])
  })
  it('takes long texts', () => {
    const long = Array.from({ length: 5000 }, (_, at) => `${at}\n`).join('')
    expect(lineDiff(long, `${long}end\n`).filter(({ kind }) => kind === 'added')).toEqual([
      { kind: 'added', text: 'end' },
    ])
  })
})
