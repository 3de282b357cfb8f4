import type { Config } from '../../../src/core/setting.ts'
import { EVERY_ERA, type FlinkScenario } from '../flink.ts'

const WEIGHTS = 'taskmanager.memory.managed.consumer-weights'

/** What fails of a share that is nothing: no weight for who needs memory, whatever the others have. */
const unweighed = {
  kind: 'flink',
  failure: 'flink-managed-memory',
  process: 'tm',
  size: () => 1,
  sign: /The fraction of memory to allocate should not be 0/,
  fixed: () => 'runs' as const,
} as const

/** Weights for operators and Python alone, where RocksDB keeps the state; 1.12 has one name for operators and RocksDB. */
export const flinkManagedWeightsState: FlinkScenario = {
  ...unweighed,
  minors: EVERY_ERA,
  id: 'flink-managed-weights-state',
  what: 'consumer weights without RocksDB, which keeps the state',
  config: { 'taskmanager.memory.process.size': '1200m', [WEIGHTS]: 'OPERATOR:70,PYTHON:30' },
  besides: (minor): Config => ({
    [minor === '1.20' || minor === '2.3' ? 'state.backend.type' : 'state.backend']: 'rocksdb',
    ...(minor === '1.12' && { [WEIGHTS]: 'PYTHON:30' }),
  }),
  job: 'states',
}

/**
 * Weights for the state and Python alone, where a batch job sorts. Of two inputs: for the sort of one, OneInputStreamTask
 * looks for weights in the task's own settings and not in the file, from 1.12 to 2.3, so that it always has the default
 * weight, and TwoInputStreamTask did the same up to 1.18.
 */
export const flinkManagedWeightsSort: FlinkScenario = {
  ...unweighed,
  minors: ['1.20', '2.3'],
  id: 'flink-managed-weights-sort',
  what: "consumer weights without operators, which a batch job's sorts are",
  config: { 'taskmanager.memory.process.size': '1200m', [WEIGHTS]: 'STATE_BACKEND:70,PYTHON:30' },
  job: 'join',
}
