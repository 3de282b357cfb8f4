import type { Component } from '../budget.ts'
import type { FailureId } from '../failures/index.ts'
import type { Process } from '../setting.ts'

/** The failures by which it shows that a part is too small, the likeliest first. */
const TOO_SMALL: { readonly [P in Process]: Readonly<Record<Component<P>, readonly FailureId[]>> } = {
  tm: {
    // one heap: nothing separates the two
    frameworkHeap: ['jvm-heap', 'jvm-gc-overhead'],
    taskHeap: ['jvm-heap', 'jvm-gc-overhead'],
    managed: ['flink-managed-memory'],
    // one limit of direct memory, whose first part batch shuffles read into
    frameworkOffHeap: ['jvm-direct', 'flink-batch-shuffle-memory'],
    taskOffHeap: ['jvm-direct', 'netty-direct'],
    network: ['flink-network-buffers'],
    metaspace: ['jvm-metaspace'],
    overhead: ['container-kill', 'jvm-native-alloc'],
  },
  jm: {
    heap: ['jvm-heap', 'jvm-gc-overhead'],
    offHeap: ['jvm-direct'],
    metaspace: ['jvm-metaspace'],
    overhead: ['container-kill', 'jvm-native-alloc'],
  },
  jvm: {
    heap: ['jvm-heap', 'jvm-gc-overhead'],
    direct: ['jvm-direct', 'netty-direct'],
    metaspace: ['jvm-metaspace'],
    classSpace: ['jvm-class-space'],
    codeCache: ['jvm-code-cache'],
    threads: ['container-kill'],
    collector: ['container-kill'],
    other: ['container-kill', 'jvm-native-alloc'],
    headRoom: ['container-kill'],
  },
}

/** The failures of a part of a process; none where the process has no such part. */
export function failuresOf(process: Process, component: Component): readonly FailureId[] {
  const parts: Readonly<Partial<Record<Component, readonly FailureId[]>>> = TOO_SMALL[process]
  return parts[component] ?? []
}
