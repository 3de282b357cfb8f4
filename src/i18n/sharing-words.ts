import type { LinkProblem } from '../state/permalink/problems.ts'

/** What is said of links and of earlier configurations in one language; it loads with the first of either. */
export interface SharingWords {
  /** why there is no link */
  readonly tooLong: (characters: string, longest: string) => string
  /** what takes the most room of it: option keys and names */
  readonly longest: (names: readonly string[]) => string
  readonly close: string
  /** the page was opened with the address of a finding; the text itself is in none */
  readonly fromLink: string
  readonly pasteAgain: string
  readonly leave: string
  /** the change that was applied is not among the alternatives here */
  readonly notApplied: string
  /** above what could not be taken of an address */
  readonly problems: string
  readonly problem: (problem: LinkProblem) => string
  readonly history: string
  readonly historyHint: string
  readonly clearHistory: string
}
