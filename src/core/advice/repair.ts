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

/** How often Flink's answer is asked for before no more pairs are tried: some 20 ms of derivations. */
const AT_MOST = 1500
/** How many pairs are enough to choose from. */
const PAIRS = 12

/**
 * The smallest changes that make Flink accept a refused configuration: of one option first, over those in conflict and
 * all others that are set, then over what stands at its default; of two options where one is not enough to keep the
 * total and to raise it. Sizes move over whole MiB; the boundary is found by the refusal's figures or by bisection.
 * Fixed keys stay. Cheapest first.
 */
export function repairs(setting: Setting, process: FlinkProcess, refused: Refused): readonly Repair[] {
  const sound = search(setting, process, refused, process === 'jm' ? MIN_HEAP : 0n)
  return sound.length > 0 ? sound : search(setting, process, refused, 0n)
}

/** Below this Flink warns of a JobManager's heap (`JobManagerOptions.MIN_JVM_HEAP_SIZE`), and a JVM hardly starts. */
const MIN_HEAP = 128n * MIB

function search(setting: Setting, process: FlinkProcess, refused: Refused, minHeap: bigint): readonly Repair[] {
  const config: Config = { ...setting.assumed, ...setting.config }
  let asked = 0
  const answer: Answer = (change) => {
    asked++
    const given = derive(setting.flink, process, setting.deployment, overlay(config, change))
    const heap = given.ok ? (given.memory.heap ?? 0n) : minHeap
    if (heap >= minHeap) return given
    // said in the form of a refusal, so that the search can follow its figures
    return {
      ok: false,
      error: [{ class: '', message: `(${heap} bytes) below (${minHeap} bytes)` }],
      keys: refused.keys,
    }
  }
  const variables = variablesOf(setting, process, config, refused)
  const found = variables.flatMap((variable) => single(config, variable, refused, answer, {}))
  const kinds = found.map((repair) => onTotal(repair, config, process))
  const keeps = kinds.some(({ grows, dropped }) => grows === 0n && !dropped)
  const raises = kinds.some(({ grows }) => grows > 0n)
  if (!keeps) {
    for (const variable of unsetOf(setting, process, config, variables)) {
      found.push(...single(config, variable, refused, answer, {}))
    }
  }
  if (found.length < 2 || !raises || !found.some((repair) => keepsTotal(repair, config, process))) {
    found.push(...pairs(config, variables, answer, () => asked > AT_MOST))
  }
  if (!found.some((repair) => keepsTotal(repair, config, process)))
    found.push(...squeezed(setting, process, config, answer))
  if (found.length < 2) found.push(...lastResort(setting, config, process, refused, answer))
  return found.sort(
    (left, right) =>
      left.keys.length - right.keys.length ||
      Number(left.cost - right.cost) ||
      // a bound that is widened hurts less than a part that is moved
      Number(isBound(right)) - Number(isBound(left)),
  )
}

/** What gives way within a total, in the order in which it hurts least, and what each keeps so that a process still starts. */
const YIELDING: readonly { readonly key: RegExp; readonly keeps: string }[] = [
  { key: /\.managed\.size$/, keeps: '0m' },
  { key: /\.memory\.network\.min$/, keeps: '8m' },
  { key: /\.jvm-overhead\.min$/, keeps: '32m' },
  { key: /\.task\.off-heap\.size$/, keeps: '0m' },
  { key: /\.framework\.off-heap\.size$/, keeps: '32m' },
  { key: /jobmanager\.memory\.off-heap\.size$/, keeps: '32m' },
  { key: /\.framework\.heap\.size$/, keeps: '64m' },
  { key: /\.jvm-metaspace\.size$/, keeps: '96m' },
]

