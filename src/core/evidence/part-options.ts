import type { FlinkProcess } from '../setting.ts'

/** The option that sets each part of a process's memory. */
export const PART_OPTIONS: Readonly<Record<FlinkProcess, Readonly<Record<string, readonly string[]>>>> = {
  tm: {
    frameworkHeap: ['taskmanager.memory.framework.heap.size'],
    frameworkOffHeap: ['taskmanager.memory.framework.off-heap.size'],
    taskHeap: ['taskmanager.memory.task.heap.size'],
    taskOffHeap: ['taskmanager.memory.task.off-heap.size'],
    managed: ['taskmanager.memory.managed.size'],
    network: ['taskmanager.memory.network.min', 'taskmanager.memory.network.max'],
    metaspace: ['taskmanager.memory.jvm-metaspace.size'],
    overhead: ['taskmanager.memory.jvm-overhead.min', 'taskmanager.memory.jvm-overhead.max'],
    totalFlink: ['taskmanager.memory.flink.size'],
    totalProcess: ['taskmanager.memory.process.size'],
  },
  jm: {
    heap: ['jobmanager.memory.heap.size'],
    offHeap: ['jobmanager.memory.off-heap.size'],
    metaspace: ['jobmanager.memory.jvm-metaspace.size'],
    overhead: ['jobmanager.memory.jvm-overhead.min', 'jobmanager.memory.jvm-overhead.max'],
    totalFlink: ['jobmanager.memory.flink.size'],
    totalProcess: ['jobmanager.memory.process.size'],
  },
}
