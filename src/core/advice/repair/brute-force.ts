import { parseFlinkSize } from '../../bytes/flink.ts'
import { derive } from '../../flink/derive.ts'
import type { FlinkProcess, Setting } from '../../setting.ts'
import type { Change } from '../alternative.ts'
import { totalKeys } from '../keys.ts'
import { optionsByKey, type Refused } from '../variable.ts'

const MIB = 2 ** 20
/** As far as values are tried, MiB; what costs more is not looked for. */
const FAR = 160

/** A change, and by how many bytes its values move. */
export interface Candidate {
  readonly change: Change
  readonly cost: number
}

/** What Flink derives for an option that has no default, by its name among Flink's own figures. */
const DERIVED: Readonly<Record<string, string>> = {
  'process.size': 'totalProcess',
  'flink.size': 'totalFlink',
  'task.heap.size': 'taskHeap',
  'managed.size': 'managed',
  'heap.size': 'heap',
}

/** Every value of one key on the grid within a distance, and the key removed; what removing costs is known afterwards. */
function candidates(setting: Setting, process: FlinkProcess, key: string, far: number): readonly Candidate[] {
  const { config } = setting
  const option = optionsByKey(setting.flink, process).get(key)
  const text = config[key] ?? option?.default
  if (option === undefined || text == null) return []
  const out: Candidate[] = []
  const put = (value: string, cost: number) => {
    if (cost > 0 && cost <= far * MIB) out.push({ change: { [key]: value }, cost })
  }
  if (option.type === 'fraction') {
    const total = Number(sizeOf(config[totalKeys(process).process] ?? config[totalKeys(process).flink] ?? '1g'))
    for (let place = 0; place < 1000; place++) put(`${place / 1000}`, Math.abs(place / 1000 - Number(text)) * total)
    if (key in config)
      out.push({ change: { [key]: null }, cost: Math.abs(Number(option.default) - Number(text)) * total })
    return out
  }
  const now = Number(sizeOf(text))
  // a default may be the largest `long`
  const least = Math.max(0, Math.floor(now / MIB) - far)
  for (let place = least; place <= now / MIB + far; place++) put(`${place}m`, Math.abs(place * MIB - now))
  if (key in config) {
    const standard = option.default === null ? undefined : Number(sizeOf(option.default))
    out.push({ change: { [key]: null }, cost: standard === undefined ? 0 : Math.abs(standard - now) })
  }
  return out
}

const sizeOf = (text: string): bigint => {
  const size = parseFlinkSize(text)
  return typeof size === 'bigint' ? size : 0n
}

/** What was found by trying: the smallest accepted change of each way of each key; of two keys where no one key will do. */
export interface Tried {
  /** by key and way, e.g. `taskmanager.memory.managed.size down` */
  readonly ones: ReadonlyMap<string, Candidate>
  readonly two: Candidate | undefined
}

/** The name of a way in which a key goes. */
export const wayOf = (setting: Setting, process: FlinkProcess, key: string, value: string | null): string => {
  const stands = setting.config[key] ?? optionsByKey(setting.flink, process).get(key)?.default ?? ''
  return `${key} ${value === null ? 'removed' : isMore(stands, value) ? 'up' : 'down'}`
}

/** Tries every value of every key that a repair may move; of two keys, all that together cost less than `limit` bytes. */
export function bruteForce(setting: Setting, process: FlinkProcess, refused: Refused, limit: number): Tried {
  const { flink, deployment, config, fixed } = setting
  const options = optionsByKey(flink, process)
  const total: readonly string[] = fixed.includes('total') ? Object.values(totalKeys(process)) : []
  const keys = [...new Set([...refused.keys, ...Object.keys(config)])].filter(
    (key) => options.has(key) && !fixed.includes(key) && !total.includes(key),
  )
  const text = { ...config }
  /** Puts a value into the one configuration that all trials share. */
  const set = (key: string, value: string | null | undefined) => {
    if (value == null) delete text[key]
    else text[key] = value
  }
  /** The cheaper of what is known and what is tried, with what takes the place of what is removed. */
  const cheaper = (known: Candidate | undefined, change: Change, cost: number): Candidate | undefined => {
    if (known !== undefined && cost >= known.cost) return known
    const after = derive(flink, process, deployment, text)
    if (!after.ok) return known
    const whole = Object.entries(change).reduce((sum, [key, value]) => {
      const derived = DERIVED[key.replace(/^\w+\.memory\./, '')]
      if (value !== null || derived === undefined) return sum
      return sum + Math.abs(Number(after.memory[derived] ?? 0n) - Number(sizeOf(config[key] ?? '')))
    }, cost)
    return known === undefined || whole < known.cost ? { change, cost: whole } : known
  }
  const ones = new Map<string, Candidate>()
  for (const key of keys) {
    for (const { change, cost } of candidates(setting, process, key, FAR)) {
      const value = change[key] ?? null
      set(key, value)
      const way = wayOf(setting, process, key, value)
      const best = cheaper(ones.get(way), change, cost)
      if (best !== undefined) ones.set(way, best)
    }
    set(key, config[key])
  }
  if (ones.size > 0) return { ones, two: undefined }
  let two: Candidate | undefined
  const near = keys.map((key) => ({
    key,
    all: candidates(setting, process, key, limit / MIB).toSorted((left, right) => left.cost - right.cost),
  }))
  for (const [index, first] of near.entries()) {
    for (const second of near.slice(index + 1)) {
      for (const one of first.all) {
        set(first.key, one.change[first.key])
        for (const other of second.all) {
          const cost = one.cost + other.cost
          if (cost >= limit) break
          set(second.key, other.change[second.key])
          two = cheaper(two, { ...one.change, ...other.change }, cost)
        }
      }
      set(second.key, config[second.key])
    }
    set(first.key, config[first.key])
  }
  return { ones, two }
}

const isMore = (text: string, then: string): boolean =>
  /[a-z]/.test(then) ? sizeOf(then) > sizeOf(text) : Number(then) > Number(text)
