import type { BehaviourChange } from './behaviour.ts'

/** The JobManager gets the memory model too (apache/flink#11947), and both processes share the code that refuses. */
export const FLINK_1_11: BehaviourChange = {
  from: '1.11',
  source: 'ProcessMemoryUtils, TaskExecutorProcessUtils and JobManagerProcessUtils of 1.11.6',
  changes: {
    jobManager: 'parts',
    missing: 'fine-grained',
    refusedTaskManager: 'TaskManager memory configuration failed: ',
    refusedTaskManagerLegacy: 'TaskManager failed to map legacy JVM heap option to the new one: ',
    refusedJobManager: 'JobManager memory configuration failed: ',
    namesProcessBelowParts: true,
  },
}
