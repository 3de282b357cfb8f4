import type { FlinkMinor } from '../flink/versions/minors.ts'

/** The releases whose configuration page documents an option: from its first one, to the last before it was deprecated. */
type Span = readonly [from: FlinkMinor, to: FlinkMinor]

const ALL: Span = ['1.10', '2.3']
const SINCE_1_11: Span = ['1.11', '2.3']
const TO_1_19: Span = ['1.10', '1.19']

/**
 * The options that advice and messages name. A deprecated option is not on the page: Flink's generator leaves it out.
 * The spans are those of the released option classes (TaskManagerOptions, JobManagerOptions,
 * NettyShuffleEnvironmentOptions, CoreOptions, RocksDBOptions).
 */
export const DOCUMENTED_OPTIONS: Readonly<Record<string, Span>> = {
  'taskmanager.memory.process.size': ALL,
  'taskmanager.memory.flink.size': ALL,
  'taskmanager.memory.framework.heap.size': ALL,
  'taskmanager.memory.task.heap.size': ALL,
  'taskmanager.memory.managed.size': ALL,
  'taskmanager.memory.managed.fraction': ALL,
  'taskmanager.memory.managed.consumer-weights': ['1.12', '2.3'],
  'taskmanager.memory.framework.off-heap.size': ALL,
  'taskmanager.memory.framework.off-heap.batch-shuffle.size': ['1.13', '2.3'],
  'taskmanager.memory.task.off-heap.size': ALL,
  'taskmanager.memory.network.min': ALL,
  'taskmanager.memory.network.max': ALL,
  'taskmanager.memory.network.fraction': ALL,
  'taskmanager.memory.segment-size': ALL,
  'taskmanager.memory.jvm-metaspace.size': ALL,
  'taskmanager.memory.jvm-overhead.min': ALL,
  'taskmanager.memory.jvm-overhead.max': ALL,
  'taskmanager.memory.jvm-overhead.fraction': ALL,
  'taskmanager.numberOfTaskSlots': ALL,
  'taskmanager.network.memory.buffers-per-channel': TO_1_19,
  'taskmanager.network.memory.floating-buffers-per-gate': TO_1_19,
  'taskmanager.network.memory.max-buffers-per-channel': ['1.11', '1.19'],
  'taskmanager.network.memory.read-buffer.required-per-gate.max': ['1.17', '2.3'],
  'taskmanager.network.sort-shuffle.min-buffers': ['1.12', '2.3'],
  'jobmanager.heap.size': ['1.10', '1.10'],
  'jobmanager.memory.process.size': SINCE_1_11,
  'jobmanager.memory.flink.size': SINCE_1_11,
  'jobmanager.memory.heap.size': SINCE_1_11,
  'jobmanager.memory.off-heap.size': SINCE_1_11,
  'jobmanager.memory.enable-jvm-direct-memory-limit': SINCE_1_11,
  'jobmanager.memory.jvm-metaspace.size': SINCE_1_11,
  'jobmanager.memory.jvm-overhead.min': SINCE_1_11,
  'jobmanager.memory.jvm-overhead.max': SINCE_1_11,
  'jobmanager.memory.jvm-overhead.fraction': SINCE_1_11,
  'state.backend.rocksdb.memory.managed': ALL,
  'state.backend.rocksdb.memory.fixed-per-slot': ALL,
  'heartbeat.timeout': ALL,
  'env.java.opts.taskmanager': ALL,
  'env.java.opts.jobmanager': ALL,
}
