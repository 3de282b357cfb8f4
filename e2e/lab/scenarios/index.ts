import type { ContainerScenario } from '../container.ts'
import type { FlinkScenario } from '../flink.ts'
import type { JvmScenario } from '../jvm.ts'
import { containerKill } from './container-kill.ts'
import { flinkDirect } from './flink-direct.ts'
import { flinkHeap } from './flink-heap.ts'
import { flinkJobManagerHeap } from './flink-jobmanager-heap.ts'
import { flinkLoaderLeak } from './flink-loader-leak.ts'
import { flinkManagedSort } from './flink-managed-sort.ts'
import { flinkManagedWeightsSort, flinkManagedWeightsState } from './flink-managed-weights.ts'
import { flinkMetaspace } from './flink-metaspace.ts'
import { flinkNetwork } from './flink-network.ts'
import { flinkRefusedInvalid } from './flink-refused-invalid.ts'
import { flinkRefusedMissing } from './flink-refused-missing.ts'
import { flinkRefusedNetwork } from './flink-refused-network.ts'
import { flinkRefusedOverhead } from './flink-refused-overhead.ts'
import { flinkRefusedSum } from './flink-refused-sum.ts'
import { flinkRocksdbUncontrolled, flinkRocksdbUnmanaged } from './flink-rocksdb-states.ts'
import { jvmArraySize } from './jvm-array-size.ts'
import { jvmClassSpace } from './jvm-class-space.ts'
import { jvmCodeCache } from './jvm-code-cache.ts'
import { jvmDirect } from './jvm-direct.ts'
import { jvmFlagsCollectors } from './jvm-flags-collectors.ts'
import { jvmFlagsInitialHeap } from './jvm-flags-initial-heap.ts'
import { jvmFlagsInvalidHeap } from './jvm-flags-invalid-heap.ts'
import { jvmFlagsUnrecognized } from './jvm-flags-unrecognized.ts'
import { jvmGcOverhead } from './jvm-gc-overhead.ts'
import { jvmHeap } from './jvm-heap.ts'
import { jvmMetaspace } from './jvm-metaspace.ts'
import { jvmNativeAlloc } from './jvm-native-alloc.ts'
import { jvmNativeThread } from './jvm-native-thread.ts'
import { lettuceHeldBack, lettuceHeldBackPooled } from './lettuce-held-back.ts'
import { lettuceLargeValue } from './lettuce-large-value.ts'
import { lettuceLongReply, lettuceLongReplyUnpooled } from './lettuce-long-reply.ts'
import { nettyBuffer, nettyBufferAdaptive } from './netty-buffer.ts'
import { nettyLeak } from './netty-leak.ts'

/** In the order of the table. */
export const SCENARIOS: readonly (JvmScenario | ContainerScenario | FlinkScenario)[] = [
  jvmHeap,
  jvmGcOverhead,
  jvmArraySize,
  jvmDirect,
  jvmMetaspace,
  jvmClassSpace,
  jvmCodeCache,
  jvmNativeThread,
  jvmNativeAlloc,
  jvmFlagsInitialHeap,
  jvmFlagsInvalidHeap,
  jvmFlagsUnrecognized,
  jvmFlagsCollectors,
  containerKill,
  nettyBuffer,
  nettyBufferAdaptive,
  nettyLeak,
  lettuceLongReply,
  lettuceLongReplyUnpooled,
  lettuceLargeValue,
  lettuceHeldBack,
  lettuceHeldBackPooled,
  flinkRefusedMissing,
  flinkRefusedInvalid,
  flinkRefusedSum,
  flinkRefusedOverhead,
  flinkRefusedNetwork,
  flinkHeap,
  flinkJobManagerHeap,
  flinkDirect,
  flinkMetaspace,
  flinkLoaderLeak,
  flinkNetwork,
  flinkManagedSort,
  flinkManagedWeightsSort,
  flinkManagedWeightsState,
  flinkRocksdbUncontrolled,
  flinkRocksdbUnmanaged,
]
