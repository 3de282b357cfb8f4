import type { Config } from '../../../src/core/setting.ts'
import { EVERY_ERA, type FlinkScenario } from '../flink.ts'

/** Sorts of a batch job that share each slot's managed memory; one needs twelve pages at least. */
export const flinkManagedSort: FlinkScenario = {
  kind: 'flink',
  minors: EVERY_ERA,
  id: 'flink-managed-sort',
  what: "managed memory, too little for a batch job's sorts",
  failure: 'flink-managed-memory',
  process: 'tm',
  // five times as many sorts have five times as many exchanges, and those are not what is short here
  config: {
    'taskmanager.memory.process.size': '1280m',
    'taskmanager.memory.managed.size': '32m',
    'taskmanager.memory.network.min': '160m',
    'taskmanager.memory.network.max': '160m',
  },
  // what batch jobs are scheduled with by default since 1.19 does not take sorts that run at the same time
  besides: (minor): Config => (minor === '1.20' || minor === '2.3' ? { 'jobmanager.scheduler': 'Default' } : {}),
  job: 'sort',
  parallelism: 4,
  size: (load) => Math.round(21 * load),
  loads: [1.2, 2, 5],
  sign: /Too little memory provided to sorter/,
  short: 'managed',
  fixed: () => 'runs',
}
