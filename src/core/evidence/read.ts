import type { Block, Evidence, Fact, ReadProblem, Sighting } from './evidence.ts'
import { mask } from './mask.ts'
import { READERS } from './readers/index.ts'
import { rebuilt } from './rebuilt.ts'
import { view } from './view.ts'

/** Lines around a finding that are quoted at most; a fact is quoted with its one line. */
const QUOTED = 6

const byLine = (a: { readonly line: number }, b: { readonly line: number }): number => a.line - b.line

/** Reads all that a text says. Never throws, whatever the text; linear in its length. */
export function read(text: string): Evidence {
  const seen = view(text)
  const facts: Fact[] = []
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
  facts.sort(byLine)
  const quoted = new Set<number>()
  for (const { line } of facts) quoted.add(line)
  for (const { line } of problems) quoted.add(line)
  for (const { line, endLine } of sightings) {
    for (let at = line; at <= Math.min(endLine, line + QUOTED - 1); at++) quoted.add(at)
  }
  const linesRead = [...quoted].sort((a, b) => a - b)
  return {
    lines: seen.raw.length,
    facts: [...facts, ...rebuilt(sightings, facts)],
    sightings,
    problems: problems.sort(byLine),
    blocks: blocks.sort(byLine),
    linesRead,
    quotes: Object.fromEntries(linesRead.map((line) => [line, mask(seen.raw[line - 1] ?? '')])),
  }
}
