import { detached, detachedTexts } from './detached.ts'
import type { Block, Evidence, Fact, ReadProblem } from './evidence.ts'
import { maskSecrets, quoter } from './mask.ts'
import { overruled } from './overruled.ts'
import type { Hint } from './reader.ts'
import { READERS } from './readers/index.ts'
import { rebuilt } from './rebuilt.ts'
import { disagreements } from './running.ts'
import { type View, view } from './view.ts'

/** Lines around a finding that are quoted at most; a fact is quoted with its one line. */
const QUOTED = 6

const byLine = (a: { readonly line: number }, b: { readonly line: number }): number => a.line - b.line

/** Options of the JVM in a Flink configuration (`env.java.opts…`) are that configuration's, not a JVM application's. */
function apart(facts: readonly Fact[], blocks: readonly Block[]): readonly Fact[] {
  const configured = new Set<number>()
  for (const fact of facts) {
    if (fact.name === 'config' && fact.value.key.startsWith('env.java.')) configured.add(fact.line)
  }
  for (const { format, line, endLine } of blocks) {
    if (format === 'config-yaml') for (let at = line; at <= endLine; at++) configured.add(at)
  }
  return configured.size === 0 ? facts : facts.filter(({ name, line }) => name !== 'jvm' || !configured.has(line))
}

/** A problem says what is wrong, never a secret that stands beside it. */
const harmless = (problem: ReadProblem): ReadProblem => ({
  ...problem,
  values: Object.fromEntries(Object.entries(problem.values).map(([name, value]) => [name, maskSecrets(value)])),
})

/** More facts, problems or blocks than these say nothing more: of facts the last of each kind are kept. */
const MOST = 10_000

/** What a fact is one of: of those that say the same thing of a text the last one counts. */
const kindOf = (fact: Fact): string => {
  const { name, reader, value } = fact
  const of =
    name === 'config'
      ? fact.value.key
      : name === 'jvm'
        ? fact.value.option
        : name === 'component'
          ? `${fact.value.process} ${fact.value.component}`
          : name === 'native'
            ? fact.value.part
            : name === 'environment'
              ? fact.value.variable
              : String(value)
  return `${reader} ${name} ${of}`
}

/** The last fact of each kind, in their order. */
function lastOfEach(facts: readonly Fact[]): Fact[] {
  const byKind = new Map<string, Fact>()
  for (const fact of facts) {
    const kind = kindOf(fact)
    byKind.delete(kind)
    byKind.set(kind, fact)
  }
  return [...byKind.values()].slice(-MOST)
}

const detachedFact = (fact: Fact): Fact =>
  // the value keeps its type
  (typeof fact.value === 'object' ? { ...fact, value: detachedTexts(fact.value) } : fact) as Fact

function* quotedLines(line: number, endLine: number): Generator<number> {
  for (let at = line; at <= Math.min(endLine, line + QUOTED - 1); at++) yield at
}

/** The reading of a text by all readers, in one part or in several. */
export interface Course {
  /** what the parts to come are looked through for */
  readonly hints: () => readonly Hint[]
  readonly part: (view: View) => void
  /** All that the parts say, of a text that has so many lines. */
  readonly end: (lines: number) => Evidence
}

export function course(): Course {
  const sessions = READERS.map((reader) => reader.begin())
  let facts: Fact[] = []
  const problems: ReadProblem[] = []
  const blocks: Block[] = []
  let quotes = new Map<number, string>()

  const neededOf = (lines: readonly number[]): [line: number, quote: string][] =>
    lines.map((line) => [line, quotes.get(line) ?? ''])

  const part = (seen: View): void => {
    const above = seen.above ?? 0
    const isPart = seen.above !== undefined
    const own = (text: string): string => (isPart ? detached(text) : text)
    const ownFacts: Fact[] = []
    const ownBlocks: Block[] = []
    const quoted = new Set<number>()
    for (const session of sessions) {
      const reading = session.part(seen)
      for (const fact of reading.facts ?? [])
        ownFacts.push(isPart ? { ...detachedFact(fact), line: fact.line + above } : fact)
      for (const block of reading.blocks ?? [])
        ownBlocks.push(isPart ? { ...block, line: block.line + above, endLine: block.endLine + above } : block)
      for (const problem of reading.problems ?? []) {
        if (problems.length >= MOST) break
        const masked = harmless({ ...problem, line: problem.line + above })
        problems.push(isPart ? { ...masked, values: detachedTexts(masked.values) } : masked)
        quoted.add(problem.line)
      }
      for (const { line, endLine } of reading.sightings ?? []) {
        for (const at of quotedLines(line, endLine)) quoted.add(at - above)
      }
      for (const line of reading.quoted ?? []) quoted.add(line)
    }
    const said = apart(ownFacts, ownBlocks)
    for (const fact of said.length > 2 * MOST ? lastOfEach(said) : said) {
      facts.push(fact)
      quoted.add(fact.line - above)
    }
    for (const block of ownBlocks) if (blocks.length < MOST) blocks.push(block)
    if (quoted.size > 0) {
      const quote = quoter(seen.raw, isPart)
      for (const line of quoted) quotes.set(line + above, own(quote(line)))
    }
    if (facts.length > 2 * MOST) facts = lastOfEach(facts)
    if (quotes.size > 8 * MOST) quotes = new Map(neededOf(end(0).linesRead))
  }

  const end = (lines: number): Evidence => {
    const readings = sessions.map((session) => session.end?.() ?? {})
    const sightings = readings.flatMap((reading) => reading.sightings ?? [])
    const all = [...facts, ...readings.flatMap((reading) => reading.facts ?? [])].sort(byLine)
    const wrong = [...problems, ...[...disagreements(all), ...overruled(all)].map(harmless)].sort(byLine)
    const quoted = new Set<number>()
    for (const { line } of all) quoted.add(line)
    for (const { line } of wrong) quoted.add(line)
    for (const { line, endLine } of sightings) for (const at of quotedLines(line, endLine)) quoted.add(at)
    const linesRead = [...quoted].sort((a, b) => a - b)
    return {
      lines,
      facts: [...all, ...rebuilt(sightings, all)],
      sightings,
      problems: wrong,
      blocks: [...blocks].sort(byLine),
      linesRead,
      quotes: Object.fromEntries(neededOf(linesRead)),
    }
  }
  return { hints: () => sessions.flatMap((session) => session.hints()), part, end }
}

/** Reads all that a text says. Never throws, whatever the text; linear in its length. */
export function read(text: string): Evidence {
  const whole = view(text)
  const { part, end } = course()
  part(whole)
  return end(whole.raw.length)
}
