import { EVERY_ERA, type FlinkScenario, HEAP_IS_FULL } from '../flink.ts'

/**
 * A source with so many splits that their descriptions fill what the JobManager has. 1.12 tells only the client of it: its
 * own log says that the job has failed, and not why.
 */
export const flinkJobManagerHeap: FlinkScenario = {
  kind: 'flink',
  minors: EVERY_ERA.filter((minor) => minor !== '1.12'),
  id: 'flink-jobmanager-heap',
  what: "a JobManager's heap, too small for a source's splits",
  failure: 'jvm-heap',
  process: 'jm',
  config: { 'taskmanager.memory.process.size': '1200m' },
  job: 'splits',
  size: (load) => Math.round(170 * load),
  loads: [1.2, 2, 5],
  sign: HEAP_IS_FULL,
  short: 'heap',
  // five times as much leaves the other parts less than they need
  fixed: (load) => (load < 5 ? 'runs' : 'nothing-fits'),
}
