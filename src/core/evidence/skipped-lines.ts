import type { FlinkConfSkipped } from '../snippets/flink-conf-grammar.ts'
import type { ReadProblem } from './evidence.ts'
import { isSensitive } from './keys.ts'

/** What Flink's parser of flink-conf.yaml skips with a warning: no blank after the colon, or another separator. */
const NOT_READ = /^["']?([a-z][\w-]{0,60}(?:\.[\w-]{1,60}){1,8})["']?( ?= ?|:\t?)(?=[\w"'.-])(.{1,200})$/

/** A line that is no entry of flink-conf.yaml as the key, what stands between, and the value that it was meant to be. */
export function skippedEntry(
  text: string,
): { readonly key: string; readonly between: string; readonly value: string } | undefined {
  const [, key, between = '', value = ''] = NOT_READ.exec(text) ?? []
  return key === undefined ? undefined : { key, between, value }
}

/** What is wrong with a line that Flink passes over. */
export function skippedProblem({ line, column, text }: FlinkConfSkipped): ReadProblem {
  const entry = skippedEntry(text)
  // what such a line says is shown masked; a secret's value is repeated nowhere
  if (entry === undefined || isSensitive(entry.key)) return { line, column, problem: 'conf-no-entry', values: {} }
  const { key, between, value } = entry
  const problem = between.includes('=') ? 'conf-equals' : between.includes('\t') ? 'conf-tab' : 'conf-no-blank'
  return { line, column: column + key.length, problem, values: { key, value } }
}
