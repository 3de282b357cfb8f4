import { EVERY_ERA, type FlinkScenario } from '../flink.ts'

/** A user's function that keeps direct buffers; task off-heap memory is 0 unless it is set. */
export const flinkDirect: FlinkScenario = {
  kind: 'flink',
  minors: EVERY_ERA,
  id: 'flink-direct',
  what: 'direct memory that a function takes',
  failure: 'jvm-direct',
  process: 'tm',
  config: { 'taskmanager.memory.process.size': '1200m' },
  job: 'direct',
  size: (load) => Math.round(120 * load),
  loads: [1.2, 2, 5],
  sign: /OutOfMemoryError: (?:Direct buffer memory|Cannot reserve \d+ bytes)/,
  short: 'taskOffHeap',
  fixed: () => 'runs',
}
