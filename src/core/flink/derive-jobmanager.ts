import { type Budget, COMPONENTS } from '../budget.ts'
import { bytes } from '../bytes/bytes.ts'
import { parseFlinkSize } from '../bytes/flink.ts'
import type { Config, Deployment } from '../setting.ts'
import type { Derivation } from './derivation.ts'
import { handOverJobManager } from './hand-over.ts'
import { jobManagerMemory } from './jobmanager.ts'
import { mapLegacyHeap } from './process-memory.ts'
import { Reading } from './reading.ts'
import { prefix, refused } from './refused.ts'
import { partOf } from './sized.ts'
import type { Version } from './version.ts'

/** A JobManager's answer from 1.11 on: its sizes, and what the start script makes of them. */
export function deriveJobManager({ behaviour, jm }: Version, deployment: Deployment, config: Config): Derivation {
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
  const budget: Budget = {
    process: 'jm',
    parts: [
      partOf('heap', heap),
      partOf('offHeap', offHeap),
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
        components: COMPONENTS.jm,
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
  if (!behaviour.handsOverToJobManager) return { ok: true, budget, memory, jvm }
  return { ok: true, budget, memory, jvm, dynamic: handOverJobManager(derived.memory, derived.jvm) }
}

/** Flink 1.10 knows a JobManager's heap and nothing else of it (`ConfigurationUtils.getJobManagerHeapMemory`). */
export function deriveJobManagerHeap({ jm }: Version, config: Config): Derivation {
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
  // while `jobmanager.heap.size` was the option, bin/jobmanager.sh made whole mebibytes of it (`getMebiBytes`)
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
