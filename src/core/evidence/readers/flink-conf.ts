import { readFlinkConf } from '../../snippets/flink-conf-grammar.ts'
import { configFile } from '../config-file.ts'
import type { Block, Fact, ReadProblem } from '../evidence.ts'
import { isOptionKey, KEY_STARTS } from '../keys.ts'
import { type Hint, partReader, type Reading } from '../reader.ts'
import { skippedEntry, skippedProblem } from '../skipped-lines.ts'

/** `key: value` of flink-conf.yaml and of a flat config.yaml, also behind a list's dash or in quotes. */
const COLON = /^(?:[-*] )?["']?([a-z][\w-]{0,60}(?:\.[\w-]{1,60}){1,8})["']? ?: (.{1,2000})$/
/** SQL's and the shells' way: `SET 'key' = 'value';` */
const SET =
  /^(?:[-*] )?(?:flink sql> )?set ["']?([a-z][\w-]{0,60}(?:\.[\w-]{1,60}){1,8})["']? ?= ?["']?([^"';]{1,500})["']?;?$/i
/** A quoted scalar of YAML, and what may follow it. */
const QUOTED = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')\s*(?:#.*)?$/

/**
 * The value as Flink reads it: up to a `#`, as the releases up to 1.20 read flink-conf.yaml, unless it stands in quotes,
 * which only the YAML of 1.19 and later and of manifests takes away.
 */
function valueIn(text: string): string {
  const [, double, single] = QUOTED.exec(text) ?? []
  if (double !== undefined) return double.replace(/\\(["\\])/g, '$1')
  if (single !== undefined) return single.replaceAll("''", "'")
  return (text.split('#', 1)[0] ?? '').trim()
}

const READER = 'flink-conf'

/** A whole flink-conf.yaml, by Flink's own grammar. */
function readFile(text: string): Reading {
  const { entries, skipped } = readFlinkConf(text)
  return {
    facts: entries.flatMap(({ key, value, line }): Fact[] =>
      isOptionKey(key) ? [{ name: 'config', value: { key, value }, line, reader: READER }] : [],
    ),
    problems: skipped.map(skippedProblem),
    blocks: [{ format: 'flink-conf', line: 1, endLine: text.split('\n').length }],
  }
}

const ENTRY = /^(?:[-*] )?(?:flink sql> )?(?:set )?["']?[a-z][\w-]{0,60}\.[\w.-]{1,300}["']? ?[:=]/i
const HINTS: readonly Hint[] = KEY_STARTS.map((text) => ({ text, start: true, line: ENTRY }))

/** Flink's flink-conf.yaml: as a file, or lines of it wherever they stand: in a manifest, in the middle of prose. */
export const flinkConf = partReader(READER, HINTS, (view) => {
  const file = configFile(view)
  if (file) return file.format === READER ? readFile(file.text) : {}
  const facts: Fact[] = []
  const problems: ReadProblem[] = []
  const blocks: Block[] = []
  view.lines.forEach((text, index) => {
    const first = text.charCodeAt(0)
    // a key begins with a small letter, a quote, a dash or the S of SET: most lines of a log do not
    if (
      text.length > 2_200 ||
      !(
        (first >= 97 && first <= 122) ||
        first === 34 ||
        first === 39 ||
        first === 42 ||
        first === 45 ||
        first === 83
      ) ||
      // and has a dot
      !text.includes('.')
    )
      return
    const line = index + 1
    const match = COLON.exec(text) ?? SET.exec(text)
    if (match?.[1] && isOptionKey(match[1])) {
      const value = valueIn(match[2] ?? '')
      if (value === '') return
      facts.push({ name: 'config', value: { key: match[1], value }, line, reader: READER })
      const last = blocks.at(-1)
      if (last && line - last.endLine <= 3) blocks[blocks.length - 1] = { ...last, endLine: line }
      else blocks.push({ format: 'flink-conf', line, endLine: line })
      return
    }
    const key = skippedEntry(text)?.key
    if (key !== undefined && /^(?:task|job)manager\./.test(key) && isOptionKey(key)) {
      problems.push(skippedProblem({ line, column: 1, because: 'no-separator', text }))
    }
  })
  return { facts, problems, blocks }
})
