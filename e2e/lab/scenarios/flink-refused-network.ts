import { type FlinkScenario, SMALL_JOB } from '../flink.ts'

export const flinkRefusedNetwork: FlinkScenario = {
  ...SMALL_JOB,
  id: 'flink-refused-network',
  what: 'a rest for network memory above its largest size',
  failure: 'flink-config-conflict',
  config: {
    'taskmanager.memory.flink.size': '1200m',
    'taskmanager.memory.task.heap.size': '300m',
    'taskmanager.memory.managed.size': '300m',
    'taskmanager.memory.network.max': '64m',
  },
  sign: /is not in configured .* range/,
  fixed: () => 'runs',
}
