import { type Accepted, overlay } from '../advice/apply.ts'
import { keysOf } from '../advice/keys.ts'
import type { Component, Part } from '../budget.ts'
import { parseFlinkSize, printFlinkSize } from '../bytes/flink.ts'
import { derive } from '../flink/derive.ts'
import { optionsOf } from '../flink/options/index.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import type { Config, Deployment, FlinkProcess } from '../setting.ts'

/** One process whose budget is to stay. */
export interface Kept {
  readonly process: FlinkProcess
  readonly before: Accepted
  readonly from: FlinkMinor
  readonly to: FlinkMinor
  readonly deployment: Deployment
}

/** More options at once are not tried one by one: then every part gets its own. */
const MOST_TRIED = 3

/**
 * A configuration whose derived budget in the target release is the old one, byte for byte: `config` with as few options
 * set anew as will do, at worst with every part set by its own. Parts that one of the two releases does not know are
 * free. Undefined where even that is refused.
 */
export function keep(config: Config, kept: Kept): Config | undefined {
  if (holds(config, kept)) return config
  const explicit = explicitly(config, kept)
  // what no part's own option can hold, such as slots that cannot be read, fewer cannot either
  if (!holds(explicit, kept)) return undefined
  const pins = pinsOf(kept)
  for (let count = 1; count <= MOST_TRIED; count++) {
    for (const some of choose(pins, count)) {
      const tried = overlay(config, Object.fromEntries(some))
      if (holds(tried, kept)) return tried
    }
  }
  return explicit
}

/** Every part by its own option, and nothing else that could have a say. */
export function explicitly(config: Config, kept: Kept): Config {
  const { process, to } = kept
  const without = optionsOf(to, process)
    .filter(({ key, type }) => type === 'memory' && !key.endsWith('segment-size'))
    .concat(optionsOf(to, process).filter(({ key }) => /\.fraction$|\.mb$|numberOfBuffers$/.test(key)))
    .flatMap(({ key, fallbackKeys }) => [key, ...fallbackKeys])
  const cleared = overlay(config, Object.fromEntries(without.map((key) => [key, null])))
  return { ...cleared, ...Object.fromEntries(partPins(kept)) }
}

type Pin = readonly [key: string, value: string]

/** What one option may be set to: the default that it had, or the size that its part had. */
function pinsOf(kept: Kept): readonly Pin[] {
  const { process, from, to } = kept
  const old = new Map(optionsOf(from, process).map((option) => [option.key, option.default]))
  const defaults = optionsOf(to, process).flatMap(({ key, type, default: is, deprecated }): readonly Pin[] => {
    const was = old.get(key)
    if (was === undefined || was === null || was === is || deprecated) return []
    const size = type === 'memory' ? parseFlinkSize(was) : undefined
    return [[key, typeof size === 'bigint' ? printFlinkSize(size) : was]]
  })
  return [...defaults, ...partPins(kept)]
}

function partPins({ process, to, before }: Kept): readonly Pin[] {
  // what the total leaves over is set last: with a size of its own another part would become the rest
  const isRest = ({ setBy }: Part) => Number(setBy.by === 'rest')
  const parts = before.budget.parts.toSorted((one, other) => isRest(one) - isRest(other))
  return parts.flatMap(({ component, bytes }): Pin[] => {
    if (!knows(to, process, component)) return []
    const keys = keysOf(to, process, component)
    const text = printFlinkSize(bytes)
    return 'size' in keys
      ? [[keys.size, text]]
      : [
          [keys.max, text],
          [keys.min, text],
        ]
  })
}

/** 1.10 knows of a JobManager its heap alone. */
const knows = (flink: FlinkMinor, process: FlinkProcess, component: Component): boolean =>
  process !== 'jm' || flink !== '1.10' || component === 'heap'

/** Whether the target release gives each part that both releases know the size that it had. */
function holds(config: Config, { process, before, to, deployment }: Kept): boolean {
  const after = derive(to, process, deployment, config)
  if (!after.ok) return false
  return before.budget.parts.every(({ component, bytes }) => {
    const part = after.budget.parts.find((each) => each.component === component)
    return part === undefined || part.bytes === bytes
  })
}

/** Every choice of so many of a list, in its order. */
function* choose<T>(list: readonly T[], count: number, start = 0): Generator<readonly T[]> {
  if (count === 0) return yield []
  for (let at = start; at <= list.length - count; at++)
    for (const rest of choose(list, count - 1, at + 1)) yield [list[at] as T, ...rest] // within the list's length
}
