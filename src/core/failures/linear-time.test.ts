import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FAILURES } from './index.ts'
import type { Pattern } from './pattern.ts'

/** A regular expression's source without what matches no characters: `\b`, and the looks ahead and behind. */
function withoutLooks(source: string): string {
  let plain = ''
  for (let at = 0; at < source.length; at++) {
    if (/^\(\?<?[=!]/.test(source.slice(at, at + 4))) at = endOfGroup(source, at)
    else if (source.startsWith('\\b', at)) at++
    else if (source[at] === '\\') plain += source.slice(at, ++at + 1)
    else plain += source[at]
  }
  return plain
}

function endOfGroup(source: string, start: number): number {
  let depth = 0
  let inClass = false
  for (let at = start; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (inClass) inClass = source[at] !== ']'
    else if (source[at] === '[') inClass = true
    else if (source[at] === '(') depth++
    else if (source[at] === ')' && --depth === 0) return at
  }
  return source.length
}

/** Texts that an expression matches, or nearly: of each of its ways some. */
const matchesOf = ({ regex }: Pattern): readonly string[] => {
  // any character is a blank here, so that what stands for anything does not end a match by chance
  const plain = withoutLooks(regex.source).replaceAll('[^]', ' ')
  return fc.sample(fc.stringMatching(new RegExp(`^(?:${plain})$`)), { numRuns: 4, seed: 7 })
}

/** Milliseconds of processor time, the least of three times. */
function timeOf({ regex }: Pattern, text: string): number {
  const times = [1, 2, 3].map(() => {
    const fresh = new RegExp(regex.source, regex.flags)
    const before = process.cpuUsage()
    for (let match = fresh.exec(text); match; match = fresh.exec(text)) if (match[0] === '') fresh.lastIndex++
    return process.cpuUsage(before).user / 1000
  })
  return Math.min(...times)
}

const SHORT = 125_000
const TIMES = 8
/** Below this, in milliseconds, a megabyte is read as fast as one may wish. */
const FAST = 40

const patterns = FAILURES.flatMap(({ id, patterns }) =>
  (patterns as readonly Pattern[]).map((pattern, index) => [`${id} ${index + 1}`, pattern] as const),
)

test.each(patterns)('%s takes twice the time for twice the text, whatever of it is repeated', (_, pattern) => {
  for (const match of new Set(matchesOf(pattern))) {
    for (const share of [0.3, 0.6, 0.9, 1]) {
      const prefix = match.slice(0, Math.max(1, Math.floor(match.length * share)))
      const long = prefix.repeat(Math.ceil((SHORT * TIMES) / prefix.length))
      const time = timeOf(pattern, long)
      if (time < FAST) continue
      // a square would be 64 times as long
      expect(time / Math.max(1, timeOf(pattern, long.slice(0, SHORT))), JSON.stringify(prefix)).toBeLessThan(3 * TIMES)
    }
  }
})

test('the texts that are repeated are matches', () => {
  const without = patterns.filter(
    ([, pattern]) => !matchesOf(pattern).some((text) => new RegExp(pattern.regex.source, 'i').test(` ${text} `)),
  )
  expect(without.map(([name]) => name)).toEqual([])
})
