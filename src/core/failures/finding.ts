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
  /** why this one is the root, where another failure of the text was set aside */
  readonly because?: { readonly failure: FailureId; readonly line: number }
}

/** A memory size that the limiting part must hold after the change, and which part that is. */
export interface Need {
  readonly process: FlinkProcess | 'jvm'
  /** the parts whose sum is limited, e.g. frameworkOffHeap + taskOffHeap + network for direct memory */
  readonly components: readonly string[]
  readonly bytes: Bytes
}
