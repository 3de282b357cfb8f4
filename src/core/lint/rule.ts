import type { Linted } from './linted.ts'
import type { Found } from './problem.ts'

/** One thing that may be wrong with a configuration. A file each in `rules/`; every language has its texts by the id. */
export interface Rule<Id extends string = string> {
  readonly id: Id
  readonly check: (linted: Linted) => Iterable<Found>
}

/** Keeps the id as a literal, so that `RuleId` is derived from the list. */
export const defineRule = <const Id extends string>(rule: Rule<Id>): Rule<Id> => rule
