import type { BehaviourChange } from './behaviour.ts'

/** A resource's value is cut off after eight decimals. */
export const FLINK_1_14: BehaviourChange = {
  from: '1.14',
  source: 'org.apache.flink.api.common.resources.Resource.MAX_VALUE_SCALE of 1.14.6, absent in 1.13.6',
  changes: { cpuDecimals: 8 },
}