/** A total too small for its parts: they give way until it holds them, and take back what was not needed. */
function squeezed(setting: Setting, process: FlinkProcess, config: Config, answer: Answer): readonly Repair[] {
  const options = optionsOf(setting.flink, process)
  const taken: { readonly variable: Variable; readonly keeps: string }[] = []
  let change: Change = {}
  for (const { key: pattern, keeps } of YIELDING) {
    const option = options.find(({ key }) => pattern.test(key))
    if (option === undefined || setting.fixed.includes(option.key)) continue
    const variable: Variable = { key: option.key, option, set: option.key in config }
    const now = sizeIn(config, option.key) ?? standard(option)
    if (now !== undefined && now <= (sizeIn({ size: keeps }, 'size') ?? 0n)) continue
    taken.push({ variable, keeps })
    change = { ...change, [option.key]: keeps }
    if (answer(change).ok) break
  }
  if (!answer(change).ok) return []
  // what hurts most is given back first, whole where that is possible
  for (const { variable } of taken.toReversed()) {
    const { [variable.key]: _, ...without } = change
    const repair = { change, keys: [], cost: 0n }
    change = answer(without).ok ? without : comeBack(config, variable, repair, answer).change
  }
  const keys = Object.keys(change)
  const cost = keys.reduce((sum, key) => {
    const now = sizeIn(config, key) ?? standard(options.find((option) => option.key === key) ?? { default: null })
    return sum + distance(sizeIn({ [key]: change[key] ?? '' }, key) ?? 0n, now ?? 0n)
  }, 0n)
  return [{ change, keys, cost }]
}

/** Many contradictions at once: what is in conflict goes back to Flink's defaults, key by key, and then the total grows. */
function lastResort(
  setting: Setting,
  config: Config,
  process: FlinkProcess,
  refused: Refused,
  answer: Answer,
): readonly Repair[] {
  const totals = totalKeys(process)
  const total = totals.process in config ? totals.process : totals.flink
  let change: Change = {}
  let now: Derivation = refused
  while (!now.ok) {
    const gone: Change = change
    const free = (key: string) => key in config && key !== total && !(key in gone) && !setting.fixed.includes(key)
    const variables = variablesOf(setting, process, config, now)
    const drop = now.keys.find(free)
    if (drop === undefined) {
      const last = variables.find(({ key }) => key === total)
      const raised = last === undefined ? [] : single(config, last, now, answer, change)
      if (raised.length > 0) return raised
    }
    const next = drop ?? variables.map(({ key }) => key).find(free)
    if (next === undefined) return []
    change = { ...change, [next]: null }
    now = answer(change)
  }
  return [{ change, keys: Object.keys(change), cost: costOfDropping(config, change) }]
}

/** Two options: one goes as far as it can, the other to the boundary, then the first comes back as far as that allows. */
function pairs(config: Config, variables: readonly Variable[], answer: Answer, enough: () => boolean): Repair[] {
  const out: Repair[] = []
  const candidates = variables.flatMap((first) =>
    variables.filter((second) => second.key !== first.key).map((second) => ({ first, second })),
  )
  for (const { first, second } of candidates) {
    if (out.length >= PAIRS || enough()) break
    for (const far of farthest(config, first)) {
      const base: Change = { [first.key]: far }
      const shifted = answer(base)
      if (shifted.ok) continue
      for (const repair of single(config, second, shifted, answer, base)) {
        out.push(comeBack(config, first, repair, answer))
      }
    }
  }
  return out
}

/** Where an option can give no more: removed, at zero, at a bound beyond any size. */
function farthest(config: Config, { key, option, set }: Variable): readonly (string | null)[] {
  const ends: (string | null)[] = set ? [null] : []
  if (option.type === 'memory' && /\.(max|process\.size|flink\.size)$/.test(key)) {
    const now = sizeIn(config, key)
    ends.push(mib(ceilMib((now ?? 0n) + (MIB << BigInt(FARTHEST)))))
  } else if (option.type === 'memory') ends.push('0m')
  return ends
}

/** The first option of a pair, moved back towards where it stood while Flink still accepts. */
function comeBack(config: Config, { key, option }: Variable, repair: Repair, answer: Answer): Repair {
  const end = repair.change[key]
  const now = sizeIn(config, key) ?? standard(option)
  if (typeof end !== 'string' || now === undefined) return repair
  const size = sizeIn({ [key]: end }, key) ?? 0n
  let near = (size > now ? ceilMib(now) : floorMib(now)) / MIB
  let far = size / MIB
  const at = (count: bigint): Change => ({ ...repair.change, [key]: mib(bytes(count * MIB)) })
  if (answer(at(near)).ok) far = near
  while (distance(far, near) > 1n) {
    const middle = (far + near) / 2n
    if (answer(at(middle)).ok) far = middle
    else near = middle
  }
  return { ...repair, change: at(far), cost: repair.cost + distance(far * MIB, now) }
}

/** What Flink says to the configuration with a change on top. */
type Answer = (change: Change) => Derivation

/**
 * A change, with whatever else Flink still refuses repaired too, each by the cheapest way; undefined where there is
 * none. `mend` answers for what the search cannot: values that are unreadable.
 */
