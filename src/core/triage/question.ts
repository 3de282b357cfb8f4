import type { Evidence } from '../evidence/evidence.ts'
import type { Finding } from '../failures/finding.ts'
import type { FailureId } from '../failures/index.ts'
import type { Derivation } from '../flink/derivation.ts'
import type { Answers, Origin, Process, Setting } from '../setting.ts'

/** What a choice does to the alternatives. Ids that the failure does not propose are of no account. */
export interface Effect {
  /** what it says of the failure, by the traits that the failure's advice is computed from; those of the other choices go */
  readonly traits?: readonly string[]
  /** the advice that comes first, in this order */
  readonly first?: readonly string[]
  /** the advice that is left out */
  readonly out?: readonly string[]
}

/** One answer to a question. */
export interface Choice<Id extends string = string> {
  readonly id: Id
  readonly effect: Effect
  /** the field of the form that holds this answer, which advice follows; without one, the answer is kept by the question's id */
  readonly fills?: Pick<Answers, 'process' | 'stateBackend'>
}

/** What is known where a question may be asked. */
export interface Known {
  readonly finding: Finding
  readonly setting: Setting
  /** the budget as it is now, of the process that failed */
  readonly before: Derivation
  readonly evidence: Evidence
}

/** An answer that need not be asked for, and where it comes from. */
export interface Stated<Id extends string = string> {
  readonly choice: Id
  readonly origin: Exclude<Origin, { from: 'assumed' }>
}

/** One question that decides between alternatives. Its words are in the languages, by its id and those of its choices. */
export interface Question<Id extends string = string, ChoiceId extends string = string> {
  readonly id: Id
  readonly failures: readonly FailureId[]
  /** the processes in which it decides anything */
  readonly processes: readonly Process[]
  readonly choices: readonly Choice<ChoiceId>[]
  /** what the text or the form says already: then it is not asked */
  readonly answeredBy: (known: Known) => Stated<ChoiceId> | undefined
  /** an answer to an earlier question that makes this one idle */
  readonly idleAfter?: { readonly question: string; readonly choice: string }
}

/** Keeps the ids as literals, so that the languages' tables are derived from the list. */
export const defineQuestion = <const Id extends string, const ChoiceId extends string>(
  question: Question<Id, ChoiceId>,
): Question<Id, ChoiceId> => question

/** The root finding's own lines say it. */
export const inFinding = <Id extends string>(choice: Id, { line }: Finding): Stated<Id> => ({
  choice,
  origin: { from: 'text', line },
})
