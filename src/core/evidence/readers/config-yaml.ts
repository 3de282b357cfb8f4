import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { unquote } from '../clean.ts'
import type { Fact, ReadProblem } from '../evidence.ts'
import { isOptionKey } from '../keys.ts'
import type { Reader } from '../reader.ts'
import type { View } from '../view.ts'

/** The first words of Flink's keys that a nested config.yaml begins a block with. */
const ROOT =
  /^( {0,12})(taskmanager|jobmanager|parallelism|state|env|execution|kubernetes|cluster|heartbeat|rest|high-availability|restart-strategy)\s?:\s*(?:#.*)?$/
const KEY = /^\s*["']?[\w.-]+["']?\s*:(?:\s|$)/
/** What a service of Docker Compose, or a part of a FlinkDeployment, of the same name holds. */
const SERVICE =
  /^\s{1,16}(?:image|build|command|environment|ports|depends_on|volumes|container_name|resources?|replicas|labels|podTemplate|hostname|scale)\s?:/
const LONGEST_BLOCK = 2_000

interface YamlBlock {
  readonly line: number
  readonly indent: number
  readonly lines: readonly string[]
}

/** The nested blocks of Flink options in a text: a root key and the deeper lines below it. */
function nestedBlocks(view: View): YamlBlock[] {
  const blocks: YamlBlock[] = []
  let at = 0
  while (at < view.raw.length) {
    const root = ROOT.exec(unquote(view.raw[at] ?? ''))
    if (!root) {
      at++
      continue
    }
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
      !lines.some((line) => SERVICE.test(line)) &&
      KEY.test(lines.find((line, index) => index > 0 && line.trim() !== '' && !line.trim().startsWith('#')) ?? '')
    ) {
      blocks.push({ line: at + 1, indent, lines })
    }
    at = next
  }
  return blocks
}

/** The YAML library's codes to the problems that the languages explain. */
const problemOf = (code: string): string =>
  code === 'TAB_AS_INDENT'
    ? 'yaml-tab'
    : code === 'DUPLICATE_KEY'
      ? 'yaml-duplicate'
      : code === 'BAD_INDENT'
        ? 'yaml-indent'
        : code === 'MISSING_CHAR' || code.startsWith('BAD_')
          ? 'yaml-character'
          : 'yaml-syntax'

/** Nested blocks of Flink's config.yaml (1.19 and later), as files or within manifests and prose. */
export const configYaml: Reader = {
  id: 'config-yaml',
  read(view) {
    const facts: Fact[] = []
    const problems: ReadProblem[] = []
    const found = nestedBlocks(view)
    for (const block of found) {
      const counter = new LineCounter()
      const document = parseDocument(block.lines.join('\n'), {
        lineCounter: counter,
        prettyErrors: false,
        version: '1.2',
      })
      const place = (offset: number) => {
        const { line, col } = counter.linePos(offset)
        return { line: block.line + line - 1, column: block.indent + col }
      }
      for (const error of document.errors) {
        const at = place(error.pos[0])
        // what follows on the same line follows from the first
        if (problems.at(-1)?.line === at.line) continue
        problems.push({ ...at, problem: problemOf(error.code), values: { code: error.code } })
      }
      const walk = (node: unknown, path: string): void => {
        if (isMap(node)) {
          for (const pair of node.items) {
            if (!isScalar(pair.key)) continue
            const name = String(pair.key.value)
            walk(pair.value, path === '' ? name : `${path}.${name}`)
          }
        } else if (isScalar(node) && node.value !== null && isOptionKey(path)) {
          const value = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
          const line = node.range ? place(node.range[0]).line : block.line
          facts.push({ name: 'config', value: { key: path, value }, line, reader: 'config-yaml' })
        }
      }
      walk(document.contents, '')
    }
    return {
      facts,
      problems,
      blocks: found.map(({ line, lines }) => ({ format: 'config-yaml', line, endLine: line + lines.length - 1 })),
    }
  },
}
