import { EVERY_ERA, type FlinkScenario } from '../flink.ts'

/** The first job on a new TaskManager, with more classes than Metaspace holds. */
export const flinkMetaspace: FlinkScenario = {
  kind: 'flink',
  minors: EVERY_ERA,
  id: 'flink-metaspace',
  what: 'Metaspace, too small for a first deployment',
  failure: 'jvm-metaspace',
  process: 'tm',
  config: { 'taskmanager.memory.process.size': '1200m', 'taskmanager.memory.jvm-metaspace.size': '96m' },
  job: 'classes',
  size: (load) => Math.round(9_300 * load),
  loads: [1.2, 2, 5],
  sign: /OutOfMemoryError: Metaspace/,
  short: 'metaspace',
  fixed: () => 'runs',
}
