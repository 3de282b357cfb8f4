import type { Config } from '../setting.ts'
import { comment } from './header.ts'
import { inOrder } from './order.ts'
import type { SnippetProblem, SnippetText } from './snippet.ts'
import { escapeUnprintable } from './yaml-scalar.ts'

/** The options that a format can hold, in order, and those that it cannot, each with its problem. */
export function sorted(
  config: Config,
  problemOf: (key: string, value: string) => SnippetProblem | undefined,
): { readonly held: readonly (readonly [string, string])[]; readonly problems: SnippetText['problems'] } {
  const all = inOrder(config).map(([key, value]) => ({ key, value, problem: problemOf(key, value) }))
  return {
    held: all.flatMap(({ key, value, problem }) => (problem ? [] : [[key, value] as const])),
    problems: all.flatMap(({ key, problem }) => (problem ? [{ problem, key }] : [])),
  }
}

/** A comment line for each option that is left out. */
export const leftOut = (problems: SnippetText['problems']): string =>
  comment(problems.map(({ key = '' }) => `cannot be written in this format: ${escapeUnprintable(key)}`))
