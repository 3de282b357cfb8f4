import type { ReadProblem } from '../evidence/evidence.ts'
import { isSensitive } from '../evidence/keys.ts'
import { maskSecrets } from '../evidence/mask.ts'
import type { JavaVariable } from '../flink/java-options.ts'
import type { FlinkProcess } from '../setting.ts'
import { isDeclared } from './options/declared.ts'

/** One option as a text states it. */
export interface Entry {
  readonly key: string
  readonly value: string
  /** from 1, in the text as given */
  readonly line: number
}

/** A size that stands outside the configuration: `resource.memory` of a FlinkDeployment. */
export interface Resource {
  readonly process: FlinkProcess
  readonly value: string
  readonly line: number
}

/** Options of the JVM in a variable of the process's environment. */
export interface Variable {
  readonly variable: JavaVariable
  readonly value: string
  readonly line: number
}

/** A section of a flink-conf.yaml that nests, which only YAML reads. */
export interface Nested {
  readonly key: string
  readonly line: number
  readonly endLine: number
  readonly entries: readonly Entry[]
}

/** One configuration in a text: a file, a part of a manifest, or lines of it in the middle of something else. */
export interface ConfigDocument {
  /** the file's name as it was given */
  readonly file?: string
  readonly format: 'flink-conf' | 'config-yaml' | 'flink-deployment' | 'excerpt'
  /** whether the name says so: Flink's own names decide which releases read the file */
  readonly named: boolean
  /** in order; of a key that is there twice the last one counts */
  readonly entries: readonly Entry[]
  readonly problems: readonly ReadProblem[]
  readonly nested: readonly Nested[]
  readonly resources: readonly Resource[]
  readonly variables: readonly Variable[]
  /** the lines of the whole text */
  readonly lines: readonly string[]
}

export const lineIn = ({ lines }: Pick<ConfigDocument, 'lines'>, line: number): string => lines[line - 1] ?? ''

/** The column, from 1, at which what a line says begins. */
export const columnIn = (document: Pick<ConfigDocument, 'lines'>, line: number): number =>
  Math.max(lineIn(document, line).search(/\S/), 0) + 1

/** Where an entry stands, as a problem says it. */
export const placeOf = (document: ConfigDocument, { key, line }: Pick<Entry, 'key' | 'line'>) => ({
  ...(document.file !== undefined && { file: document.file }),
  line,
  column: columnIn(document, line),
  key,
})

/** A value as a message may show it: a secret's is hidden, as is one of a key that nobody knows; a long one is cut. */
export function shown(key: string, value: string): string {
  if (isSensitive(key) || !isDeclared(key)) return '******'
  const masked = maskSecrets(`${key}: ${value}`)
  const said = masked.startsWith(`${key}: `) ? masked.slice(key.length + 2) : '******'
  return said.length > 120 ? `${said.slice(0, 120)}…` : said
}
