import type { Behaviour } from './behaviour.ts'

/**
 * The first release of the memory model, for a TaskManager alone (the memory guide's own words in apache/flink#11947).
 * Source: TaskExecutorProcessUtils, ConfigurationUtils.getJobManagerHeapMemory and Resource of 1.10.3.
 */
export const FLINK_1_10: Behaviour = {
  jobManager: 'heap',
  missing: 'each-option-named',
  refusedTaskManager: null,
  refusedTaskManagerLegacy: null,
  refusedJobManager: null,
  namesProcessBelowParts: false,
  handsOverJvmParts: false,
  handsOverSlots: false,
  handsOverToJobManager: false,
  cpuDecimals: null,
}
