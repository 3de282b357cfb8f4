import { type FlinkScenario, SMALL_JOB } from '../flink.ts'

export const flinkRefusedOverhead: FlinkScenario = {
  ...SMALL_JOB,
  id: 'flink-refused-overhead',
  what: 'two totals too far apart',
  failure: 'flink-config-conflict',
  config: { 'taskmanager.memory.process.size': '2560m', 'taskmanager.memory.flink.size': '1g' },
  sign: /JVM Overhead memory size .* is not in configured|is not in configured .* range/,
  fixed: () => 'runs',
}
