import type { Component } from '../budget.ts'
import type { Bytes } from '../bytes/bytes.ts'
import type { Need, Numbers } from '../failures/finding.ts'
import type { FailureId } from '../failures/index.ts'
import type { CodeChangeId } from './code-changes.ts'

/** A text sets a key, `null` removes it. */
export type Change = Readonly<Record<string, string | null>>

/** `measured`: from figures in the text; `derived`: from the form or the model; `rule-of-thumb`: from experience. */
export type Certainty = 'measured' | 'derived' | 'rule-of-thumb'

/** What must be restarted or replaced for the change to take effect. */
export type Takes =
  | 'restart-taskmanagers'
  | 'restart-jobmanager'
  | 'restart-process'
  | 'new-pods'
  | 'savepoint'
  | 'redeploy-code'
  | 'change-host'

/** What a failure proposes, before it was checked. `advice` is one of the failure's own advice ids. */
export interface Proposal {
  readonly advice: string
  /** what tells it from another proposal of the same advice; both may be shown */
  readonly variant?: string
  readonly config?: Change
  readonly jvm?: Change
  readonly environment?: Change
  /** the container's new limit, which no option of the process can set; the reader changes it where it is deployed */
  readonly containerBytes?: Bytes
  /** changes of code or of files that no option can make, by id; their texts are in the languages */
  readonly code?: readonly CodeChangeId[]
  readonly certainty: Certainty
  readonly takes: readonly Takes[]
  /** the figures that its texts use */
  readonly numbers?: Numbers
  /** the parts that are meant to move; every other part is pinned. Empty for a change of no size. */
  readonly moves?: readonly Component[]
  /** it leaves the configuration alone, also what was assumed of it */
  readonly aside?: true
  /** it lowers the use itself, so that what was used before need not be held after */
  readonly eases?: true
  /** the limiting part and what it must hold, where this is another than the failure's own */
  readonly holds?: Need
}

/** A proposal that was applied, derived and found to hold. */
export interface Alternative
  extends Required<Omit<Proposal, 'moves' | 'eases' | 'aside' | 'variant' | 'holds' | 'containerBytes'>>,
    Pick<Proposal, 'containerBytes'> {
  readonly id: string
  readonly failure: FailureId
  /** the keys of `config` that only restate what was assumed: they stand beside the change, not in it */
  readonly assumedKeys: readonly string[]
  /** the difference of the two derived budgets, part by part; parts that stay are absent */
  readonly change: Readonly<Partial<Record<Component, Bytes>>>
}
