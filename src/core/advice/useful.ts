import { COMPONENTS, type Component } from '../budget.ts'
import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
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

/** What a part needs at least, bytes. */
export interface Least {
  readonly component: Component
  readonly bytes: Bytes
}

/** What each part needs that the person did not size, once the keys of `moved` are changed; a size of one's own is one's own business. */
export function leastOfParts(
  setting: Setting,
  process: FlinkProcess,
  config: Config,
  moved: readonly string[],
): readonly Least[] {
  if (process === 'jm' && setting.flink === '1.10') return []
  return COMPONENTS[process].flatMap((component) => {
    const least = LEAST[process][component]
    if (least === undefined) return []
    const keys = Object.values<string>(keysOf(setting.flink, process, component))
    const isOwn = keys.some((key) => key in config) && !keys.some((key) => moved.includes(key))
    return isOwn ? [] : [{ component, bytes: bytes(least * MIB) }]
  })
}

/** The part that has less than it needs, and what it lacks, bytes. */
export function starved(
  setting: Setting,
  process: FlinkProcess,
  config: Config,
  change: Change,
  after: Accepted,
): { readonly component: Component; readonly lacks: Bytes } | undefined {
  for (const { component, bytes: least } of leastOfParts(setting, process, config, Object.keys(change))) {
    const lacks = least - sizeOf(after, component)
    if (lacks > 0n) return { component, lacks: bytes(lacks) }
  }
  return undefined
}
