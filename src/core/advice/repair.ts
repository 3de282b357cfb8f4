import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import { parseFlinkSize } from '../bytes/flink.ts'
import type { Derivation } from '../flink/derivation.ts'
import { derive } from '../flink/derive.ts'
import { optionsOf, type VersionedOption } from '../flink/options/index.ts'
import type { Config, FlinkProcess, Setting } from '../setting.ts'
import type { Change } from './alternative.ts'
import { overlay } from './apply.ts'
import { legacyNames, totalKeys } from './keys.ts'
import { ceilMib, distance, floorMib, mib } from './round.ts'

/** A change that makes Flink accept a configuration. */
export interface Repair {
  readonly change: Change
  /** the keys that it changes or removes */
  readonly keys: readonly string[]
  /** by how many bytes the values move in all; what is removed counts as what Flink derives in its place */
  readonly cost: bigint
}

type Refused = Extract<Derivation, { ok: false }>

/** One option that may move: where it stands, and what type it is. */
interface Variable {
  readonly key: string
  readonly option: VersionedOption
  readonly set: boolean
}

/** The farthest that a size is moved in search, as a power of two of MiB: 64 GiB. */
const FARTHEST = 16
/** A fraction is moved in thousandths. */
const GRAIN = 1000

/**
 * The smallest changes that make Flink accept a refused configuration: first of one option, over those in conflict and
 * all others that are set; then of two, one of which is removed. Sizes move over whole MiB; the boundary is found by
 * the figures of the refusal and by bisection. Fixed keys stay. Cheapest first.
 */
export function repairs(setting: Setting, process: FlinkProcess, refused: Refused): readonly Repair[] {
  const config: Config = { ...setting.assumed, ...setting.config }
  const accepts = (change: Change): boolean =>
    derive(setting.flink, process, setting.deployment, overlay(config, change)).ok
  const variables = variablesOf(setting, process, config, refused)
  const found: Repair[] = []
  for (const variable of variables) found.push(...single(config, variable, refused, accepts, {}))
  // what nobody set may give way too, where nothing else leaves the total alone
  if (!found.some((repair) => keepsTotal(repair, config, process))) {
    for (const variable of unsetOf(setting, process, config, variables)) {
      found.push(...single(config, variable, refused, accepts, {}))
    }
  }
  const singles = new Set(found.flatMap(({ keys }) => keys))
  // Two at a time only where one is not enough: the first of them goes back to what Flink derives
  for (const first of variables) {
    if (!first.set || found.some(({ change }) => change[first.key] === null)) continue
    const base: Change = { [first.key]: null }
    const shifted = derive(setting.flink, process, setting.deployment, overlay(config, base))
    if (shifted.ok) continue
    for (const second of variables) {
      if (second.key === first.key || singles.has(second.key) || !refused.keys.includes(second.key)) continue
      found.push(...single(config, second, shifted, accepts, base))
    }
  }
  if (found.length === 0) found.push(...bothMoved(setting, process, config, variables, accepts))
  return found.sort(
    (left, right) =>
      left.keys.length - right.keys.length ||
      Number(left.cost - right.cost) ||
      // a bound that is widened hurts less than a part that is moved
      Number(isBound(right)) - Number(isBound(left)),
  )
}

/** Those in conflict first, then whatever else is set; no option that only older releases read stands in for a new one. */
function variablesOf(setting: Setting, process: FlinkProcess, config: Config, refused: Refused): readonly Variable[] {
  const options = optionsOf(setting.flink, process)
  const optionOf = (key: string) => options.find((option) => option.key === key || option.fallbackKeys.includes(key))
  const others = options.flatMap((option) => [option.key, ...option.fallbackKeys]).filter((key) => key in config)
  const keys = [...new Set([...refused.keys, ...others])].filter((key) => !setting.fixed.includes(key))
  return keys.flatMap((key) => {
    const option = optionOf(key)
    return option === undefined ? [] : [{ key, option, set: key in config }]
  })
}

