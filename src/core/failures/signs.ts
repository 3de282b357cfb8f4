import type { FailureId } from './index.ts'

/** How a failure shows, and the options that are about it. For its page, which stands without any text that was pasted. */
export interface Signs {
  /** lines as processes print them; the first one alone is enough to be recognised */
  readonly lines: readonly [string, ...string[]]
  /** option keys of Flink, of those that some release has */
  readonly options: readonly string[]
}

const TASK_MANAGER_TOTALS = ['taskmanager.memory.process.size', 'taskmanager.memory.flink.size'] as const

export const SIGNS: Readonly<Record<FailureId, Signs>> = {
  'container-kill': {
    lines: [
      "Container [pid=9802,containerID=container_1772611200000_0007_01_000002] is running 72802304B beyond the 'PHYSICAL' memory limit. Current usage: 4.1 GB of 4 GB physical memory used; 6.4 GB of 8.4 GB virtual memory used. Killing container.",
      'Reason: OOMKilled, Exit Code: 137',
      'Memory cgroup out of memory: Killed process 11437 (java) total-vm:6553600kB, anon-rss:2097152kB, file-rss:0kB',
      'Diagnostics: [2026-03-04 08:00:00.000]Container killed on request. Exit code is -104',
    ],
    options: [
      'taskmanager.memory.managed.size',
      'state.backend.rocksdb.memory.managed',
      'taskmanager.memory.jvm-overhead.min',
      'taskmanager.memory.jvm-overhead.max',
      'taskmanager.memory.jvm-overhead.fraction',
      'taskmanager.memory.process.size',
      'jobmanager.memory.enable-jvm-direct-memory-limit',
    ],
  },
  'container-kill-virtual': {
    lines: [
      "Container [pid=11855,containerID=container_1772611200000_0007_01_000002] is running 2149425152B beyond the 'VIRTUAL' memory limit. Current usage: 169.4 MB of 1 GB physical memory used; 2.4 GB of 420 MB virtual memory used. Killing container.",
    ],
    options: [],
  },
  'flink-batch-shuffle-memory': {
    lines: [
      "java.lang.OutOfMemoryError: Can't allocate enough direct buffer for batch shuffle read buffer pool (bytes allocated: 20971520, bytes still needed: 46137344).",
      'java.util.concurrent.TimeoutException: Buffer request timeout, this means there is a fierce contention of the batch shuffle read memory',
    ],
    options: ['taskmanager.memory.framework.off-heap.size', 'taskmanager.memory.framework.off-heap.batch-shuffle.size'],
  },
  'flink-config-conflict': {
    lines: [
      'org.apache.flink.configuration.IllegalConfigurationException: Sum of configured Framework Heap Memory (128.000mb (134217728 bytes)), Framework Off-Heap Memory (128.000mb (134217728 bytes)), Task Off-Heap Memory (0 bytes), Managed Memory (1024.000mb (1073741824 bytes)) and Network Memory (128.000mb (134217728 bytes)) exceed configured Total Flink Memory (1.000gb (1073741824 bytes)).',
    ],
    options: [
      ...TASK_MANAGER_TOTALS,
      'taskmanager.memory.task.heap.size',
      'taskmanager.memory.managed.size',
      'taskmanager.memory.network.min',
      'taskmanager.memory.network.max',
      'taskmanager.memory.jvm-overhead.min',
      'taskmanager.memory.jvm-overhead.max',
      'jobmanager.memory.process.size',
      'jobmanager.memory.flink.size',
      'jobmanager.memory.heap.size',
      'jobmanager.memory.off-heap.size',
    ],
  },
  'flink-config-invalid': {
    lines: [
      "org.apache.flink.configuration.IllegalConfigurationException: Cannot read memory size from config option 'taskmanager.memory.process.size'.",
      "java.lang.IllegalArgumentException: Could not parse value '1.5g' for key 'taskmanager.memory.process.size'.",
    ],
    options: [...TASK_MANAGER_TOTALS, 'jobmanager.memory.process.size', 'taskmanager.memory.network.fraction'],
  },
  'flink-config-missing': {
    lines: [
      'org.apache.flink.configuration.IllegalConfigurationException: Either required fine-grained memory (taskmanager.memory.task.heap.size and taskmanager.memory.managed.size), or Total Flink Memory size (taskmanager.memory.flink.size), or Total Process Memory size (taskmanager.memory.process.size) need to be configured explicitly.',
      "The required configuration option Key: 'taskmanager.cpu.cores' , default: null (fallback keys: []) is not set",
    ],
    options: [
      ...TASK_MANAGER_TOTALS,
      'taskmanager.memory.task.heap.size',
      'taskmanager.memory.managed.size',
      'jobmanager.memory.process.size',
      'jobmanager.memory.flink.size',
      'jobmanager.memory.heap.size',
    ],
  },
  'flink-heartbeat': {
    lines: [
      'java.util.concurrent.TimeoutException: Heartbeat of TaskManager with id container_1772611200000_0007_01_000002 timed out.',
      'TaskManager with id container_1772611200000_0007_01_000002 is no longer reachable.',
    ],
    options: ['heartbeat.timeout'],
  },
  'flink-managed-memory': {
    lines: [
      "org.apache.flink.runtime.memory.MemoryAllocationException: Could not created the shared memory resource of size 33554432. Not enough memory left to reserve from the slot's managed memory.",
      'org.apache.flink.runtime.memory.MemoryReservationException: Could not allocate 33554432 bytes, only 16777216 bytes are remaining.',
      'java.lang.IllegalArgumentException: The fraction of memory to allocate should not be 0.',
    ],
    options: [
      'taskmanager.memory.managed.size',
      'taskmanager.memory.managed.fraction',
      'taskmanager.memory.managed.consumer-weights',
      'taskmanager.numberOfTaskSlots',
    ],
  },
  'flink-network-buffers': {
    lines: [
      'java.io.IOException: Insufficient number of network buffers: required 257, but only 102 available. The total number of network buffers is currently set to 4096 of 32768 bytes each.',
      'java.io.IOException: Timeout triggered when requesting exclusive buffers: The total number of network buffers is currently set to 2048 of 32768 bytes each.',
    ],
    options: [
      'taskmanager.memory.network.min',
      'taskmanager.memory.network.max',
      'taskmanager.memory.network.fraction',
      'taskmanager.memory.segment-size',
      'taskmanager.network.memory.buffers-per-channel',
      'taskmanager.network.memory.floating-buffers-per-gate',
    ],
  },
  'flink-slots': {
    lines: [
      'org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException: Could not acquire the minimum required resources.',
      'Could not allocate all requires slots within timeout of 300000 ms.',
    ],
    options: ['taskmanager.numberOfTaskSlots'],
  },
  'jvm-array-size': {
    lines: [
      'java.lang.OutOfMemoryError: Requested array size exceeds VM limit',
      'java.lang.OutOfMemoryError: Required length exceeds implementation limit',
    ],
    options: [],
  },
  'jvm-class-space': { lines: ['java.lang.OutOfMemoryError: Compressed class space'], options: [] },
  'jvm-code-cache': {
    lines: ['CodeCache is full. Compiler has been disabled.'],
    options: [],
  },
  'jvm-direct': {
    lines: [
      'java.lang.OutOfMemoryError: Direct buffer memory',
      'java.lang.OutOfMemoryError: Cannot reserve 1500000 bytes of direct buffer memory (allocated: 33000000, limit: 33554432)',
      'java.lang.OutOfMemoryError: Direct buffer memory. The direct out-of-memory error has occurred.',
      'java.lang.OutOfMemoryError: Could not allocate enough memory segments for NetworkBufferPool (required (MB): 128, allocated (MB): 96, missing (MB): 32).',
    ],
    options: [
      'taskmanager.memory.task.off-heap.size',
      'taskmanager.memory.framework.off-heap.size',
      'jobmanager.memory.off-heap.size',
      'jobmanager.memory.enable-jvm-direct-memory-limit',
    ],
  },
  'jvm-flags': {
    lines: [
      'Initial heap size set to a larger value than the maximum heap size',
      'Could not reserve enough space for 4194304KB object heap',
      'Invalid maximum heap size: -Xmx4096gb',
      "Unrecognized VM option 'UseConcMarkSweepGC'",
    ],
    options: ['env.java.opts.taskmanager', 'env.java.opts.jobmanager'],
  },
  'jvm-gc-overhead': {
    lines: ['java.lang.OutOfMemoryError: GC overhead limit exceeded'],
    options: ['taskmanager.memory.task.heap.size', ...TASK_MANAGER_TOTALS, 'jobmanager.memory.heap.size'],
  },
  'jvm-heap': {
    lines: ['java.lang.OutOfMemoryError: Java heap space'],
    options: [
      ...TASK_MANAGER_TOTALS,
      'taskmanager.memory.task.heap.size',
      'taskmanager.memory.framework.heap.size',
      'jobmanager.memory.heap.size',
    ],
  },
  'jvm-metaspace': {
    lines: ['java.lang.OutOfMemoryError: Metaspace'],
    options: ['taskmanager.memory.jvm-metaspace.size', 'jobmanager.memory.jvm-metaspace.size'],
  },
  'jvm-native-alloc': {
    lines: [
      '# Native memory allocation (mmap) failed to map 67108864 bytes for committing reserved memory.',
      'There is insufficient memory for the Java Runtime Environment to continue.',
      'java.lang.OutOfMemoryError: Unable to allocate 67108864 bytes',
    ],
    options: ['taskmanager.memory.jvm-overhead.max', 'taskmanager.memory.process.size'],
  },
  'jvm-native-thread': {
    lines: [
      'java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory or process/resource limits reached',
      'pthread_create failed (EAGAIN)',
      'pthread_create failed (EPERM)',
    ],
    options: [],
  },
  'netty-direct': {
    lines: [
      'io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 855638016 byte(s) of direct memory (used: 985661440, max: 1823473664)',
    ],
    options: ['taskmanager.memory.framework.off-heap.size', 'taskmanager.memory.task.off-heap.size'],
  },
  'netty-leak': {
    lines: [
      "LEAK: ByteBuf.release() was not called before it's garbage-collected. See https://netty.io/wiki/reference-counted-objects.html for more information.",
    ],
    options: [],
  },
  'not-memory': {
    lines: [
      'Container killed on request. Exit code is 143',
      'Container flink-main-container failed liveness probe, will be restarted',
      '[2026-03-04T08:00:00,000][WARN ][o.e.m.j.JvmGcMonitorService] [gc][10821] overhead, spent [512ms] collecting in the last [1s]',
    ],
    options: [],
  },
}
