import { EVERY_ERA, type FlinkScenario } from '../flink.ts'

/** Exchanges of all to all in one TaskManager: parallelism squared channels each. */
export const flinkNetwork: FlinkScenario = {
  kind: 'flink',
  minors: EVERY_ERA,
  id: 'flink-network',
  what: 'network buffers for exchanges of all to all',
  failure: 'flink-network-buffers',
  process: 'tm',
  config: {
    'taskmanager.memory.process.size': '1200m',
    'taskmanager.memory.network.min': '16m',
    'taskmanager.memory.network.max': '16m',
  },
  job: 'shuffle',
  parallelism: 16,
  size: (load) => Math.round(2.5 * load),
  loads: [1.2, 2, 5],
  sign: /Insufficient number of network buffers|Timeout triggered when requesting exclusive buffers/,
  short: 'network',
  fixed: () => 'runs',
}
