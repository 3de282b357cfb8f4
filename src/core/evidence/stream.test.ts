import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diagnose } from '../failures/diagnose.ts'
import { settle } from '../settle.ts'
import type { Evidence } from './evidence.ts'
import { read } from './read.ts'
import { evidenceStream } from './stream.ts'

const TEXT =
  '2024-01-02 03:04:05,678 ERROR org.apache.flink.X [] - 失败\r\njava.lang.OutOfMemoryError: Metaspace\r\n\tat a.b.C.d(C.java:1)\r\n'

/** Streams bytes, cut at some places. */
function streamed(bytes: Uint8Array, cuts: readonly number[], whole?: number): Evidence {
  const stream = evidenceStream(whole)
  // a piece that Node read: its `slice` does not copy
  const given = Buffer.from(bytes)
  let from = 0
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const chunk = Buffer.from(given.subarray(from, cut))
    stream.push(chunk)
    // the caller's array is the caller's
    chunk.fill(0)
    from = Math.max(from, cut)
  }
  stream.push(bytes.slice(from))
  return stream.end()
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(`\ufeff${text}`, (each) => each.charCodeAt(0)).buffer)

test.each([
  ['UTF-8', utf8(TEXT)],
  ['UTF-8 with its mark', utf8(`\ufeff${TEXT}`)],
  ['UTF-16', utf16(TEXT)],
])('%s says the same, wherever it is cut', (_, bytes) => {
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length), { maxLength: 8 }), (cuts) => {
      expect(streamed(bytes, cuts)).toEqual(read(TEXT))
    }),
  )
})

test('nothing is nothing', () => expect(evidenceStream().end()).toEqual(read('')))

/** What an answer is made of. */
const answer = (evidence: Evidence) => {
  const findings = diagnose(evidence)
  const traits = (each: readonly string[]) => [...each].sort()
  return {
    lines: evidence.lines,
    findings: findings.map((finding) => ({ ...finding, traits: traits(finding.traits) })),
    setting: settle(evidence, findings, {}),
    linesRead: evidence.linesRead,
    quotes: evidence.quotes,
    problems: evidence.problems,
  }
}

/** Wider than any terminal, so that nothing in the text was cut by one, and no text is one configuration file. */
const WIDE = `2024-01-02 01:00:00,000 INFO  org.example.Coordinator [] - ${'x'.repeat(400)}`
const line = (at: number) =>
  `2024-01-02 02:${String(at % 60).padStart(2, '0')}:00,000 INFO  org.example.Coordinator [] - Completed checkpoint ${at} (${at * 77} bytes)`
const fixtures = (folder: string): string[] =>
  readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, import.meta.url), 'utf8'))
const TEXTS = [...fixtures('fixtures'), ...fixtures('../failures/fixtures')]

describe('what is sifted says the same as what is read whole', () => {
  test.each(TEXTS.map((text) => [text.slice(0, 60), text]))('%s', (_, text) => {
    const log = [
      WIDE,
      ...Array.from({ length: 300 }, (_, at) => line(at)),
      text,
      ...Array.from({ length: 300 }, (_, at) => line(at)),
    ].join('\n')
    expect(answer(streamed(utf8(log), [], 0))).toEqual(answer(read(log)))
  })
})

test('whatever stands beside what, and wherever it is cut', () => {
  const piece = fc.oneof(
    fc.constantFrom(...TEXTS),
    fc.integer({ min: 1, max: 400 }).map((count) => Array.from({ length: count }, (_, at) => line(at)).join('\n')),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
      (pieces, cuts) => {
        const log = [WIDE, ...pieces].join('\n')
        const bytes = utf8(log)
        const at = cuts.map((share) => Math.floor(share * bytes.length))
        const sifted = streamed(bytes, at, 0)
        const whole = read(log)
        const told = (evidence: Evidence) =>
          diagnose(evidence).map(({ failure, role, line, count, numbers, process }) => ({
            failure,
            role,
            line,
            count,
            numbers,
            process,
          }))
        expect(told(sifted)).toEqual(told(whole))
        expect(answer(sifted).setting).toEqual(answer(whole).setting)
        expect(sifted.lines).toBe(whole.lines)
      },
    ),
    { numRuns: 60 },
  )
})
