import { COMPONENTS, type Limit, type Part } from '../budget.ts'
import { bytes } from '../bytes/bytes.ts'
import type { Config, Deployment } from '../setting.ts'
import { handed } from './cpu.ts'
import type { Derivation } from './derivation.ts'
import { handOverTaskManager } from './hand-over.ts'
import { mapLegacyHeap } from './process-memory.ts'
import { Reading } from './reading.ts'
import { prefix, refused } from './refused.ts'
import { partOf } from './sized.ts'
import { taskManagerMemory } from './taskmanager.ts'
import type { Version } from './version.ts'

/** A TaskManager's answer: its sizes, and what the start script makes of them. */
export function deriveTaskManager({ behaviour, tm }: Version, deployment: Deployment, config: Config): Derivation {
  const reading = new Reading(config, tm.places)
  const options = tm.named
  const target = deployment === 'standalone' ? options.flink : options.process
  mapLegacyHeap(reading, target, options.legacyHeap, options.legacyHeapMb)
  if (reading.refusal !== undefined) {
    prefix(reading, behaviour.refusedTaskManagerLegacy)
    return refused(reading, options)
  }
  const derived = taskManagerMemory(reading, options, behaviour)
  const cpu = handed(reading, options, behaviour)
  if (derived === undefined || reading.refusal !== undefined) {
    prefix(reading, behaviour.refusedTaskManager)
    return refused(reading, options)
  }
  const { frameworkHeap, taskHeap, managed, frameworkOffHeap, taskOffHeap, network, total } = derived.memory
  const { metaspace, overhead, overheadSetBy } = derived.jvm
  const heap = bytes(frameworkHeap.bytes + taskHeap.bytes)
  const direct = bytes(frameworkOffHeap.bytes + taskOffHeap.bytes + network.bytes)
  const totalProcess = bytes(total + metaspace + overhead)
  const jvm = `-Xmx${heap} -Xms${heap} -XX:MaxDirectMemorySize=${direct} -XX:MaxMetaspaceSize=${metaspace}`
  const parts: readonly Part[] = [
    partOf('frameworkHeap', frameworkHeap),
    partOf('taskHeap', taskHeap),
    partOf('managed', managed),
    partOf('frameworkOffHeap', frameworkOffHeap),
    partOf('taskOffHeap', taskOffHeap),
    partOf('network', network),
    { component: 'metaspace', bytes: metaspace, setBy: reading.setBy(options.metaspace) },
    { component: 'overhead', bytes: overhead, setBy: overheadSetBy },
  ]
  const limits: readonly Limit[] = [
    { limit: 'heap', bytes: heap, flag: '-Xmx', components: ['frameworkHeap', 'taskHeap'] },
    {
      limit: 'direct',
      bytes: direct,
      flag: '-XX:MaxDirectMemorySize',
      components: ['frameworkOffHeap', 'taskOffHeap', 'network'],
    },
    { limit: 'metaspace', bytes: metaspace, flag: '-XX:MaxMetaspaceSize', components: ['metaspace'] },
    {
      limit: 'container',
      bytes: totalProcess,
      flag: options.process.key,
      components: COMPONENTS.tm,
    },
  ]
  return {
    ok: true,
    budget: { process: 'tm', parts, total: totalProcess, limits, jvmArguments: jvm },
    memory: {
      frameworkHeap: frameworkHeap.bytes,
      taskHeap: taskHeap.bytes,
      managed: managed.bytes,
      frameworkOffHeap: frameworkOffHeap.bytes,
      taskOffHeap: taskOffHeap.bytes,
      network: network.bytes,
      metaspace,
      overhead,
      totalFlink: total,
      totalProcess,
    },
    jvm,
    dynamic: handOverTaskManager(derived.memory, derived.jvm, cpu, behaviour),
  }
}
