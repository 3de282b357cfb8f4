import type { Alternative } from './advice/alternative.ts'
import type { Bytes } from './bytes/bytes.ts'
import type { Evidence } from './evidence/evidence.ts'
import type { Finding } from './failures/finding.ts'
import type { FailureId } from './failures/index.ts'
import type { Derivation } from './flink/derivation.ts'
import type { Process, Setting } from './setting.ts'
import type { Asked } from './triage/triage.ts'

export interface ProcessBudget {
  readonly process: Process
  readonly before: Derivation
}

/** The whole answer to one input. Everything in it is derived. */
export interface Report {
  readonly evidence: Evidence
  readonly setting: Setting
  /** root first, then consequences, then what is independent */
  readonly findings: readonly Finding[]
  /** the process that failed first; a second one where the text or the form holds options of both */
  readonly budgets: readonly ProcessBudget[]
  /** the refusal of a configuration that nobody has started yet: Flink would not start with it */
  readonly refused?: { readonly process: Process; readonly failure: FailureId }
  /** for the root finding, or for `refused`; best first, four at most */
  readonly alternatives: readonly Alternative[]
  /** what decides between the alternatives of the root finding, open or answered; absent where nothing does */
  readonly triage?: readonly Asked[]
  /** how many bytes the fixed limits lack, where nothing fits them */
  readonly nothingFits?: { readonly needBytes: Bytes }
}
