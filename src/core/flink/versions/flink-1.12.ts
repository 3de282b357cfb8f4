import type { BehaviourChange } from './behaviour.ts'

/** The start scripts hand over Metaspace and overhead, and a JobManager's parts. */
export const FLINK_1_12: BehaviourChange = {
  from: '1.12',
  source: 'generateDynamicConfigsStr of TaskExecutorProcessUtils and JobManagerProcessUtils in 1.12.7',
  changes: { handsOverJvmParts: true, handsOverToJobManager: true },
}