export function completed(
  setting: Setting,
  process: FlinkProcess,
  change: Change,
  mend: (answer: Refused, config: Config) => Change | undefined,
): Change | undefined {
  const config: Config = { ...setting.assumed, ...setting.config }
  let all = change
  for (let round = 0; round < 6; round++) {
    const now = overlay(config, all)
    const answer = derive(setting.flink, process, setting.deployment, now)
    if (answer.ok) return all
    const fixed = [...setting.fixed, ...Object.keys(change)]
    const more =
      mend(answer, now) ?? repairs({ ...setting, assumed: {}, config: now, fixed }, process, answer)[0]?.change
    if (more === undefined || Object.keys(more).every((key) => key in all && all[key] === more[key])) return undefined
    all = { ...all, ...more }
  }
  return undefined
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
function single(config: Config, variable: Variable, refused: Refused, answer: Answer, base: Change): Repair[] {
  const accepts = (change: Change): boolean => answer(change).ok
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
    const at = (size: bigint) => answer({ ...base, [key]: mib(bytes(size)) })
    for (const size of boundaries(now, refused, at)) {
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

/** The nearest accepted sizes above and below, whole MiB: by the refusals' own figures, else by search. */
function boundaries(now: Bytes, refused: Refused, at: (size: bigint) => Derivation): readonly Bytes[] {
  const hinted = walk(now, refused, at)
  const found: bigint[] = []
  for (const sign of [1n, -1n]) {
    const start = sign > 0n ? ceilMib(now) : floorMib(now)
    const side = hinted
      .filter((size) => (sign > 0n ? size >= now : size <= now))
      .sort((left, right) => Number(distance(left, now) - distance(right, now)))
    const [hint] = side
    const test = (size: bigint) => size >= 0n && at(size).ok
    if (test(start)) found.push(start)
    else if (hint !== undefined) found.push(between(start, hint, MIB, test))
    else {
      const probed = nearest(start, sign, MIB, test, FARTHEST)
      if (probed !== undefined) found.push(probed)
    }
  }
  return [...new Set(found)].map(bytes)
}

/** Follows the figures of a refusal, and once more those of the next: a sum that now fits may miss its range. */
function walk(now: bigint, refused: Refused, at: (size: bigint) => Derivation): readonly bigint[] {
  const accepted = new Set<bigint>()
  const seen = new Set<bigint>([now])
  let places: readonly (readonly [bigint, Refused])[] = [[now, refused]]
  for (let step = 0; step < 2; step++) {
    const next: (readonly [bigint, Refused])[] = []
    for (const [from, refusal] of places) {
      for (const gap of hints(refusal)) {
        for (const size of [ceilMib(from + gap), floorMib(from + gap)]) {
          if (size < 0n || seen.has(size)) continue
          seen.add(size)
          const answer = at(size)
          if (answer.ok) accepted.add(size)
          else next.push([size, answer])
        }
      }
    }
    if (accepted.size > 0) break
    places = next
  }
  return [...accepted]
}

/** The boundary between a refused value and an accepted one, on the accepted side. */
function between(refusedAt: bigint, acceptedAt: bigint, grain: bigint, test: (value: bigint) => boolean): bigint {
  let low = refusedAt / grain
  let high = acceptedAt / grain
  while (distance(high, low) > 1n) {
    const middle = (low + high) / 2n
    if (test(middle * grain)) high = middle
    else low = middle
  }
  return high * grain
}

/** Doubles the step until one is accepted, then bisects back to the boundary. */
function nearest(
  from: bigint,
  sign: bigint,
  grain: bigint,
  test: (value: bigint) => boolean,
  doublings: number,
): bigint | undefined {
  let refusedAt = from
  for (let power = 0; power <= doublings; power++) {
    const next = from + sign * (grain << BigInt(power))
    const place = next > 0n ? next : 0n
    if (test(place)) return between(refusedAt, place, grain, test)
    if (place === 0n) return undefined
    refusedAt = place
  }
  return undefined
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
  const rest = figures.slice(1).reduce((left, figure) => left - figure, first)
  for (const gap of [excess, rest, ...figures.slice(1).map((figure) => first - figure)]) {
    gaps.add(gap)
    gaps.add(-gap)
  }
  return [...gaps]
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

function standard(option: Pick<VersionedOption, 'default'>): Bytes | undefined {
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
