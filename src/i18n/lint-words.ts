import type { ReadProblemId } from '../core/evidence/evidence.ts'
import type { LintProblem, Severity } from '../core/lint/problem.ts'
import { RULES, type RuleId } from '../core/lint/rules/index.ts'
import type { Knowledge } from './catalog.ts'

type Values = LintProblem['values']

/** What a rule says; both may hold `**figures that matter**` and `` `code` ``. */
export interface RuleText {
  /** a few words, for a list and for the title of an annotation */
  readonly name: string
  /** what is wrong, in a sentence or two */
  readonly says: (values: Values) => string
  /** what to do about it */
  readonly todo: (values: Values) => string
}

/** The texts of the rules in one language. What is wrong with the reading of a file is in `Knowledge.problems`. */
export interface LintWords {
  readonly severities: Readonly<Record<Severity, string>>
  readonly rules: Readonly<Record<RuleId, RuleText>>
  /** the name of a problem of reading: the file's form */
  readonly form: string
  /** the name of what the operator makes of a size: read, but perhaps not as it was meant */
  readonly operatorSize: string
  /** heads the problems on the page, and what is left where a fix took the last one away */
  readonly heading: string
  readonly fixed: string
  /** what is only worth knowing, folded up */
  readonly notices: (count: number) => string
  /** on the button that changes a line, and that takes one out */
  readonly fix: string
  readonly remove: string
  /** the same for those who do not see where the button stands; begins with what it says */
  readonly fixLine: (name: string, line: number, removes: boolean) => string
  readonly undo: string
  /** no problem */
  readonly clean: (flink: string) => string
  readonly count: (severity: Severity, count: number) => string
  /** how many problems of each kind, and by which release */
  readonly summary: (counts: readonly string[], flink: string) => string
}

const isRule = (id: RuleId | ReadProblemId): id is RuleId => RULES.some((rule) => rule.id === id)

/** A problem in words: its name; what is wrong and what to do. */
export function problemText(
  { rule, values }: Pick<LintProblem, 'rule' | 'values'>,
  words: LintWords,
  problems: Knowledge['problems'],
): { readonly name: string; readonly message: string } {
  if (!isRule(rule)) {
    const name = rule.startsWith('operator-size-') && rule !== 'operator-size-refused' ? words.operatorSize : words.form
    return { name, message: problems[rule](values) }
  }
  const { name, says, todo } = words.rules[rule]
  const said = says(values)
  // no blank stands between sentences of Chinese
  return { name, message: said + (said.endsWith('。') ? '' : ' ') + todo(values) }
}
