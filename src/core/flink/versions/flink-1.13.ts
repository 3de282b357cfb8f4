import type { BehaviourChange } from './behaviour.ts'

/** The start script hands over the slots and the external resources. */
export const FLINK_1_13: BehaviourChange = {
  from: '1.13',
  source: 'TaskExecutorProcessUtils.generateDynamicConfigsStr of 1.13.6',
  changes: { handsOverSlots: true },
}
