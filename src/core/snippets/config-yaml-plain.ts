import type { ConfigYaml, ConfigYamlEntry } from './config-yaml-problem.ts'
import { printFlow, type YamlValue } from './yaml-flow.ts'
import { resolvePlain } from './yaml-scalar.ts'

/**
 * What nearly every config.yaml is made of, read without a parser of the whole of YAML, which takes forty times as long:
 * plain keys in blocks, plain values, texts in quotes without escapes, lists of those. For anything else it gives up.
 */

type Problem = ConfigYaml['problems'][number]

/** What a part of a file says; lines are those of the part, from 0. */
export interface PlainYaml {
  readonly entries: readonly ConfigYamlEntry[]
  readonly problems: readonly Problem[]
  /** those that make a document no YAML at all, which are told before the others */
  readonly broken: readonly Problem[]
}

/** a line that says nothing */
export const SILENT = /^ *(?:#.*)?$/
const LINE = /^( *)([A-Za-z_][\w.-]*) *:(?: +(.*))?$/
const ITEM = /^( *)- +(.*)$/
/** a tab, and what the eye does not see or the library may read otherwise */
const UNUSUAL = /[^\x20-\x7e\u4e00-\u9fff]/
/** what a plain value may begin with; behind it neither `: ` nor ` #` */
const PLAIN = /^(?:[\w./+$~^<=();\\\u4e00-\u9fff]|-(?=\S))/
const NOT_PLAIN = /:(?: |$)/
const SINGLE = /^'((?:[^']|'')*)'(?: +#.*)?$/
const DOUBLE = /^"([^"\\]*)"(?: +#.*)?$/
const LIST = /^\[ *([\w./+$][\w./+$ -]*(?:, *[\w./+$][\w./+$ -]*)*)?\](?: +#.*)?$/

/** A value that stands on one line; undefined where it is none of the simple ones. */
function readValue(written: string): YamlValue | undefined {
  const text = SINGLE.exec(written)?.[1]?.replaceAll("''", "'") ?? DOUBLE.exec(written)?.[1]
  if (text !== undefined) return { is: 'text', text }
  const list = LIST.exec(written)
  if (list) return { is: 'list', items: list[1] ? list[1].split(',').map((item) => bare(item.trim())) : [] }
  const comment = written.indexOf(' #')
  const plain = comment < 0 ? written : written.slice(0, comment).trimEnd()
  return PLAIN.test(plain) && !NOT_PLAIN.test(plain) ? bare(plain) : undefined
}

function bare(plain: string): YamlValue {
  const resolved = resolvePlain(plain)
  if (resolved.type === 'null') return { is: 'bare', text: 'null' }
  return { is: resolved.type === 'string' ? 'text' : 'bare', text: resolved.text }
}

interface Level {
  readonly indent: number
  readonly prefix: string
  readonly names: Set<string>
}

/** The name of a key that a line without indentation begins with. */
export const rootKey = (line: string): string | undefined => {
  const [, indent, name] = LINE.exec(line.trimEnd()) ?? []
  return indent === '' ? name : undefined
}

/** Reads a root key and what is below it; undefined where it holds anything but the simple. */
export function readPlainYaml(lines: readonly string[]): PlainYaml | undefined {
  const entries: ConfigYamlEntry[] = []
  const problems: Problem[] = []
  const broken: Problem[] = []
  const levels: Level[] = [{ indent: 0, prefix: '', names: new Set() }]
  const contentFrom = (from: number): number => {
    let at = from
    while (at < lines.length && SILENT.test(lines[at] ?? '')) at++
    return at
  }
  const indentAt = (at: number): number => (at < lines.length ? (lines[at] ?? '').search(/[^ ]/) : -1)

  for (let at = contentFrom(0); at < lines.length; ) {
    const line = lines[at] ?? ''
    const [, blanks = '', name = '', written = ''] = (UNUSUAL.test(line) ? undefined : LINE.exec(line.trimEnd())) ?? []
    if (name === '' || resolvePlain(name).type !== 'string') return undefined
    const indent = blanks.length
    while ((levels.at(-1)?.indent ?? 0) > indent) levels.pop()
    const level = levels.at(-1)
    if (!level || level.indent !== indent) return undefined
    const key = level.prefix + name
    const place = { line: at, column: indent + 1 }
    if (level.names.has(name)) broken.push(keyTwice(place))
    level.names.add(name)
    const add = (value: YamlValue) => {
      if (value.is === 'bare' && value.text === 'null')
        problems.push({ ...place, problem: 'yaml-no-value', values: { key } })
      else entries.push({ key, value: value.is === 'text' ? value.text : printFlow(value), line: at })
    }
    let next = contentFrom(at + 1)
    const below = indentAt(next)
    if (written !== '' && !written.startsWith('#')) {
      const value = readValue(written)
      // a deeper line goes on with the value
      if (!value || below > indent) return undefined
      add(value)
    } else if (below >= indent && ITEM.test(lines[next] ?? '')) {
      const items: YamlValue[] = []
      while (indentAt(next) === below && ITEM.test(lines[next] ?? '')) {
        const item = lines[next] ?? ''
        const value = UNUSUAL.test(item) ? undefined : readValue(ITEM.exec(item.trimEnd())?.[2] ?? '')
        if (!value) return undefined
        items.push(value)
        next = contentFrom(next + 1)
      }
      if (indentAt(next) > indent) return undefined
      add({ is: 'list', items })
    } else if (below > indent) levels.push({ indent: below, prefix: `${key}.`, names: new Set() })
    else problems.push({ ...place, problem: 'yaml-no-value', values: { key } })
    at = next
  }
  return { entries, problems, broken }
}

/** A key that its mapping has already, in the words of the library. */
export const keyTwice = (place: { readonly line: number; readonly column: number }): Problem => ({
  ...place,
  problem: 'yaml-key-twice',
  values: { message: 'Map keys must be unique' },
})