/** The sizes that stand at their default. */
function unsetOf(
  setting: Setting,
  process: FlinkProcess,
  config: Config,
  known: readonly Variable[],
): readonly Variable[] {
  return optionsOf(setting.flink, process)
    .filter(({ key, type, deprecated, ...option }) => type === 'memory' && !deprecated && option.default !== null)
    .filter(({ key, fallbackKeys }) => ![key, ...fallbackKeys].some((name) => name in config))
    .filter(({ key }) => !known.some((variable) => variable.key === key) && !setting.fixed.includes(key))
    .map((option) => ({ key: option.key, option, set: false }))
}

const keepsTotal = (repair: Repair, config: Config, process: FlinkProcess): boolean => {
  const { grows, dropped } = onTotal(repair, config, process)
  return grows === 0n && !dropped
}

/** All ways in which one option alone, on top of `base`, makes Flink accept. */
function single(
  config: Config,
  variable: Variable,
  refused: Refused,
  accepts: (change: Change) => boolean,
  base: Change,
): Repair[] {
  const { key, option } = variable
  const out: Repair[] = []
  const keys = [...Object.keys(base), key]
  const dropCost = costOfDropping(config, base)
  if (variable.set && accepts({ ...base, [key]: null })) {
    out.push({ change: { ...base, [key]: null }, keys, cost: dropCost + (sizeIn(config, key) ?? 0n) })
  }
  if (option.type === 'memory') {
    const now = sizeIn(config, key) ?? standard(option)
    if (now === undefined) return out
    const test = (size: bigint) => size >= 0n && accepts({ ...base, [key]: mib(bytes(size)) })
    for (const size of boundaries(now, refused, test)) {
      out.push({ change: { ...base, [key]: mib(size) }, keys, cost: dropCost + distance(size, now) })
    }
  }
  if (option.type === 'fraction') {
    const now = Math.round(Number(config[key] ?? option.default) * GRAIN)
    if (!Number.isFinite(now)) return out
    const test = (grains: bigint) => grains >= 0n && grains < GRAIN && accepts({ ...base, [key]: fraction(grains) })
    for (const grains of [nearest(BigInt(now), 1n, 1n, test, 9), nearest(BigInt(now), -1n, 1n, test, 9)]) {
      if (grains !== undefined) {
        out.push({
          change: { ...base, [key]: fraction(grains) },
          keys,
          cost: dropCost + distance(grains, BigInt(now)) * MIB,
        })
      }
    }
  }
  return out
}

/** Three decimals, as a person writes a share. */
const fraction = (grains: bigint): string => `${Number(grains) / GRAIN}`

/** The nearest accepted sizes above and below, whole MiB. */
function boundaries(now: Bytes, refused: Refused, test: (size: bigint) => boolean): readonly Bytes[] {
  const hinted = hints(refused).flatMap((gap) => [ceilMib(now + gap), floorMib(now + gap)])
  const found: bigint[] = []
  for (const sign of [1n, -1n]) {
    const start = sign > 0n ? ceilMib(now) : floorMib(now)
    const probed = test(start) ? start : nearest(start, sign, MIB, test, FARTHEST)
    const side = hinted.filter((size) => size >= 0n && (sign > 0n ? size > now : size < now) && test(size))
    const all = probed === undefined ? side : [...side, probed]
    const best = all.reduce<bigint | undefined>(
      (near, size) => (near === undefined || distance(size, now) < distance(near, now) ? size : near),
      undefined,
    )
    if (best !== undefined) found.push(best)
  }
  return [...new Set(found)].map(bytes)
}

