import type { ReadProblemId } from '../evidence/evidence.ts'
import type { RuleId } from './rules/index.ts'

/**
 * `error`: Flink refuses it, passes over it against what was meant, or the process would not start. `warning`: it is read,
 * but overridden, without effect or on its way out. `notice`: worth knowing.
 */
export const SEVERITIES = ['error', 'warning', 'notice'] as const
export type Severity = (typeof SEVERITIES)[number]

/** The lines from `line` to `endLine`, counted from 1, become these; none: they are taken out. */
export interface Fix {
  readonly line: number
  readonly endLine: number
  readonly lines: readonly string[]
}

/** What a rule found; secrets never stand in it. */
export interface Found {
  readonly severity: Severity
  /** the file's name, where the text is one of several */
  readonly file?: string
  /** from 1, in the text as given */
  readonly line: number
  readonly column: number
  /** the option's key, whole, also where the file nests it */
  readonly key?: string
  /** what the languages' texts of the rule are filled with */
  readonly values: Readonly<Record<string, string>>
  readonly fix?: Fix
}

/** A problem of a rule, or of the reading of a file, which has the languages' messages of `ReadProblem`. */
export type LintProblem = Found & { readonly rule: RuleId | ReadProblemId }
