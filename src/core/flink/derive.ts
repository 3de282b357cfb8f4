import type { Budget, Limit, Part } from '../budget.ts'
import { type Bytes, bytes } from '../bytes/bytes.ts'
import { parseFlinkSize } from '../bytes/flink.ts'
import type { Config, Deployment, FlinkProcess } from '../setting.ts'
import { handed } from './cpu.ts'
import type { Derivation } from './derivation.ts'
import { jobManagerMemory } from './jobmanager.ts'
import { type JobManagerOptions, type Prepared, prepareJobManager, prepareTaskManager } from './options/prepared.ts'
import { mapLegacyHeap } from './process-memory.ts'
import { Reading } from './reading.ts'
import { taskManagerMemory } from './taskmanager.ts'
import type { Behaviour } from './versions/behaviour.ts'
import { behaviourOf } from './versions/index.ts'
import type { FlinkMinor } from './versions/minors.ts'

interface Version {
  readonly behaviour: Behaviour
  readonly tm: ReturnType<typeof prepareTaskManager>
  readonly jm: ReturnType<typeof prepareJobManager>
}

const versions = new Map<FlinkMinor, Version>()

/** Options and behaviour of a version, made ready at its first use. */
function versionOf(flink: FlinkMinor): Version {
  const known = versions.get(flink)
  if (known !== undefined) return known
  const version = { behaviour: behaviourOf(flink), tm: prepareTaskManager(flink), jm: prepareJobManager(flink) }
  versions.set(flink, version)
  return version
}

/**
 * What Flink makes of a configuration: sizes in bytes, JVM arguments and `-D` options, or its chain of exceptions,
 * verbatim. Never throws, whatever the texts. `deployment` says what the legacy heap options stand for.
 */
export function derive(flink: FlinkMinor, process: FlinkProcess, deployment: Deployment, config: Config): Derivation {
  const version = versionOf(flink)
  if (process === 'tm') return deriveTaskManager(version, deployment, config)
  return version.behaviour.jobManager === 'heap'
    ? deriveJobManagerHeap(version, config)
    : deriveJobManager(version, deployment, config)
}

function deriveTaskManager({ behaviour, tm }: Version, deployment: Deployment, config: Config): Derivation {
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

function deriveJobManager({ behaviour, jm }: Version, deployment: Deployment, config: Config): Derivation {
  const reading = new Reading(config, jm.places)
  const options = jm.named
  const target = deployment === 'standalone' ? options.heap : options.process
  mapLegacyHeap(reading, target, options.legacyHeap, options.legacyHeapMb)
  const derived = reading.refusal === undefined ? jobManagerMemory(reading, options, behaviour) : undefined
  prefix(reading, behaviour.refusedJobManager)
  const limited = reading.boolean(options.directLimit)
  if (derived === undefined || reading.refusal !== undefined) return refused(reading, options)

  const { heap, offHeap, total } = derived.memory
  const { metaspace, overhead, overheadSetBy } = derived.jvm
  const totalProcess = bytes(total + metaspace + overhead)
  const direct = limited ? ` -XX:MaxDirectMemorySize=${offHeap.bytes}` : ''
  const jvm = `-Xmx${heap.bytes} -Xms${heap.bytes}${direct} -XX:MaxMetaspaceSize=${metaspace}`
  const dynamic: Record<string, string> = {
    [options.heap.key]: `${heap.bytes}b`,
    [options.offHeap.key]: `${offHeap.bytes}b`,
  }
  handOverJvmParts(dynamic, options, metaspace, overhead)
  const budget: Budget = {
    process: 'jm',
    parts: [
      { component: 'heap', ...heap },
      { component: 'offHeap', ...offHeap },
      { component: 'metaspace', bytes: metaspace, setBy: reading.setBy(options.metaspace) },
      { component: 'overhead', bytes: overhead, setBy: overheadSetBy },
    ],
    total: totalProcess,
    limits: [
      { limit: 'heap', bytes: heap.bytes, flag: '-Xmx', components: ['heap'] },
      ...(limited
        ? [{ limit: 'direct', bytes: offHeap.bytes, flag: '-XX:MaxDirectMemorySize', components: ['offHeap'] } as const]
        : []),
      { limit: 'metaspace', bytes: metaspace, flag: '-XX:MaxMetaspaceSize', components: ['metaspace'] },
      {
        limit: 'container',
        bytes: totalProcess,
        flag: options.process.key,
        components: ['heap', 'offHeap', 'metaspace', 'overhead'],
      },
    ],
    jvmArguments: jvm,
  }
  const memory = {
    heap: heap.bytes,
    offHeap: offHeap.bytes,
    metaspace,
    overhead,
    totalFlink: total,
    totalProcess,
  }
  return { ok: true, budget, memory, jvm, ...(behaviour.handsOverToJobManager ? { dynamic } : {}) }
}

/** Flink 1.10 knows a JobManager's heap and nothing else of it (`ConfigurationUtils.getJobManagerHeapMemory`). */
function deriveJobManagerHeap({ jm }: Version, config: Config): Derivation {
  const reading = new Reading(config, jm.places)
  const options = jm.named
  const decisive =
    reading.has(options.legacyHeap) || !reading.has(options.legacyHeapMb) ? options.legacyHeap : options.legacyHeapMb
  let heap = bytes(0)
  if (decisive === options.legacyHeap) {
    const size = parseFlinkSize(reading.text(decisive) ?? decisive.defaultText ?? '')
    if (typeof size === 'bigint') heap = size
    else reading.refuse([size], [decisive])
  } else heap = reading.counted(BigInt(reading.integer(decisive)) << 20n, [decisive])
  if (reading.refusal !== undefined) return refused(reading, options)
  // bin/config.sh of 1.10.3 passes whole mebibytes
  const mebibytes = heap >> 20n
  const budget: Budget = {
    process: 'jm',
    parts: [{ component: 'heap', bytes: heap, setBy: reading.setBy(decisive) }],
    total: heap,
    limits: [{ limit: 'heap', bytes: heap, flag: '-Xmx', components: ['heap'] }],
    jvmArguments: `-Xms${mebibytes}m -Xmx${mebibytes}m`,
  }
  return { ok: true, budget, memory: { heap } }
}

function handOverJvmParts(
  dynamic: Record<string, string>,
  options: Pick<JobManagerOptions, 'metaspace' | 'overheadMin' | 'overheadMax'>,
  metaspace: Bytes,
  overhead: Bytes,
): void {
  dynamic[options.metaspace.key] = `${metaspace}b`
  dynamic[options.overheadMin.key] = `${overhead}b`
  dynamic[options.overheadMax.key] = `${overhead}b`
}

function prefix(reading: Reading, words: string | null): void {
  if (words !== null) reading.wrap((inner) => `${words}${inner}`)
}

function refused(reading: Reading, options: Readonly<Record<string, Prepared>>): Derivation {
  // a sum above a `long` names no option: any that is set may be too large
  const involved = reading.conflict.length > 0 ? reading.conflict : Object.values(options)
  const set = involved.filter((option) => reading.has(option))
  const rest = reading.conflict.filter((option) => !reading.has(option))
  return { ok: false, error: reading.refusal ?? [], keys: [...set, ...rest].map((option) => reading.keyOf(option)) }
}
