import { EVERY_ERA, type FlinkScenario, HEAP_IS_FULL } from '../flink.ts'

/** A user's function that keeps more than task heap and framework heap have together. */
export const flinkHeap: FlinkScenario = {
  kind: 'flink',
  minors: EVERY_ERA,
  id: 'flink-heap',
  what: "a TaskManager's heap, too small for what a function keeps",
  failure: 'jvm-heap',
  process: 'tm',
  config: { 'taskmanager.memory.process.size': '1200m' },
  job: 'heap',
  size: (load) => Math.round(110 * load),
  loads: [1.2, 2, 5],
  sign: HEAP_IS_FULL,
  short: 'taskHeap',
  // five times as much leaves the other parts less than they need
  fixed: (load) => (load < 5 ? 'runs' : 'nothing-fits'),
}
