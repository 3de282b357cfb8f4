import { EVERY_ERA, type FlinkScenario } from '../flink.ts'

/** A job that is deployed again and again in a session cluster, and whose class loaders stay each time. */
export const flinkLoaderLeak: FlinkScenario = {
  kind: 'flink',
  minors: EVERY_ERA,
  id: 'flink-loader-leak',
  what: 'Metaspace, filled by class loaders of jobs that have ended',
  failure: 'jvm-metaspace',
  process: 'tm',
  config: { 'taskmanager.memory.process.size': '1200m', 'taskmanager.memory.jvm-metaspace.size': '64m' },
  more: { 'taskmanager.memory.process.size': '1280m', 'taskmanager.memory.jvm-metaspace.size': '128m' },
  job: 'redeployed',
  size: () => 60,
  cure: 'none',
  sign: /OutOfMemoryError: Metaspace/,
}
