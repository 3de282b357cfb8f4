import type { BehaviourChange } from './behaviour.ts'

/** With the legacy heap options went the method that put a refusal of the JobManager's into words of its own. */
export const FLINK_2_0: BehaviourChange = {
  from: '2.0',
  source: 'JobManagerProcessUtils.processSpecFromConfig of 2.0.0 and 2.3.0',
  changes: { refusedJobManager: null },
}
