import { type FlinkScenario, SMALL_JOB } from '../flink.ts'

export const flinkRefusedInvalid: FlinkScenario = {
  ...SMALL_JOB,
  id: 'flink-refused-invalid',
  what: 'a size with decimals',
  failure: 'flink-config-invalid',
  config: { 'taskmanager.memory.process.size': '1.5g' },
  sign: /Could not parse value '1.5g'|Cannot read memory size/,
  fixed: () => 'runs',
}
