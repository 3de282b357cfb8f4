import { EVERY_ERA, type FlinkScenario } from '../flink.ts'
import { sortsAtOnce } from './sorts-at-once.ts'

/** The batch job's sorts are operators, and none of the kinds that have a weight; 1.12 has another name for theirs. */
export const flinkManagedWeights: FlinkScenario = {
  kind: 'flink',
  minors: EVERY_ERA,
  id: 'flink-managed-weights',
  what: 'consumer weights without the consumer that a job has',
  failure: 'flink-managed-memory',
  process: 'tm',
  config: {
    'taskmanager.memory.process.size': '1200m',
    'taskmanager.memory.managed.consumer-weights': 'PYTHON:100',
  },
  besides: sortsAtOnce,
  job: 'sort',
  size: () => 1,
  sign: /The fraction of memory to allocate should not be 0/,
  fixed: () => 'runs',
}
