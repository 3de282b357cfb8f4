import { isMap, isScalar, type Scalar, type YAMLMap } from 'yaml'
import { nearest } from './nearest.ts'
import { type Entry, endOf, entriesOf, isLeaf, lineEnd, lineStart, rangeOf } from './yaml-tree.ts'

/** How a file writes its scalars. */
export interface Spelling {
  readonly key: (text: string) => string
  readonly value: (text: string) => string
}

/** A mapping within a file's text. */
export interface Place {
  readonly text: string
  readonly map: YAMLMap
  readonly spelling: Spelling
}

const splice = (text: string, from: number, to: number, by: string) => text.slice(0, from) + by + text.slice(to)
const lineBreak = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n')
const inFlow = ({ map, above }: Entry) => map.flow === true || above.some((entry) => entry.map.flow === true)
/** texts that need no quotes between brackets and braces either */
const PLAIN = /^[\w./+-]+$/

/** The text with one option set to a value, where it has one: the last place counts. Undefined where it has none. */
export function setOption({ text, map, spelling }: Place, key: string, value: string): string | undefined {
  const entry = entriesOf(map).findLast((each) => each.key === key && isLeaf(each))
  if (!entry) return undefined
  const node = entry.pair.value
  const [from, to] = rangeOf(node)
  if (from === to)
    return splice(text, rangeOf(entry.pair.key)[1] + 1, rangeOf(entry.pair.key)[1] + 1, ` ${spelling.value(value)}`)
  const written = isScalar(node) ? spelledAs(node, value, spelling) : spelling.value(value)
  const safe =
    inFlow(entry) && !/^["']/.test(written) && !PLAIN.test(written) ? `'${value.replaceAll("'", "''")}'` : written
  // a block scalar has its line's end in it
  return splice(text, from, to, text.slice(from, to).endsWith('\n') ? safe + lineBreak(text) : safe)
}

/** A value in the quotes that the one before it had. */
function spelledAs(before: Scalar, value: string, spelling: Spelling): string {
  const simple = /^[ !#-&(-[\]-~]*$/.test(value)
  if (before.type === 'QUOTE_DOUBLE' && simple) return `"${value}"`
  if (before.type === 'QUOTE_SINGLE' && simple) return `'${value}'`
  return spelling.value(value)
}

/** The text without an option, wherever it stands, and without the mappings that would be left empty. Comments stay. */
export function removeOption({ text, map }: Place, key: string, keep: number): string | undefined {
  const found = entriesOf(map).findLast((each) => each.key === key && isLeaf(each))
  if (!found) return undefined
  let entry = found
  while (entry.map.items.length === 1 && entry.above.length > keep) entry = entry.above.at(-1) ?? entry
  if (entry.map.flow) return withoutFlowEntry(text, entry)
  const from = lineStart(text, rangeOf(entry.pair.key)[0])
  const to = lineEnd(text, endOf(entry))
  const value = rangeOf(found.pair.value)
  const kept = text
    .slice(from, Math.max(from, lineStart(text, value[0])))
    .split(/(?<=\n)/)
    .map(
      (line) => /^\s*(?:#.*\s*)$/.exec(line)?.[0] ?? /^(\s*)[^#"']*:\s*(#.*\s*)$/.exec(line)?.slice(1).join('') ?? '',
    )
    .join('')
  const behind = /^\s*(#.*\s*)$/.exec(text.slice(value[1], to))?.[1]
  const indent = /^[ \t]*/.exec(text.slice(from))?.[0] ?? ''
  return splice(text, from, to, kept + (behind === undefined ? '' : indent + behind))
}

function withoutFlowEntry(text: string, entry: Entry): string {
  const from = rangeOf(entry.pair.key)[0]
  const to = endOf(entry)
  const comma = /^\s*,\s*/.exec(text.slice(to))?.[0]
  if (comma !== undefined) return splice(text, from, to + comma.length, '')
  return splice(text, from - (/,\s*$/.exec(text.slice(0, from))?.[0].length ?? 0), to, '')
}

/** The text with a new option: below what it has most in common with, nested or flat as its neighbours are. */
export function addOption({ text, map, spelling }: Place, key: string, value: string): string {
  const entries = entriesOf(map)
  const end = lineBreak(text)
  const parent = entries
    .filter(
      (each) => isMap(each.pair.value) && !each.pair.value.flow && !inFlow(each) && key.startsWith(`${each.key}.`),
    )
    .reduce<Entry | undefined>(
      (deepest, each) => (deepest && deepest.key.length > each.key.length ? deepest : each),
      undefined,
    )
  const into = parent && isMap(parent.pair.value) ? parent.pair.value : map
  const rest = parent ? key.slice(parent.key.length + 1) : key
  const siblings = entries.filter((each) => each.map === into)
  const last = siblings.at(-1)
  if (into.flow) {
    const at = last ? endOf(last) : rangeOf(into)[0] + 1
    return splice(text, at, at, `${last ? ', ' : ''}${spelling.key(rest)}: '${value.replaceAll("'", "''")}'`)
  }
  const names = siblings.map(({ pair }) => (isScalar(pair.key) ? String(pair.key.value) : ''))
  const words = rest.split('.')
  // a name that is there already cannot be there again, so that the new one has dots in it
  const isFlat =
    !entries.some((each) => isMap(each.pair.value)) || names.some((name) => name.includes('.') || name === words[0])
  const column = siblings[0] ? rangeOf(siblings[0].pair.key)[0] : 0
  const indent = text.slice(lineStart(text, column), column)
  const line = (name: string, depth: number, said: string) =>
    `${indent}${'  '.repeat(depth)}${spelling.key(name)}:${said}${end}`
  const lines = isFlat
    ? line(rest, 0, behind(spelling.value(value)))
    : words
        .map((word, depth) => line(word, depth, depth === words.length - 1 ? behind(spelling.value(value)) : ''))
        .join('')
  const neighbour = (isFlat ? nearest(siblings, key) : undefined) ?? last
  const at = neighbour ? lineEnd(text, endOf(neighbour)) : text.length
  return splice(text, at, at, (at === 0 || text.charAt(at - 1) === '\n' ? '' : end) + lines)
}

/** A value that begins a line of its own needs no blank before it. */
const behind = (value: string) => (value.startsWith('\n') ? value : ` ${value}`)
