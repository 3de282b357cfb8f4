import type { FaqPages } from '../../catalog.ts'

/** Each failure's page, a file each, which loads when it is read. */
export const pages: FaqPages = {
  'container-kill': () => import('./container-kill.ts'),
  'container-kill-virtual': () => import('./container-kill-virtual.ts'),
  'flink-batch-shuffle-memory': () => import('./flink-batch-shuffle-memory.ts'),
  'flink-config-conflict': () => import('./flink-config-conflict.ts'),
  'flink-config-invalid': () => import('./flink-config-invalid.ts'),
  'flink-config-missing': () => import('./flink-config-missing.ts'),
  'flink-heartbeat': () => import('./flink-heartbeat.ts'),
  'flink-managed-memory': () => import('./flink-managed-memory.ts'),
  'flink-network-buffers': () => import('./flink-network-buffers.ts'),
  'flink-slots': () => import('./flink-slots.ts'),
  'jvm-array-size': () => import('./jvm-array-size.ts'),
  'jvm-class-space': () => import('./jvm-class-space.ts'),
  'jvm-code-cache': () => import('./jvm-code-cache.ts'),
  'jvm-direct': () => import('./jvm-direct.ts'),
  'jvm-flags': () => import('./jvm-flags.ts'),
  'jvm-gc-overhead': () => import('./jvm-gc-overhead.ts'),
  'jvm-heap': () => import('./jvm-heap.ts'),
  'jvm-metaspace': () => import('./jvm-metaspace.ts'),
  'jvm-native-alloc': () => import('./jvm-native-alloc.ts'),
  'jvm-native-thread': () => import('./jvm-native-thread.ts'),
  'netty-direct': () => import('./netty-direct.ts'),
  'netty-leak': () => import('./netty-leak.ts'),
  'not-memory': () => import('./not-memory.ts'),
}
