import containerKill from './container-kill.ts'
import containerKillVirtual from './container-kill-virtual.ts'
import flinkBatchShuffleMemory from './flink-batch-shuffle-memory.ts'
import flinkConfigConflict from './flink-config-conflict.ts'
import flinkConfigInvalid from './flink-config-invalid.ts'
import flinkConfigMissing from './flink-config-missing.ts'
import flinkHeartbeat from './flink-heartbeat.ts'
import flinkManagedMemory from './flink-managed-memory.ts'
import flinkNetworkBuffers from './flink-network-buffers.ts'
import flinkSlots from './flink-slots.ts'
import jvmArraySize from './jvm-array-size.ts'
import jvmClassSpace from './jvm-class-space.ts'
import jvmCodeCache from './jvm-code-cache.ts'
import jvmDirect from './jvm-direct.ts'
import jvmFlags from './jvm-flags.ts'
import jvmGcOverhead from './jvm-gc-overhead.ts'
import jvmHeap from './jvm-heap.ts'
import jvmMetaspace from './jvm-metaspace.ts'
import jvmNativeAlloc from './jvm-native-alloc.ts'
import jvmNativeThread from './jvm-native-thread.ts'
import nettyDirect from './netty-direct.ts'
import nettyLeak from './netty-leak.ts'
import notMemory from './not-memory.ts'

/** Every failure that the program knows; one line each. Unions and the languages' tables are derived from this list. */
export const FAILURES = [
  containerKill,
  containerKillVirtual,
  flinkBatchShuffleMemory,
  flinkConfigConflict,
  flinkConfigInvalid,
  flinkConfigMissing,
  flinkHeartbeat,
  flinkManagedMemory,
  flinkNetworkBuffers,
  flinkSlots,
  jvmArraySize,
  jvmClassSpace,
  jvmCodeCache,
  jvmDirect,
  jvmFlags,
  jvmGcOverhead,
  jvmHeap,
  jvmMetaspace,
  jvmNativeAlloc,
  jvmNativeThread,
  nettyDirect,
  nettyLeak,
  notMemory,
] as const

type Known = (typeof FAILURES)[number]
export type FailureId = Known['id']
/** `<failure>/<advice>`, for the languages' tables. */
export type AdviceKey = { [F in Known as F['id']]: `${F['id']}/${F['advice'][number]}` }[FailureId]
/** Each failure's questions, as a tuple of their ids. */
export type Faq = { readonly [F in Known as F['id']]: F['faq'] }
