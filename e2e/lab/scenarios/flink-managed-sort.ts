import { EVERY_ERA, type FlinkScenario } from '../flink.ts'
import { sortsAtOnce } from './sorts-at-once.ts'

/** Sorts of a batch job that share each slot's managed memory; one needs twelve pages at least. */
export const flinkManagedSort: FlinkScenario = {
  kind: 'flink',
  minors: EVERY_ERA,
  id: 'flink-managed-sort',
  what: "managed memory, too little for a batch job's sorts",
  failure: 'flink-managed-memory',
  process: 'tm',
  config: { 'taskmanager.memory.process.size': '1200m', 'taskmanager.memory.managed.size': '32m' },
  besides: sortsAtOnce,
  job: 'sort',
  parallelism: 4,
  size: (load) => Math.round(21 * load),
  loads: [1.2, 2],
  sign: /Too little memory provided to sorter/,
  short: 'managed',
  fixed: () => 'runs',
}
