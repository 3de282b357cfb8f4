import type { Bytes } from '../bytes/bytes.ts'
import type { FlinkProcess, Process } from '../setting.ts'
import type { FailureId } from './index.ts'

/** `root`: the cause; `consequence`: follows from it; `also`: independent. At most one root in a report. */
export type Role = 'root' | 'consequence' | 'also'

/** Figures by their contract name: bytes and counts as integers, option names and values as texts. Absent if not stated. */
export type Numbers = Readonly<Record<string, bigint | string>>

/** A failure as the text shows it. `traits` are what its neighbours are told apart by, e.g. `encoder`, `flink-frames`. */
export interface Finding {
  readonly failure: FailureId
  readonly role: Role
  /** the first line of the first occurrence, counted from 1 in the text as given */
  readonly line: number
  /** the last line of that occurrence (a message that wraps, a stack's line of cause) */
  readonly endLine: number
  readonly count: number
  readonly numbers: Numbers
  readonly traits: readonly string[]
  /** the process that failed, where the text says so */
  readonly process?: Process
  /** why it has its role; absent where the text tells of nothing else */
  readonly reason?: Reason
}

/** How two failures of one text belong together: the root, and one that was set aside. */
export type Relation =
  /** in one stack the root stands below the other, behind `Caused by:` */
  | { readonly is: 'cause' }
  /** one record of the log, or one stack, tells of both */
  | { readonly is: 'record' }
  /** the other says that a process is gone or lacking, which the root explains */
  | { readonly is: 'lost'; readonly milliseconds?: number }
  /** the other came later, or stands below where no clock tells */
  | { readonly is: 'after'; readonly milliseconds?: number }
  /** the other came earlier, or stands above where no clock tells, and would explain less */
  | { readonly is: 'before'; readonly milliseconds?: number }
  /** the other came so much later that it does not follow */
  | { readonly is: 'long-after'; readonly milliseconds: number }
  /** the other is of another process */
  | { readonly is: 'process'; readonly process: Process }
  /** the other is a cause of its own: it does not come from what the root is */
  | { readonly is: 'apart' }
export type RelationKind = Relation['is']

/**
 * Why a finding has its role: of the root how the first of those set aside belongs to it, of every other how it belongs
 * to the root; `mention` where a text speaks of failures without telling of one. Milliseconds are from the root to the
 * other, and stated only where one clock tells both.
 */
export type Reason = (Relation & { readonly failure: FailureId; readonly line: number }) | { readonly is: 'mention' }

/** A memory size that the limiting part must hold after the change, and which part that is. */
export interface Need {
  readonly process: FlinkProcess | 'jvm'
  /** the parts whose sum is limited, e.g. frameworkOffHeap + taskOffHeap + network for direct memory */
  readonly components: readonly string[]
  readonly bytes: Bytes
}
