import { EVERY_ERA, type FlinkScenario } from '../flink.ts'

/** Exchanges of all to all in one TaskManager, at the same time: parallelism squared channels each, which all are local. */
export const flinkNetwork: FlinkScenario = {
  kind: 'flink',
  minors: EVERY_ERA,
  id: 'flink-network',
  what: 'network buffers for exchanges of all to all',
  failure: 'flink-network-buffers',
  process: 'tm',
  config: {
    'taskmanager.memory.process.size': '1200m',
    'taskmanager.memory.network.min': '8m',
    'taskmanager.memory.network.max': '8m',
  },
  job: 'shuffle',
  parallelism: 8,
  size: (load) => Math.round(3 * load),
  loads: [1.2, 2, 5],
  sign: /Insufficient number of network buffers|Timeout triggered when requesting exclusive buffers/,
  short: 'network',
  fixed: () => 'runs',
}
