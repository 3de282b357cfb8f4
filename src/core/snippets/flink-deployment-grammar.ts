import { isMap, parseAllDocuments } from 'yaml'
import type { Config } from '../setting.ts'
import { PROCESS_SIZE } from './container-size.ts'

type Tree = Readonly<Record<string, unknown>>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)
const below = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, name) => (isTree(at) && Object.hasOwn(at, name) ? at[name] : undefined), value)

/**
 * What the operator makes of a manifest's first FlinkDeployment: its `flinkConfiguration`, flat or nested, with each
 * `resource.memory` over the process's total. Empty for a text that holds none.
 */
export function readFlinkDeployment(text: string): Config {
  const documents = parseAllDocuments(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' })
  if ('empty' in documents) return {}
  for (const document of documents) {
    if (!isMap(document.contents) || document.get('kind') !== 'FlinkDeployment') continue
    const spec = below(document.toJS({ maxAliasCount: 100 }), 'spec')
    const entries = flatten(below(spec, 'flinkConfiguration'), '')
    for (const [process, key] of [
      ['jobManager', PROCESS_SIZE.jm],
      ['taskManager', PROCESS_SIZE.tm],
    ] as const) {
      const memory = below(spec, process, 'resource', 'memory')
      if (typeof memory === 'string') entries.push([key, memory])
    }
    return Object.fromEntries(entries)
  }
  return {}
}

const flatten = (tree: unknown, prefix: string): [string, string][] =>
  isTree(tree)
    ? Object.entries(tree).flatMap(([name, value]) =>
        typeof value === 'string' ? [[prefix + name, value] as [string, string]] : flatten(value, `${prefix}${name}.`),
      )
    : []
