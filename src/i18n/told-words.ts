import type { Certainty, Takes } from '../core/advice/alternative.ts'
import type { Role } from '../core/failures/finding.ts'

/** What stands around findings. */
export interface FindingWords {
  readonly roles: Readonly<Record<Role, string>>
  readonly times: (count: string) => string
  readonly others: string
  readonly none: string
  readonly noneHint: string
  /** where a refused or unreadable configuration is the answer */
  readonly noneElse: string
  readonly readThis: string
  /** the rest of a long quotation */
  readonly showAll: string
  readonly showLess: string
  readonly nothingRead: string
  readonly mind: string
  /** Flink would not start with what the form and the text say */
  readonly refused: (process: string) => string
  readonly refusedWith: string
  readonly fixIn: string
  readonly unreadable: string
}

/** What stands around alternatives, besides what the page says at once. */
export interface AdviceWords {
  readonly heading: string
  readonly recommended: string
  readonly applied: string
  readonly applyAndCopy: string
  readonly copyText: string
  readonly same: string
  readonly basis: string
  readonly certainties: Readonly<Record<Certainty, string>>
  readonly takes: string
  readonly steps: Readonly<Record<Takes, string>>
  readonly noSizeMoves: string
  readonly verify: string
  readonly otherwise: string
  readonly checks: string
  /** on demand: the rule, the figures that went in, where they stand */
  readonly whyNumber: string
  readonly restsOn: string
  readonly nothingFits: (size: string) => string
  readonly nothingFitsHint: string
}
