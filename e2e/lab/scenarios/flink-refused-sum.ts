import { type FlinkScenario, SMALL_JOB } from '../flink.ts'

export const flinkRefusedSum: FlinkScenario = {
  ...SMALL_JOB,
  id: 'flink-refused-sum',
  what: 'parts that are more than their total',
  failure: 'flink-config-conflict',
  config: { 'taskmanager.memory.flink.size': '1g', 'taskmanager.memory.managed.size': '900m' },
  sign: /Sum of configured .* exceed configured/,
  fixed: () => 'runs',
}
