import { type FlinkScenario, SMALL_JOB } from '../flink.ts'

export const flinkRefusedMissing: FlinkScenario = {
  ...SMALL_JOB,
  id: 'flink-refused-missing',
  what: 'no size of the process is given',
  failure: 'flink-config-missing',
  config: {},
  sign: /need to be configured explicitly/,
}
