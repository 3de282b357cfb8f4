import { readWithLibrary } from './config-yaml-library.ts'
import { keyTwice, readPlainYaml, rootKey, SILENT } from './config-yaml-plain.ts'
import type { ConfigYaml, ConfigYamlEntry } from './config-yaml-problem.ts'

/** So many characters of a text go through the library, besides comments, which takes up to 5 µs for one, and more for brackets and aliases; its plain lines need not. */
export const MOST_UNUSUAL = 3_000

/** More problems of a kind than these help nobody. */
const MOST_PROBLEMS = 100

/** How much of the texts that are read together may still go through the library. */
export interface Allowance {
  characters: number
}

/**
 * Reads a config.yaml as Flink 1.19 to 2.3 does (`GlobalConfiguration.loadYAMLResource`, `flatten`): standard YAML with the
 * core schema, nested and dotted keys alike. Entries are what could be read even where a problem makes Flink refuse the file.
 * Linear in the text's length: what is plain is read line by line, and of the rest only so much as is allowed.
 */
export function readConfigYaml(text: string, allowance: Allowance = { characters: MOST_UNUSUAL }): ConfigYaml {
  const unprintable = text.search(UNPRINTABLE)
  const first = unprintable < 0 ? [] : [placeOf(text, unprintable)]
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
  const { entries, problems, broken, unusual } = plainOf(lines)
  const chosen: number[] = []
  for (const { from, to } of unusual) {
    allowance.characters -= lengthOf(lines, from, to)
    if (allowance.characters < 0) {
      problems.push({ line: from + 1, column: 1, problem: 'yaml-too-much', values: {} })
      break
    }
    for (let at = from; at < to; at++) chosen.push(at)
  }
  const rest = readWithLibrary(chosen.map((at) => lines[at]).join('\n'))
  // what is broken may reach into what looks plain: a text in quotes that goes on below
  if (rest.broken.length > 0 && chosen.length < lines.length && text.length <= allowance.characters) {
    allowance.characters -= text.length
    const whole = readWithLibrary(text)
    return { entries: whole.entries, problems: [...first, ...whole.broken, ...whole.problems] }
  }
  const moved = <Place extends { readonly line: number }>(place: Place): Place => ({
    ...place,
    line: (chosen[place.line - 1] ?? 0) + 1,
  })
  const both = <Place extends { readonly line: number }>(plain: readonly Place[], others: readonly Place[]) =>
    [...plain, ...others.map(moved)].sort((a, b) => a.line - b.line)
  return {
    entries: both(entries, rest.entries),
    problems: [...first, ...both(broken, rest.broken), ...both(problems, rest.problems)],
  }
}

type Problem = ConfigYaml['problems'][number]

const lengthOf = (lines: readonly string[], from: number, to: number): number => {
  let length = 0
  for (let at = from; at < to; at++) length += SILENT.test(lines[at] ?? '') ? 1 : (lines[at]?.length ?? 0) + 1
  return length
}

const placeOf = (text: string, offset: number): Problem => {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n'), problem: 'yaml-unprintable', values: {} }
}

interface Lines {
  readonly from: number
  readonly to: number
}

/** The plain part of a file, with line numbers from 1, and the lines of the rest. */
function plainOf(lines: readonly string[]) {
  const entries: ConfigYamlEntry[] = []
  const problems: Problem[] = []
  const broken: Problem[] = []
  const unusual: Lines[] = []
  /** the root keys, and whether what is below each is plain */
  const keys = new Map<string, boolean>()
  const sections = sectionsOf(lines)
  if (!sections) return { entries, problems, broken, unusual: [{ from: 0, to: lines.length }] }
  for (const { from, to } of sections) {
    const key = rootKey(lines[from] ?? '')
    const read = key === undefined ? undefined : readPlainYaml(lines.slice(from, to))
    if (key !== undefined) {
      const before = keys.get(key)
      // of two that the library reads it says so itself
      if (before !== undefined && (before || read) && broken.length < MOST_PROBLEMS)
        broken.push(keyTwice({ line: from + 1, column: 1 }))
      keys.set(key, read !== undefined)
    }
    if (!read) {
      unusual.push({ from, to })
      continue
    }
    const moved = <Place extends { readonly line: number }>(place: Place): Place => ({
      ...place,
      line: from + place.line + 1,
    })
    for (const each of read.entries) entries.push(moved(each))
    for (const each of read.problems) if (problems.length < MOST_PROBLEMS) problems.push(moved(each))
    for (const each of read.broken) if (broken.length < MOST_PROBLEMS) broken.push(moved(each))
  }
  return { entries, problems, broken, unusual }
}

/**
 * Where each root key begins and what belongs to it ends; what is not known to begin one belongs to the one above it.
 * Undefined for a file of several documents, with directives, or all of it indented.
 */
function sectionsOf(lines: readonly string[]): readonly Lines[] | undefined {
  let at = 0
  while (at < lines.length && SILENT.test(lines[at] ?? '')) at++
  if (/^--- *$/.test(lines[at] ?? '')) at++
  while (at < lines.length && SILENT.test(lines[at] ?? '')) at++
  if (/^\s/.test(lines[at] ?? '')) return undefined
  const begins: number[] = []
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (/^(?:---|\.\.\.|%)/.test(line)) return undefined
    if (begins.length > 0 ? rootKey(line) !== undefined : !SILENT.test(line)) begins.push(at)
  }
  return begins.map((from, index) => ({ from, to: begins[index + 1] ?? lines.length }))
}

/** what `StreamReader.isPrintable` of the engine leaves out */
const UNPRINTABLE = /[^\t\n\r\x20-\x7e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
