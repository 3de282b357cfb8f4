import type { FailureId } from '../../core/failures/index.ts'

/**
 * The lines by which people know the failures that have one. Picked, it is read as if it had been pasted, so each is a wording
 * that the failure's own patterns know; a test holds that.
 */
export const RECOGNISED_LINES = {
  'jvm-heap': 'java.lang.OutOfMemoryError: Java heap space',
  'jvm-direct': 'java.lang.OutOfMemoryError: Direct buffer memory',
  'jvm-metaspace': 'java.lang.OutOfMemoryError: Metaspace',
  'netty-direct':
    'io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 16777216 byte(s) of direct memory (used: 1056964608, max: 1073741824)',
  'flink-network-buffers':
    'java.io.IOException: Insufficient number of network buffers: required 257, but only 102 available. The total number of network buffers is currently set to 4096 of 32768 bytes each.',
  'container-kill': 'Reason: OOMKilled, Exit Code: 137',
  'flink-config-missing':
    'Either required fine-grained memory (taskmanager.memory.task.heap.size and taskmanager.memory.managed.size), or Total Flink Memory size (taskmanager.memory.flink.size), or Total Process Memory size (taskmanager.memory.process.size) need to be configured explicitly.',
  'flink-config-invalid': "Cannot read memory size from config option 'taskmanager.memory.process.size'.",
  'flink-config-conflict':
    'Sum of configured Framework Heap Memory (128.000mb (134217728 bytes)), Framework Off-Heap Memory (128.000mb (134217728 bytes)), Task Off-Heap Memory (0 bytes), Managed Memory (1024.000mb (1073741824 bytes)) and Network Memory (128.000mb (134217728 bytes)) exceed configured Total Flink Memory (1.000gb (1073741824 bytes)).',
} as const satisfies Partial<Record<FailureId, string>>
