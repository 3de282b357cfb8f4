import { skippedProblem } from '../evidence/skipped-lines.ts'
import { readConfigYaml } from '../snippets/config-yaml-grammar.ts'
import { readFlinkConf } from '../snippets/flink-conf-grammar.ts'
import type { ConfigDocument, Entry, Nested } from './document.ts'

/** A whole file, by the grammar of its format. */
export function parsed(format: 'flink-conf' | 'config-yaml', text: string): ConfigDocument {
  const lines = text.split(/\r\n|\r|\n/)
  const common = { format, named: false, lines, resources: [], variables: [] }
  if (format === 'config-yaml') return { ...common, ...readConfigYaml(text), nested: [] }
  const { entries, skipped } = readFlinkConf(text)
  const nested = sections(lines)
  const within = (line: number) => nested.some((section) => section.line <= line && line <= section.endLine)
  return {
    ...common,
    entries: entries.filter(({ line }) => !within(line)),
    problems: skipped.filter(({ line }) => !within(line)).map(skippedProblem),
    nested,
  }
}

const SECTION = /^["']?([a-zA-Z][\w.-]*)["']?:\s*(?:#.*)?$/
const DEEPER = /^\s+\S/
const BLANK = /^\s*(?:#|$)/

/** The sections of a file that is written as YAML nests: a key alone on its line, and deeper lines below it. */
function sections(lines: readonly string[]): readonly Nested[] {
  const found: Nested[] = []
  for (let at = 0; at < lines.length; at++) {
    const key = SECTION.exec(lines[at] ?? '')?.[1]
    if (key === undefined) continue
    let end = at
    for (let next = at + 1; next < lines.length; next++) {
      const line = lines[next] ?? ''
      if (DEEPER.test(line) && !BLANK.test(line)) end = next
      else if (!BLANK.test(line)) break
    }
    if (end === at) continue
    const { entries } = readConfigYaml(lines.slice(at, end + 1).join('\n'))
    if (entries.length === 0) continue
    found.push({
      key,
      line: at + 1,
      endLine: end + 1,
      entries: entries.map((entry): Entry => ({ ...entry, line: entry.line + at })),
    })
    at = end
  }
  return found
}
