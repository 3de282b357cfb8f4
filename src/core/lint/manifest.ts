import { isMap, isScalar, LineCounter, parseAllDocuments, type Scalar, visit, type YAMLMap } from 'yaml'
import type { FlinkProcess } from '../setting.ts'
import { pairsOf } from '../snippets/yaml-pairs.ts'
import { resolvePlain } from '../snippets/yaml-scalar.ts'
import type { ConfigDocument, Entry, Resource } from './document.ts'
import { parsed } from './file.ts'

/** What a manifest or a compose file may hold of Flink's, at a glance. */
const WORTH_READING = /flinkConfiguration|flink-conf\.yaml|config\.yaml|FLINK_PROPERTIES|kind:\s*["']?FlinkDeployment/

/** Files that stand as one text in a ConfigMap, and the variable that Flink's images append to their file. */
const FILES: Readonly<Record<string, 'flink-conf' | 'config-yaml'>> = {
  'flink-conf.yaml': 'flink-conf',
  'config.yaml': 'config-yaml',
  FLINK_PROPERTIES: 'flink-conf',
}

const PARTS: Readonly<Record<string, FlinkProcess>> = { jobManager: 'jm', taskManager: 'tm' }

/**
 * The configurations in a Kubernetes manifest or a compose file, with the lines of the whole text: a FlinkDeployment's
 * `flinkConfiguration` (flat, or nested as newer operators take it) with its `resource.memory`, and Flink's files in a
 * ConfigMap. Undefined where the text is no such file.
 */
export function manifestDocuments(text: string): readonly ConfigDocument[] | undefined {
  if (!WORTH_READING.test(text)) return undefined
  const counter = new LineCounter()
  const lines = text.split(/\r\n|\r|\n/)
  const lineOf = (offset: number) => counter.linePos(offset).line
  const found: ConfigDocument[] = []
  try {
    const documents = parseAllDocuments(text, {
      schema: 'failsafe',
      lineCounter: counter,
      prettyErrors: false,
      logLevel: 'silent',
    })
    if ('empty' in documents) return undefined
    for (const document of documents) {
      visit(document, {
        Pair: (_, pair) => {
          const { key, value } = pair
          if (!isScalar(key)) return undefined
          if (key.value === 'spec' && isMap(value)) {
            const operator = ofOperator(value, lines, lineOf)
            if (operator) found.push(operator)
          }
          const format = FILES[String(key.value)]
          if (format !== undefined && isScalar(value) && isBlock(value))
            found.push(ofBlock(format, value, lines, lineOf))
          return undefined
        },
      })
    }
  } catch (error) {
    // the parser is recursive, so nesting of thousands of levels overflows the stack; anything else is a bug
    if (!(error instanceof RangeError)) throw error
  }
  return found
}

const isBlock = ({ type }: Scalar): boolean => type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'

/** A file within the manifest, read as if it stood alone, its lines at their places in the whole. */
function ofBlock(
  format: 'flink-conf' | 'config-yaml',
  scalar: Scalar,
  lines: readonly string[],
  lineOf: (offset: number) => number,
): ConfigDocument {
  // the node begins at its `|`; what it holds begins on the next line
  const before = lineOf(scalar.range?.[0] ?? 0)
  const document = parsed(format, String(scalar.value ?? ''))
  const indent = Math.max((lines[before] ?? '').search(/\S/), 0)
  const moved = <T extends { readonly line: number }>(place: T): T => ({ ...place, line: place.line + before })
  return {
    ...document,
    entries: document.entries.map(moved),
    problems: document.problems.map((problem) => ({ ...moved(problem), column: problem.column + indent })),
    nested: document.nested.map((section) => ({
      ...moved(section),
      endLine: section.endLine + before,
      entries: section.entries.map(moved),
    })),
    lines,
  }
}

function ofOperator(
  spec: YAMLMap,
  lines: readonly string[],
  lineOf: (offset: number) => number,
): ConfigDocument | undefined {
  const configuration = spec.get('flinkConfiguration', true)
  const resources = Object.entries(PARTS).flatMap(([part, process]): Resource[] => {
    const memory = spec.getIn([part, 'resource', 'memory'], true)
    if (!isScalar(memory)) return []
    return [{ process, value: String(memory.value ?? ''), line: lineOf(memory.range?.[0] ?? 0) }]
  })
  if (!isMap(configuration) && resources.length === 0) return undefined
  const entries: Entry[] = []
  if (isMap(configuration)) flatten(configuration, '', entries, lineOf)
  return {
    format: 'flink-deployment',
    named: false,
    entries,
    problems: [],
    nested: [],
    resources,
    variables: [],
    lines,
  }
}

function flatten(map: YAMLMap, prefix: string, entries: Entry[], lineOf: (offset: number) => number): void {
  for (const { key: name, value } of pairsOf(map)) {
    if (!isScalar(name)) continue
    const key = `${prefix}${String(name.value ?? '')}`
    if (isMap(value)) flatten(value, `${key}.`, entries, lineOf)
    else if (isScalar(value)) {
      const text = String(value.value ?? '')
      const plain = value.type === 'PLAIN' ? resolvePlain(text) : undefined
      const said = plain === undefined || plain.type === 'null' ? text : plain.text
      entries.push({ key, value: said, line: lineOf(name.range?.[0] ?? 0) })
    }
  }
}
