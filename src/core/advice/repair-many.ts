import { bytes, MIB } from '../bytes/bytes.ts'
import type { Derivation } from '../flink/derivation.ts'
import { optionsOf } from '../flink/options/index.ts'
import type { Config, FlinkProcess, Setting } from '../setting.ts'
import type { Change } from './alternative.ts'
import { FARTHEST } from './boundary.ts'
import { totalKeys } from './keys.ts'
import { single } from './repair-one.ts'
import { ceilMib, distance, floorMib, mib } from './round.ts'
import {
  type Answer,
  costOfDropping,
  type Refused,
  type Repair,
  sizeIn,
  standard,
  type Variable,
  variablesOf,
} from './variable.ts'

/** How many pairs are enough to choose from. */
const PAIRS = 12

/** Two options: one goes as far as it can, the other to the boundary, then the first comes back as far as that allows. */
export function pairs(config: Config, variables: readonly Variable[], answer: Answer, enough: () => boolean): Repair[] {
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
export function squeezed(setting: Setting, process: FlinkProcess, config: Config, answer: Answer): readonly Repair[] {
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
export function lastResort(
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
