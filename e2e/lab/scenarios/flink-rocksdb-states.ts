import type { Config } from '../../../src/core/setting.ts'
import { EVERY_ERA, type FlinkScenario } from '../flink.ts'

/**
 * Many states in one slot, each of which RocksDB keeps write buffers of its own for, of 64 MiB and more. What bounds them
 * together is a share of managed memory: without control over it, or without managed memory, nothing does, and Flink
 * starts all the same, from 1.12 to 2.3. It is the container that ends it: twice a second YARN's monitor looks at what the
 * process really has. That Flink refuses RocksDB its share ("Could not created the shared memory resource") cannot be made
 * with Flink's own operators: the shares in a slot come to its managed memory at most.
 */
const states = {
  kind: 'flink',
  minors: EVERY_ERA,
  failure: 'container-kill',
  process: 'tm',
  contained: true,
  job: 'states',
  size: (load: number) => Math.round(33 * load),
  loads: [1.2, 2, 5],
  sign: /beyond the 'PHYSICAL' memory limit/,
  fixed: () => 'runs' as const,
} as const

const backend = (minor: string): Config => ({
  [minor === '1.20' || minor === '2.3' ? 'state.backend.type' : 'state.backend']: 'rocksdb',
})

export const flinkRocksdbUncontrolled: FlinkScenario = {
  ...states,
  id: 'flink-rocksdb-uncontrolled',
  what: "RocksDB's many states, that are not held to managed memory",
  config: { 'taskmanager.memory.process.size': '1200m', 'state.backend.rocksdb.memory.managed': 'false' },
  besides: backend,
}

export const flinkRocksdbUnmanaged: FlinkScenario = {
  ...states,
  id: 'flink-rocksdb-unmanaged',
  what: "RocksDB's many states with no managed memory",
  config: { 'taskmanager.memory.process.size': '1200m', 'taskmanager.memory.managed.size': '0' },
  besides: backend,
  // what is short is a bound, not memory: RocksDB runs with 28 MiB of it, and flushes all the time
}
