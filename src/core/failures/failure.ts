import type { Proposal } from '../advice/alternative.ts'
import type { Situation } from '../advice/situation.ts'
import type { LinkId } from '../links/index.ts'
import type { Finding, Need } from './finding.ts'
import type { Pattern } from './pattern.ts'
import type { RecordId } from './record.ts'

/** All that the program knows of one failure. Its words are in the languages, by `id` and by the ids in `advice`. */
export interface Failure<
  Id extends string = string,
  AdviceId extends string = string,
  Faq extends readonly string[] = readonly string[],
> {
  readonly id: Id
  /** the wordings that show it, each with the releases it was taken from */
  readonly patterns: readonly Pattern[]
  /** the lower, the nearer to the cause: a container kill (10) explains a lost heartbeat (90) */
  readonly rank: number
  /** the ids of all alternatives that `advise` may propose */
  readonly advice: readonly AdviceId[]
  /** What could be done, best first, computed from the figures. Unchecked: `advice/check.ts` applies and derives each. */
  readonly advise: (finding: Finding, situation: Situation) => readonly (Proposal & { readonly advice: AdviceId })[]
  /** The least that the limiting part must hold after the change, where the text states figures. */
  readonly need?: (finding: Finding, situation: Situation) => Need | undefined
  readonly links: readonly LinkId[]
  /** what to record, to catch it next time */
  readonly record: readonly RecordId[]
  /** the ids of the questions that people ask about it, in the order in which they are answered */
  readonly faq: Faq
}

/** Keeps the ids as literals, so that `FailureId` and the languages' tables are derived from the list. */
export const defineFailure = <
  const Id extends string,
  const AdviceId extends string,
  const Faq extends readonly string[],
>(
  failure: Failure<Id, AdviceId, Faq>,
): Failure<Id, AdviceId, Faq> => failure
