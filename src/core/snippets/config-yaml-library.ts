import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import type { ConfigYaml, ConfigYamlEntry, ConfigYamlProblem } from './config-yaml-problem.ts'
import { printFlow, type YamlValue } from './yaml-flow.ts'
import { pairsOf } from './yaml-pairs.ts'
import { resolvePlain } from './yaml-scalar.ts'

/** Flink's parser stops at 50 aliases; this is a number of values that no configuration has, and that aliases of a few characters reach. */
const MOST_VALUES = 1_500

type Problem = ConfigYaml['problems'][number]

/** Reads a text of any kind with a parser of the whole language. `broken`: what it says makes the text no YAML. */
export function readWithLibrary(text: string): ConfigYaml & { readonly broken: readonly Problem[] } {
  const lines = new LineCounter()
  const entries: ConfigYamlEntry[] = []
  const problems: Problem[] = []
  const broken: Problem[] = []
  const told =
    (list: Problem[]): Reported =>
    (offset, problem, values = {}) => {
      const { line, col } = lines.linePos(offset)
      list.push({ line: Math.max(line, 1), column: Math.max(col, 1), problem, values })
    }
  if (text === '') return { entries, problems, broken }
  try {
    const parsed = parseAllDocuments(text, {
      schema: 'failsafe',
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'silent',
    })
    // an empty stream is an object of its own, and to Flink an empty configuration
    const [document, second] = 'empty' in parsed ? [] : parsed
    const report = told(broken)
    if (second?.range) report(second.range[0], 'yaml-several-documents')
    for (const error of document?.errors ?? []) {
      report(error.pos[0], BY_CODE[error.code] ?? 'yaml-syntax', { message: error.message })
    }
    if (document?.contents)
      new Reader({ document, text, lines, entries, report: told(problems) }).root(document.contents)
  } catch (error) {
    // the parser is recursive, so nesting of thousands of levels overflows the stack; anything else is a bug
    if (!(error instanceof RangeError)) throw error
    told(problems)(0, 'yaml-too-deep')
  }
  return { entries, problems, broken }
}

/** The parser's errors that have a name of their own; any other is a matter of syntax. */
const BY_CODE: Partial<Record<ErrorCode, ConfigYamlProblem>> = {
  DUPLICATE_KEY: 'yaml-key-twice',
  TAB_AS_INDENT: 'yaml-tab',
  BAD_INDENT: 'yaml-indent',
}

type Reported = (offset: number, problem: ConfigYamlProblem, values?: Readonly<Record<string, string>>) => void

interface Source {
  readonly document: Document.Parsed
  readonly text: string
  readonly lines: LineCounter
  readonly entries: ConfigYamlEntry[]
  readonly report: Reported
}

class Reader {
  private values = 0
  private readonly source: Source

  constructor(source: Source) {
    this.source = source
  }

  root(node: Node): void {
    const target = this.follow(node, [])
    if (isMap(target)) this.flatten(target, '', [target])
    else if (target && !(isScalar(target) && this.resolve(target).type === 'null'))
      this.source.report(start(node), 'yaml-no-mapping')
  }

  private flatten(map: YAMLMap, prefix: string, path: readonly Node[]): void {
    for (const pair of pairsOf(map)) {
      const offset = start(pair.key)
      const name = this.key(pair.key)
      if (name === undefined) {
        this.source.report(offset, 'yaml-key-no-text')
        continue
      }
      const key = prefix + name
      const value = pair.value && this.follow(pair.value, path)
      if (isMap(value)) this.flatten(value, `${key}.`, [...path, value])
      else {
        const read = value && this.value(value, path)
        if (!read || (read.is === 'bare' && read.text === 'null')) this.source.report(offset, 'yaml-no-value', { key })
        else
          this.source.entries.push({
            key,
            value: read.is === 'text' ? read.text : printFlow(read),
            line: this.source.lines.linePos(offset).line,
          })
      }
    }
  }

  private key(node: Node | null): string | undefined {
    if (!isScalar(node)) return undefined
    this.tabBefore(node)
    const resolved = this.resolve(node)
    return resolved.type === 'string' ? resolved.text : undefined
  }

  private value(node: Node, path: readonly Node[]): YamlValue | undefined {
    const target = this.follow(node, path)
    if (isSeq(target)) {
      // a parsed list holds nodes
      const items = (target.items as Node[]).map((item) => this.value(item, [...path, target]))
      return { is: 'list', items: items.filter((item) => item !== undefined) }
    }
    if (isMap(target)) {
      const pairs = pairsOf(target).map((pair) => {
        const inside = [...path, target]
        const item = pair.value ? this.value(pair.value, inside) : NULL
        return [this.value(pair.key, inside) ?? NULL, item ?? NULL] as const
      })
      return { is: 'map', pairs }
    }
    if (!isScalar(target)) return undefined
    const resolved = this.resolve(target)
    if (resolved.type === 'null') return NULL
    return { is: resolved.type === 'string' ? 'text' : 'bare', text: resolved.text }
  }

  private resolve(scalar: Scalar) {
    const text = String(scalar.value ?? '')
    const tag = this.tag(scalar)
    const plain = tag === undefined ? scalar.type === 'PLAIN' : tag !== 'str'
    return plain ? resolvePlain(scalar.source ?? text) : ({ type: 'string', text } as const)
  }

  /** An explicit tag by its short name; `!` alone makes a text. */
  private tag(node: Node): string | undefined {
    if (isAlias(node) || node.tag === undefined) return undefined
    const tag = node.tag === '!' ? 'str' : node.tag.replace('tag:yaml.org,2002:', '')
    if (!KNOWN_TAGS.has(tag)) this.source.report(start(node), 'yaml-unknown-tag', { tag })
    return tag
  }

  private tabBefore(node: Node): void {
    if (this.source.text.charAt(start(node) - 1) === '\t') this.source.report(start(node) - 1, 'yaml-tab')
  }

  /** What an alias stands for; undefined for one that leads back to where it stands or once there are too many. */
  private follow(node: Node, path: readonly Node[]): Node | undefined {
    const target = isAlias(node) ? node.resolve(this.source.document) : node
    if (isMap(target) || isSeq(target)) this.tag(target)
    else this.tabBefore(node)
    this.values++
    if (target && !path.includes(target) && this.values <= MOST_VALUES) return target
    if (this.values <= MOST_VALUES + 1) this.source.report(start(node), 'yaml-too-deep')
    return undefined
  }
}

const NULL: YamlValue = { is: 'bare', text: 'null' }
const KNOWN_TAGS = new Set(['str', 'int', 'float', 'bool', 'null', 'seq', 'map', 'set', 'binary'])

const start = (node: Node | null | undefined) => node?.range?.[0] ?? 0
