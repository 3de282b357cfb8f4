import type { FlinkMinor } from './minors.ts'

/** Where Flink's releases differ in how they compute and speak, apart from the options and their defaults. */
export interface Behaviour {
  /** the JobManager's parts: its heap alone, or heap, off-heap, Metaspace and overhead */
  readonly jobManager: 'heap' | 'parts'
  /** how the refusal reads where no size is set */
  readonly missing: 'each-option-named' | 'fine-grained'
  /** what stands before a refused configuration's message; null where Flink adds no exception of its own */
  readonly refusedTaskManager: string | null
  readonly refusedTaskManagerLegacy: string | null
  readonly refusedJobManager: string | null
  /** whether a total process below Flink's memory and Metaspace is told as such, or fails as a negative size */
  readonly namesProcessBelowParts: boolean
  /** what the start script hands to a TaskManager besides CPU and Flink's own parts */
  readonly handsOverJvmParts: boolean
  readonly handsOverSlots: boolean
  /** whether a JobManager is handed its parts too */
  readonly handsOverToJobManager: boolean
  /** how many decimals a number of CPU cores keeps; null: all */
  readonly cpuDecimals: number | null
}

/** One change of behaviour: from this release on. `source` is the class or the FLINK ticket that shows it. */
export interface BehaviourChange {
  readonly from: FlinkMinor
  readonly source: string
  readonly changes: Partial<Behaviour>
}