/** Doubles the step until one is accepted, then bisects back to the boundary. */
function nearest(
  from: bigint,
  sign: bigint,
  grain: bigint,
  test: (value: bigint) => boolean,
  doublings: number,
): bigint | undefined {
  let refusedAt = 0n
  for (let power = 0; power <= doublings; power++) {
    const step = 1n << BigInt(power)
    if (!test(from + sign * step * grain)) {
      refusedAt = step
      continue
    }
    let low = refusedAt
    let high = step
    while (high - low > 1n) {
      const middle = (low + high) / 2n
      if (test(from + sign * middle * grain)) high = middle
      else low = middle
    }
    return from + sign * high * grain
  }
  // the last step down may lie below zero while zero itself is accepted
  return sign < 0n && test(0n) ? 0n : undefined
}

/** By how much something must move, out of the refusal's own figures: a sum beyond its total, a value beyond its range. */
function hints(refused: Refused): readonly bigint[] {
  const message = refused.error[refused.error.length - 1]?.message ?? ''
  const figures = [...message.matchAll(/(-?\d+) bytes/g)].map((match) => BigInt(match[1] ?? 0))
  const last = figures[figures.length - 1]
  if (last === undefined || figures.length < 2) return []
  const gaps = new Set<bigint>()
  const excess = figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0n) - last
  const [first = 0n] = figures
  for (const gap of [excess, ...figures.slice(1).map((figure) => first - figure)]) {
    gaps.add(gap)
    gaps.add(-gap)
  }
  return [...gaps]
}

/** A total too small for what is set: both totals, or a total and the option that it must match, moved by the same gap. */
function bothMoved(
  setting: Setting,
  process: FlinkProcess,
  config: Config,
  variables: readonly Variable[],
  accepts: (change: Change) => boolean,
): Repair[] {
  const totals = Object.values(totalKeys(process)).filter((key) => key in config && !setting.fixed.includes(key))
  const sizes = variables.filter(({ option, set }) => option.type === 'memory' && set)
  const out: Repair[] = []
  for (const total of totals) {
    const now = sizeIn(config, total)
    if (now === undefined) continue
    for (const other of sizes) {
      const size = sizeIn(config, other.key)
      if (other.key === total || size === undefined) continue
      const both = (step: bigint): Change => ({
        [total]: mib(ceilMib(now + step)),
        [other.key]: mib(ceilMib(size + step)),
      })
      const step = nearest(0n, 1n, MIB, (value) => accepts(both(value)), FARTHEST)
      if (step !== undefined) out.push({ change: both(step), keys: [total, other.key], cost: 2n * step })
    }
  }
  return out
}

const isBound = ({ keys }: Repair): boolean => keys.every((key) => /\.(min|max)$/.test(key))

const costOfDropping = (config: Config, base: Change): bigint =>
  Object.keys(base).reduce((cost, key) => cost + (sizeIn(config, key) ?? 0n), 0n)

/** A key's size as Flink reads it; absent where it is not set or cannot be read. */
export function sizeIn(config: Config, key: string): Bytes | undefined {
  const text = config[key]
  if (text === undefined) return undefined
  const size = parseFlinkSize(text)
  return typeof size === 'bigint' ? size : undefined
}

function standard(option: VersionedOption): Bytes | undefined {
  const size = parseFlinkSize(option.default ?? '')
  return typeof size === 'bigint' ? size : undefined
}

/** What a repair does to the total that a person set: by how many bytes it grows, and whether a total goes away. */
export function onTotal(
  { change }: Repair,
  config: Config,
  process: FlinkProcess,
): { readonly grows: bigint; readonly dropped: boolean } {
  const keys = [...Object.values(totalKeys(process)), ...legacyNames(process)]
  // of two totals the process's is the total, and Flink's one of its parts
  const counting = keys.find((key) => key in config)
  const touched = keys.filter((key) => key in change)
  if (counting === undefined || touched.length === 0) return { grows: 0n, dropped: false }
  const then = change[counting]
  const now = sizeIn(config, counting) ?? 0n
  const grows = typeof then === 'string' ? (sizeIn({ [counting]: then }, counting) ?? 0n) - now : 0n
  return { grows, dropped: touched.some((key) => change[key] === null) }
}
