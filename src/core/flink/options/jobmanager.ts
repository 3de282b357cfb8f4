import { type FlinkOption, since } from './option.ts'

const option = { process: 'jm', source: 'org.apache.flink.configuration.JobManagerOptions' } as const

/** A JobManager's memory options by the names that the model calls them. Up to 1.10 it had its heap alone. */
export const JOBMANAGER_OPTIONS = {
  process: { ...option, key: 'jobmanager.memory.process.size', type: 'memory', spans: since('1.11') },
  flink: { ...option, key: 'jobmanager.memory.flink.size', type: 'memory', spans: since('1.11') },
  heap: { ...option, key: 'jobmanager.memory.heap.size', type: 'memory', spans: since('1.11') },
  offHeap: { ...option, key: 'jobmanager.memory.off-heap.size', type: 'memory', spans: since('1.11', '128 mb') },
  directLimit: {
    ...option,
    key: 'jobmanager.memory.enable-jvm-direct-memory-limit',
    type: 'boolean',
    spans: since('1.11', 'false'),
  },
  metaspace: { ...option, key: 'jobmanager.memory.jvm-metaspace.size', type: 'memory', spans: since('1.11', '256 mb') },
  overheadMin: { ...option, key: 'jobmanager.memory.jvm-overhead.min', type: 'memory', spans: since('1.11', '192 mb') },
  overheadMax: { ...option, key: 'jobmanager.memory.jvm-overhead.max', type: 'memory', spans: since('1.11', '1 gb') },
  overheadFraction: {
    ...option,
    key: 'jobmanager.memory.jvm-overhead.fraction',
    type: 'fraction',
    spans: since('1.11', '0.1'),
  },
  legacyHeap: {
    ...option,
    key: 'jobmanager.heap.size',
    type: 'memory',
    spans: [
      { from: '1.10', to: '1.10', default: '1024m' },
      { from: '1.11', to: '1.20', default: null, deprecated: true },
    ],
  },
  legacyHeapMb: {
    ...option,
    key: 'jobmanager.heap.mb',
    type: 'integer',
    spans: [
      { from: '1.10', to: '1.10', default: '1024', deprecated: true },
      { from: '1.11', to: '1.20', default: null, deprecated: true },
    ],
  },
} as const satisfies Record<string, FlinkOption>
