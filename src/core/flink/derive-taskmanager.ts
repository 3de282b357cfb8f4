import type { Limit, Part } from '../budget.ts'
import { bytes } from '../bytes/bytes.ts'
import type { Config, Deployment } from '../setting.ts'
import { handed } from './cpu.ts'
import type { Derivation } from './derivation.ts'
import { handOverJvmParts } from './hand-over.ts'
import { mapLegacyHeap } from './process-memory.ts'
import { Reading } from './reading.ts'
import { prefix, refused } from './refused.ts'
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
  const { cpuCores, slots } = handed(reading, options, behaviour)
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
  const dynamic: Record<string, string> = {
    [options.cpuCores.key]: cpuCores,
    [options.frameworkHeap.key]: `${frameworkHeap.bytes}b`,
    [options.frameworkOffHeap.key]: `${frameworkOffHeap.bytes}b`,
    [options.taskHeap.key]: `${taskHeap.bytes}b`,
    [options.taskOffHeap.key]: `${taskOffHeap.bytes}b`,
    [options.networkMin.key]: `${network.bytes}b`,
    [options.networkMax.key]: `${network.bytes}b`,
    [options.managed.key]: `${managed.bytes}b`,
  }
  if (behaviour.handsOverJvmParts) handOverJvmParts(dynamic, options, metaspace, overhead)
  if (behaviour.handsOverSlots) {
    dynamic[options.slots.key] = `${slots}`
    dynamic['external-resources'] = 'none'
  }
  const parts: readonly Part[] = [
    { component: 'frameworkHeap', ...frameworkHeap },
    { component: 'taskHeap', ...taskHeap },
    { component: 'managed', ...managed },
    { component: 'frameworkOffHeap', ...frameworkOffHeap },
    { component: 'taskOffHeap', ...taskOffHeap },
    { component: 'network', ...network },
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
      components: parts.map((part) => part.component),
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
    dynamic,
  }
}
