import type { Change } from '../advice/alternative.ts'
import { readFlinkConf } from '../snippets/flink-conf-grammar.ts'
import { nearest } from './nearest.ts'

/** A line with its end. */
const LINES = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g

/**
 * A flink-conf.yaml with some options changed: only their lines. Of a repeated key the last line counts, so that one is
 * changed; a key that is taken away goes with all its lines, and a comment behind it stays. A new key stands below the
 * one that it has most in common with.
 */
export function changeFlinkConf(text: string, change: Change): string {
  const lines: string[] = text.match(LINES) ?? []
  const end = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  const { entries } = readFlinkConf(text)
  for (const [key, value] of Object.entries(change)) {
    const own = entries.filter((entry) => entry.key === key)
    const changed = value === null ? own : own.slice(-1)
    for (const { line } of changed) {
      const content = lines[line - 1] ?? ''
      lines[line - 1] = value === null ? commentOf(content) : withValue(content, value)
    }
  }
  const added = Object.entries(change).filter(
    (each): each is [string, string] => each[1] !== null && !entries.some(({ key }) => key === each[0]),
  )
  const below = new Map<number, string>()
  for (const [key, value] of added) {
    const at = nearest(entries, key)?.line ?? lines.length
    below.set(at, `${below.get(at) ?? ''}${key}: ${value}${end}`)
  }
  const ended = (line: string) => (line === '' || /[\r\n]$/.test(line) ? line : line + end)
  const above = below.get(0) ?? ''
  return above + lines.map((line, at) => (below.has(at + 1) ? ended(line) + below.get(at + 1) : line)).join('')
}

/** The comment behind an option, as a line of its own. */
function commentOf(line: string): string {
  const at = line.indexOf('#')
  return at < 0 ? '' : (/^\s*/.exec(line)?.[0] ?? '') + line.slice(at)
}

/** The line with another value: key, blanks and comment stay. */
function withValue(line: string, value: string): string {
  const comment = line.indexOf('#')
  const content = comment < 0 ? line : line.slice(0, comment)
  const [, before = ''] = /^(.*?: \s*)/.exec(content) ?? []
  const after = /\s*$/.exec(content)?.[0] ?? ''
  return before + value + after + (comment < 0 ? '' : line.slice(comment))
}
