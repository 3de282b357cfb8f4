import { MOST_UNUSUAL, readConfigYaml } from '../../snippets/config-yaml-grammar.ts'
import type { ConfigYaml, ConfigYamlProblem } from '../../snippets/config-yaml-problem.ts'
import { unquote } from '../clean.ts'
import { configFile, isServicePart } from '../config-file.ts'
import type { Block, Fact, ReadProblem } from '../evidence.ts'
import { CONFIG_ROOTS, isConfigRoot, isOptionKey } from '../keys.ts'
import { type Hint, partReader } from '../reader.ts'
import { linesWith, type View } from '../view.ts'

const ROOT = /^( {0,12})([a-z-]{3,20})\s?:\s*(?:#.*)?$/
/** What the cleaned line of a root holds. */
const ROOTS = new RegExp(`(?:${CONFIG_ROOTS.join('|')}) ?:`, 'g')
const KEY = /^\s*["']?[\w.-]+["']?\s*:(?:\s|$)/
const LONGEST_BLOCK = 2_000
/** A text with more different blocks than this, or longer ones, is no configuration that a person has. */
const MOST_BLOCKS = 100
const MOST_CHARACTERS = 100_000

/** What a block in the middle of something else may be blamed for: it may be cut, and it may be one of several. */
const OF_A_BLOCK: ReadonlySet<ConfigYamlProblem> = new Set(['yaml-syntax', 'yaml-tab', 'yaml-indent', 'yaml-key-twice'])

interface YamlBlock {
  readonly line: number
  readonly indent: number
  readonly lines: readonly string[]
}

/** The nested blocks of Flink options in a text: a root key and the deeper lines below it. */
function nestedBlocks(view: View): YamlBlock[] {
  const blocks: YamlBlock[] = []
  /** up to where the text is read already */
  let end = 0
  for (const number of linesWith(ROOTS, view)) {
    const at = number - 1
    if (at < end) continue
    const root = ROOT.exec(unquote((view.raw[at] ?? '').slice(0, 200)))
    if (!root || !isConfigRoot(root[2] ?? '')) continue
    const indent = (root[1] ?? '').length
    const lines = [unquote(view.raw[at] ?? '').slice(indent)]
    let next = at + 1
    for (; next < view.raw.length && lines.length < LONGEST_BLOCK; next++) {
      const line = unquote(view.raw[next] ?? '').trimEnd()
      const depth = line.search(/\S/)
      if (depth >= 0 && depth <= indent) break
      lines.push(line.slice(indent))
    }
    while (lines.at(-1)?.trim() === '') lines.pop()
    if (
      lines.length > 1 &&
      !lines.some(isServicePart) &&
      KEY.test(lines.find((line, index) => index > 0 && line.trim() !== '' && !line.trim().startsWith('#')) ?? '')
    ) {
      blocks.push({ line: at + 1, indent, lines })
    }
    end = next
  }
  return blocks
}

/** Reads each different text once, because a log may hold one block a thousand times. */
function remembering(): (text: string) => ConfigYaml {
  const known = new Map<string, ConfigYaml>()
  let characters = 0
  const allowance = { characters: MOST_UNUSUAL }
  return (text) => {
    const before = known.get(text)
    if (before) return before
    characters += text.length
    if (known.size >= MOST_BLOCKS || characters > MOST_CHARACTERS) return { entries: [], problems: [] }
    const read = readConfigYaml(text, allowance)
    known.set(text, read)
    return read
  }
}

const HINTS: readonly Hint[] = CONFIG_ROOTS.map((text) => ({
  text,
  start: true,
  line: /^[a-z-]{3,20} ?: ?(?:#.*)?$/,
  below: LONGEST_BLOCK,
}))

/** Flink's config.yaml (1.19 and later): as a file, or nested blocks of it within manifests and prose. */
export const configYaml = partReader('config-yaml', HINTS, (view) => {
  const facts: Fact[] = []
  const problems: ReadProblem[] = []
  const blocks: Block[] = []
  const file = configFile(view)
  if (file?.format === 'flink-conf') return {}
  const whole = file ? { line: 1, indent: 0, lines: file.text.split('\n') } : undefined
  const read = remembering()
  for (const block of whole ? [whole] : nestedBlocks(view)) {
    const text = block.lines.join('\n')
    const { entries, problems: wrong } = whole ? readConfigYaml(text) : read(text)
    for (const { key, value, line } of entries) {
      if (!isOptionKey(key)) continue
      facts.push({ name: 'config', value: { key, value }, line: block.line + line - 1, reader: 'config-yaml' })
    }
    const broken = wrong.some(({ problem }) => OF_A_BLOCK.has(problem))
    for (const { line, column, problem, values } of wrong) {
      const at = block.line + line - 1
      // what follows on the same line follows from the first; what a broken file lacks may be what is broken
      if (problems.at(-1)?.line === at || !(OF_A_BLOCK.has(problem) || (whole && !broken))) continue
      problems.push({ line: at, column: block.indent + column, problem, values })
    }
    blocks.push({ format: 'config-yaml', line: block.line, endLine: block.line + block.lines.length - 1 })
  }
  return { facts, problems, blocks }
})
