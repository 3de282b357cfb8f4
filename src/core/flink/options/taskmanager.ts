import { type FlinkOption, since } from './option.ts'

const option = { process: 'tm', source: 'org.apache.flink.configuration.TaskManagerOptions' } as const
const legacy = (standard: string | null) => [{ from: '1.10', to: '1.20', default: standard, deprecated: true }] as const

/** A TaskManager's memory options by the names that the model calls them. */
export const TASKMANAGER_OPTIONS = {
  process: { ...option, key: 'taskmanager.memory.process.size', type: 'memory', spans: since('1.10') },
  flink: { ...option, key: 'taskmanager.memory.flink.size', type: 'memory', spans: since('1.10') },
  frameworkHeap: {
    ...option,
    key: 'taskmanager.memory.framework.heap.size',
    type: 'memory',
    spans: since('1.10', '128 mb'),
  },
  taskHeap: { ...option, key: 'taskmanager.memory.task.heap.size', type: 'memory', spans: since('1.10') },
  managed: {
    ...option,
    key: 'taskmanager.memory.managed.size',
    type: 'memory',
    spans: since('1.10'),
    fallbackKeys: ['taskmanager.memory.size'],
  },
  managedFraction: {
    ...option,
    key: 'taskmanager.memory.managed.fraction',
    type: 'fraction',
    spans: since('1.10', '0.4'),
  },
  frameworkOffHeap: {
    ...option,
    key: 'taskmanager.memory.framework.off-heap.size',
    type: 'memory',
    spans: since('1.10', '128 mb'),
  },
  taskOffHeap: {
    ...option,
    key: 'taskmanager.memory.task.off-heap.size',
    type: 'memory',
    spans: since('1.10', '0 bytes'),
  },
  networkMin: {
    ...option,
    key: 'taskmanager.memory.network.min',
    type: 'memory',
    spans: since('1.10', '64 mb'),
    fallbackKeys: ['taskmanager.network.memory.min'],
  },
  networkMax: {
    ...option,
    key: 'taskmanager.memory.network.max',
    type: 'memory',
    spans: [
      { from: '1.10', to: '1.16', default: '1 gb' },
      // TaskManagerOptions.NETWORK_MEMORY_MAX of 1.17.2: the largest long, so no bound of its own
      { from: '1.17', default: '9223372036854775807 bytes' },
    ],
    fallbackKeys: ['taskmanager.network.memory.max'],
  },
  networkFraction: {
    ...option,
    key: 'taskmanager.memory.network.fraction',
    type: 'fraction',
    spans: since('1.10', '0.1'),
    fallbackKeys: ['taskmanager.network.memory.fraction'],
  },
  numberOfBuffers: {
    ...option,
    source: 'org.apache.flink.configuration.NettyShuffleEnvironmentOptions',
    key: 'taskmanager.network.numberOfBuffers',
    type: 'integer',
    spans: legacy('2048'),
  },
  segmentSize: { ...option, key: 'taskmanager.memory.segment-size', type: 'memory', spans: since('1.10', '32 kb') },
  metaspace: {
    ...option,
    key: 'taskmanager.memory.jvm-metaspace.size',
    type: 'memory',
    spans: since('1.10', '256 mb'),
  },
  overheadMin: {
    ...option,
    key: 'taskmanager.memory.jvm-overhead.min',
    type: 'memory',
    spans: since('1.10', '192 mb'),
  },
  overheadMax: { ...option, key: 'taskmanager.memory.jvm-overhead.max', type: 'memory', spans: since('1.10', '1 gb') },
  overheadFraction: {
    ...option,
    key: 'taskmanager.memory.jvm-overhead.fraction',
    type: 'fraction',
    spans: since('1.10', '0.1'),
  },
  slots: { ...option, key: 'taskmanager.numberOfTaskSlots', type: 'integer', spans: since('1.10', '1') },
  cpuCores: { ...option, key: 'taskmanager.cpu.cores', type: 'double', spans: since('1.10') },
  legacyHeap: { ...option, key: 'taskmanager.heap.size', type: 'memory', spans: legacy(null) },
  legacyHeapMb: { ...option, key: 'taskmanager.heap.mb', type: 'integer', spans: legacy(null) },
} as const satisfies Record<string, FlinkOption>
