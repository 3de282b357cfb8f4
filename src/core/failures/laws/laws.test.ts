import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../evidence/evidence.ts'
import { read } from '../../evidence/read.ts'
import { evidenceStream } from '../../evidence/stream.ts'
import { diagnose } from '../diagnose.ts'
import type { Finding } from '../finding.ts'
import { FAILURES, type FailureId } from '../index.ts'
import { DECISIVE } from './decisive-words.ts'
import { DISGUISES, info } from './disguises.ts'

/** What `e2e/wordings` keeps of each failure that it made. */
interface Fixture {
  readonly file: string
  readonly failure: FailureId
  readonly numbers: Readonly<Record<string, string>>
}
const folder = new URL('../fixtures/', import.meta.url)
const fixtures: readonly Fixture[] = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8'))
const textOf = ({ file }: Fixture): string => readFileSync(new URL(file, folder), 'utf8')
const cases = fixtures.map((fixture) => ({ ...fixture, text: textOf(fixture) }))
type Case = (typeof cases)[number]

const rootOf = (text: string): Finding | undefined => diagnose(read(text)).find(({ role }) => role === 'root')
/** Failure and figures: as the program found them, and as the failing process counted them. */
const told = ({ failure, numbers }: Case, finding: Finding | undefined) => ({
  found: [finding?.failure, ...Object.keys(numbers).map((name) => `${name} ${finding?.numbers[name]}`)].join(', '),
  expected: [failure, ...Object.entries(numbers).map(([name, value]) => `${name} ${value}`)].join(', '),
})
/** The same where a part of the text is gone: figures may be gone with it, but none may be another. */
const toldOfRest = (fixture: Case, finding: Finding | undefined) =>
  told(
    {
      ...fixture,
      numbers: Object.fromEntries(
        Object.entries(fixture.numbers).filter(([name]) => finding?.numbers[name] !== undefined),
      ),
    },
    finding,
  )
/** Those of all fixtures that a law does not hold for: the law names them all at once. */
function unlike(changed: (text: string, fixture: Case) => string, compare = told): string[] {
  return cases.flatMap((fixture) => {
    const { found, expected } = compare(fixture, rootOf(changed(fixture.text, fixture)))
    return found === expected ? [] : [`${fixture.file}: ${found}; not ${expected}`]
  })
}

/** The offset behind the lines that a finding was found in. */
const endOf = (text: string, { endLine }: Finding): number => text.split('\n').slice(0, endLine).join('\n').length

describe('each text that a failing process printed', () => {
  test('is found, with its figures', () => expect(unlike((text) => text)).toEqual([]))

  for (const [name, disguise] of Object.entries(DISGUISES))
    test(`is found with ${name}`, () => expect(unlike(disguise)).toEqual([]))

  const found = new Map(cases.map((fixture) => [fixture.file, rootOf(fixture.text)]))
  const behind = (text: string, { file }: Case): number => {
    const root = found.get(file)
    return root ? endOf(text, root) : 0
  }
  test('is found with its middle cut out, behind the line that says it', () =>
    expect(
      unlike((text, fixture) => {
        const end = behind(text, fixture)
        const rest = text.slice(end)
        const cut = Math.floor(rest.length / 3)
        return `${text.slice(0, end)}${rest.slice(0, cut)} … [truncated] … ${rest.slice(2 * cut)}`
      }, toldOfRest),
    ).toEqual([]))

  test('is found where the text is cut 200 characters behind the line', () =>
    expect(unlike((text, fixture) => text.slice(0, behind(text, fixture) + 200), toldOfRest)).toEqual([]))
})

const HALF = Array.from({ length: 50_000 }, (_, at) => info(at)).join('\n')

/** As a file of any size is read: sifted, in pieces. */
function streamed(text: string): Evidence {
  const bytes = new TextEncoder().encode(text)
  const stream = evidenceStream(0)
  for (let at = 0; at < bytes.length; at += PIECE) stream.push(bytes.subarray(at, at + PIECE))
  return stream.end()
}
const PIECE = 1 << 16

test.each([
  ['in a text', read],
  ['in a file that is sifted', streamed],
])('each text is found in the middle of 100,000 ordinary lines, %s', (_, readAll) => {
  // one text of each failure at a time: a log of this length takes a quarter of a second
  const rounds: Case[][] = []
  for (const fixture of cases) {
    // what is no memory failure is one only where nothing else is
    const isAlone = fixture.failure === 'not-memory'
    const round = rounds.find((each) =>
      each.every(({ failure }) => !isAlone && failure !== 'not-memory' && failure !== fixture.failure),
    )
    if (round) round.push(fixture)
    else rounds.push([fixture])
  }
  for (const round of rounds) {
    // apart from each other, so that none ends another's record
    const parts = round.map(({ text }) => [info(1), ...text.replace(/\n$/, '').split('\n'), info(2)])
    const findings = diagnose(readAll([HALF, ...parts.map((lines) => lines.join('\n')), HALF].join('\n')))
    let line = 50_001
    round.forEach((fixture, at) => {
      const last = line + (parts[at]?.length ?? 0)
      const finding = findings.find((each) => each.failure === fixture.failure && each.line >= line && each.line < last)
      const { found, expected } = told(fixture, finding)
      expect(`${fixture.file} ${found}`).toBe(`${fixture.file} ${expected}`)
      line = last
    })
  }
})

test('no text is found without the words that say it', () => {
  const still = cases
    .filter(({ failure, text }) =>
      diagnose(read(text.replaceAll(DECISIVE[failure], ' '))).some((each) => each.failure === failure),
    )
    .map(({ file }) => file)
  expect(still).toEqual([])
})

test('there is a text of every failure', () => {
  const made = new Set(fixtures.map(({ failure }) => failure))
  expect(FAILURES.map(({ id }) => id).filter((id) => !made.has(id))).toEqual([])
})
