import { advise } from './advice/advise.ts'
import { budgetsOf } from './budgets.ts'
import type { Evidence } from './evidence/evidence.ts'
import { read } from './evidence/read.ts'
import { diagnose } from './failures/diagnose.ts'
import type { Report } from './report.ts'
import type { Answers } from './setting.ts'
import { settle } from './settle.ts'
import { questionsOf } from './triage/triage.ts'

/** What a person gives: a text of any kind, perhaps none, and the answers of the form. */
export interface Input {
  readonly text: string
  readonly answers: Answers
}

/**
 * The whole program: a text and answers in, the report out. Never throws, whatever the text; linear in its length.
 * `report` is its second half, for a page that keeps what `read` found while a person types into the form.
 */
export const tune = (input: Input): Report => report(read(input.text), input.answers)

/** From what was read, and the answers, to findings, budgets and advice. */
export function report(evidence: Evidence, answers: Answers): Report {
  const findings = diagnose(evidence)
  const setting = settle(evidence, findings, answers)
  const budgets = budgetsOf(setting)
  const [first] = budgets
  const triage = first && questionsOf(findings, setting, first.before, evidence, answers.triage)
  return {
    evidence,
    setting,
    findings,
    budgets,
    ...(triage && triage.length > 0 && { triage }),
    ...advise(findings, setting, budgets, triage),
  }
}
