import type { Block, Evidence, Fact, ReadProblem, Sighting } from './evidence.ts'
import { maskSecrets, quoter } from './mask.ts'
import { overruled } from './overruled.ts'
import { READERS } from './readers/index.ts'
import { rebuilt } from './rebuilt.ts'
import { disagreements } from './running.ts'
import { view } from './view.ts'

/** Lines around a finding that are quoted at most; a fact is quoted with its one line. */
const QUOTED = 6

const byLine = (a: { readonly line: number }, b: { readonly line: number }): number => a.line - b.line

/** Options of the JVM in a Flink configuration (`env.java.opts…`) are that configuration's, not a JVM application's. */
function apart(facts: readonly Fact[], blocks: readonly Block[]): Fact[] {
  const configured = new Set<number>()
  for (const fact of facts) {
    if (fact.name === 'config' && fact.value.key.startsWith('env.java.')) configured.add(fact.line)
  }
  for (const { format, line, endLine } of blocks) {
    if (format === 'config-yaml') for (let at = line; at <= endLine; at++) configured.add(at)
  }
  return facts.filter(({ name, line }) => name !== 'jvm' || !configured.has(line))
}

/** A problem says what is wrong, never a secret that stands beside it. */
const harmless = (problem: ReadProblem): ReadProblem => ({
  ...problem,
  values: Object.fromEntries(Object.entries(problem.values).map(([name, value]) => [name, maskSecrets(value)])),
})

/** Reads all that a text says. Never throws, whatever the text; linear in its length. */
export function read(text: string): Evidence {
  const seen = view(text)
  let facts: Fact[] = []
  const sightings: Sighting[] = []
  const problems: ReadProblem[] = []
  const blocks: Block[] = []
  for (const reader of READERS) {
    const reading = reader.read(seen)
    for (const fact of reading.facts ?? []) facts.push(fact)
    for (const sighting of reading.sightings ?? []) sightings.push(sighting)
    for (const problem of reading.problems ?? []) problems.push(problem)
    for (const block of reading.blocks ?? []) blocks.push(block)
  }
  facts = apart(facts, blocks).sort(byLine)
  problems.push(...disagreements(facts), ...overruled(facts))
  const quoted = new Set<number>()
  for (const { line } of facts) quoted.add(line)
  for (const { line } of problems) quoted.add(line)
  for (const { line, endLine } of sightings) {
    for (let at = line; at <= Math.min(endLine, line + QUOTED - 1); at++) quoted.add(at)
  }
  const quote = quoter(seen.raw)
  const linesRead = [...quoted].sort((a, b) => a - b)
  return {
    lines: seen.raw.length,
    facts: [...facts, ...rebuilt(sightings, facts)],
    sightings,
    problems: problems.sort(byLine).map(harmless),
    blocks: blocks.sort(byLine),
    linesRead,
    quotes: Object.fromEntries(linesRead.map((line) => [line, quote(line)])),
  }
}
