import type { Component } from '../budget.ts'
import { MIB } from '../bytes/bytes.ts'
import type { Config, FlinkProcess, Setting } from '../setting.ts'
import type { Change } from './alternative.ts'
import { type Accepted, sizeOf } from './apply.ts'
import { keysOf } from './keys.ts'

/**
 * What each part needs at least for a process to be of use, MiB. A JobManager's heap: below this Flink warns
 * (`JobManagerOptions.MIN_JVM_HEAP_SIZE`). The others are rules of thumb: a small job, Flink's own classes and Netty.
 */
const LEAST: Readonly<Record<FlinkProcess, Readonly<Partial<Record<Component, bigint>>>>> = {
  tm: {
    frameworkHeap: 32n,
    taskHeap: 64n,
    frameworkOffHeap: 32n,
    network: 8n,
    metaspace: 96n,
    overhead: 32n,
  },
  jm: { heap: 128n, offHeap: 32n, metaspace: 64n, overhead: 32n },
}

/** The least useful size of the part that an option sets, MiB; 0 for an option that sets none. */
export function leastOf(setting: Setting, process: FlinkProcess, key: string): bigint {
  if (process === 'jm' && setting.flink === '1.10') return LEAST.jm.heap ?? 0n
  for (const [component, least] of Object.entries(LEAST[process])) {
    // the keys of the table are components
    if (Object.values(keysOf(setting.flink, process, component as Component)).includes(key)) return least
  }
  return 0n
}

/** The part that has less than it needs, where the person did not size it so; and what it lacks, bytes. */
export function starved(
  setting: Setting,
  process: FlinkProcess,
  config: Config,
  change: Change,
  after: Accepted,
): { readonly component: Component; readonly lacks: bigint } | undefined {
  for (const { component } of after.budget.parts) {
    const least = (LEAST[process][component] ?? 0n) * MIB
    const lacks = least - sizeOf(after, component)
    if (lacks <= 0n) continue
    const keys = Object.values<string>(keysOf(setting.flink, process, component))
    // a size of the person's own is the person's business
    if (keys.some((key) => key in config) && !keys.some((key) => key in change)) continue
    return { component, lacks }
  }
  return undefined
}
