import type { Bytes } from '../bytes/bytes.ts'
import type { Handed } from './cpu.ts'
import type { JobManagerMemory } from './jobmanager.ts'
import type { JOBMANAGER_OPTIONS } from './options/jobmanager.ts'
import type { TASKMANAGER_OPTIONS } from './options/taskmanager.ts'
import type { JvmParts } from './process-memory.ts'
import type { TaskManagerMemory } from './taskmanager.ts'
import type { Behaviour } from './versions/behaviour.ts'

type Keys<G extends Record<string, { readonly key: string }>> = Partial<Record<G[keyof G]['key'], string>>
type TaskManagerHandOver = Keys<typeof TASKMANAGER_OPTIONS> & { 'external-resources'?: 'none' }

const text = (size: Bytes): string => `${size}b`

/** The `-D` options of a TaskManager, in the order in which `TaskExecutorProcessUtils` prints them. */
export function handOverTaskManager(
  memory: TaskManagerMemory,
  { metaspace, overhead }: JvmParts,
  { cpuCores, slots }: Handed,
  behaviour: Behaviour,
): Record<string, string> {
  const network = text(memory.network.bytes)
  const options: TaskManagerHandOver = {
    'taskmanager.cpu.cores': cpuCores,
    'taskmanager.memory.framework.heap.size': text(memory.frameworkHeap.bytes),
    'taskmanager.memory.framework.off-heap.size': text(memory.frameworkOffHeap.bytes),
    'taskmanager.memory.task.heap.size': text(memory.taskHeap.bytes),
    'taskmanager.memory.task.off-heap.size': text(memory.taskOffHeap.bytes),
    'taskmanager.memory.network.min': network,
    'taskmanager.memory.network.max': network,
    'taskmanager.memory.managed.size': text(memory.managed.bytes),
  }
  if (behaviour.handsOverJvmParts) {
    const overheadText = text(overhead)
    options['taskmanager.memory.jvm-metaspace.size'] = text(metaspace)
    options['taskmanager.memory.jvm-overhead.min'] = overheadText
    options['taskmanager.memory.jvm-overhead.max'] = overheadText
  }
  if (behaviour.handsOverSlots) {
    options['taskmanager.numberOfTaskSlots'] = `${slots}`
    // what Flink says where none is configured; the names and amounts of others (`ExternalResourceUtils`), which are
    // no memory and come in the order of a Java HashMap, are not modelled
    options['external-resources'] = 'none'
  }
  return options
}

/** The `-D` options of a JobManager, in the order in which `JobManagerProcessUtils` prints them. */
export function handOverJobManager(
  { heap, offHeap }: JobManagerMemory,
  { metaspace, overhead }: JvmParts,
): Record<string, string> {
  const overheadText = text(overhead)
  return {
    'jobmanager.memory.heap.size': text(heap.bytes),
    'jobmanager.memory.off-heap.size': text(offHeap.bytes),
    'jobmanager.memory.jvm-metaspace.size': text(metaspace),
    'jobmanager.memory.jvm-overhead.min': overheadText,
    'jobmanager.memory.jvm-overhead.max': overheadText,
  } satisfies Keys<typeof JOBMANAGER_OPTIONS>
}
