import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFlinkSize } from '../../bytes/flink.ts'
import { derive } from '../../flink/derive.ts'
import type { FlinkMinor } from '../../flink/versions/minors.ts'
import type { Config, FlinkProcess, Setting } from '../../setting.ts'
import type { Change } from '../alternative.ts'
import { totalKeys } from '../keys.ts'
import { repairs } from '../repair.ts'
import { optionsByKey, type Refused, type Repair } from '../variable.ts'

/** A release of each era; `BRUTE_FORCE_CASES` says how many cases each, `BRUTE_FORCE_SEED` which. `npm run laws` tries 300. */
const ERAS: readonly FlinkMinor[] = ['1.10', '1.11', '1.12', '1.16', '1.20', '2.3']
const CASES = Number(process.env.BRUTE_FORCE_CASES ?? 5)
const seed = Number(process.env.BRUTE_FORCE_SEED ?? 20_261_121)

const MIB = 2 ** 20
/** As far as values are tried, MiB; what costs more is not looked for. */
const FAR = 160
/** As far as two values are tried together, MiB. */
const NEAR = Number(process.env.BRUTE_FORCE_NEAR ?? 2)

interface Candidate {
  readonly change: Change
  readonly cost: number
}

const settingOf = (flink: FlinkMinor, process: FlinkProcess, config: Config): Setting => ({
  flink,
  process,
  deployment: 'container',
  config,
  assumed: {},
  jvm: {},
  assumedJvm: {},
  fixed: [],
  origins: {},
})

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

/** Of every change of one key, or of two where no one key will do, the smallest that is accepted: by keys and ways. */
function bruteForce(
  setting: Setting,
  process: FlinkProcess,
  refused: Refused,
  /** bytes; two keys that cost as much are not looked for */
  limit: number,
): readonly Candidate[] {
  const { flink, deployment, config } = setting
  const options = optionsByKey(flink, process)
  const keys = [...new Set([...refused.keys, ...Object.keys(config)])].filter((key) => options.has(key))
  const best = new Map<string, Candidate>()
  const text = { ...config }
  /** Puts a value into the one configuration that all trials share. */
  const set = (key: string, value: string | null | undefined) => {
    if (value == null) delete text[key]
    else text[key] = value
  }
  const put = (change: Change, cost: number, name: string) => {
    const known = best.get(name)
    if (known !== undefined && cost >= known.cost) return
    const after = derive(flink, process, deployment, text)
    if (!after.ok) return
    const whole = Object.entries(change).reduce((sum, [key, value]) => {
      const derived = DERIVED[key.replace(/^\w+\.memory\./, '')]
      if (value !== null || derived === undefined) return sum
      return sum + Math.abs(Number(after.memory[derived] ?? 0n) - Number(sizeOf(config[key] ?? '')))
    }, cost)
    if (known === undefined || whole < known.cost) best.set(name, { change, cost: whole })
  }
  for (const key of keys) {
    const stands = config[key] ?? options.get(key)?.default ?? ''
    for (const { change, cost } of candidates(setting, process, key, FAR)) {
      const value = change[key] ?? null
      set(key, value)
      put(change, cost, `${key} ${value === null ? 'away' : isMore(stands, value) ? 'up' : 'down'}`)
    }
    set(key, config[key])
  }
  if (best.size === 0) {
    const near = keys.map((key) => ({
      key,
      all: candidates(setting, process, key, limit / MIB).toSorted((a, b) => a.cost - b.cost),
    }))
    for (const [index, first] of near.entries()) {
      for (const second of near.slice(index + 1)) {
        for (const one of first.all) {
          set(first.key, one.change[first.key])
          for (const other of second.all) {
            const cost = one.cost + other.cost
            if (cost >= limit) break
            set(second.key, other.change[second.key])
            put({ ...one.change, ...other.change }, cost, 'two')
          }
        }
        set(second.key, config[second.key])
      }
      set(first.key, config[first.key])
    }
  }
  return [...best.values()].sort((left, right) => left.cost - right.cost)
}

const isMore = (text: string, then: string): boolean =>
  /[a-z]/.test(then) ? sizeOf(then) > sizeOf(text) : Number(then) > Number(text)

const tm = 'taskmanager.memory'
const jm = 'jobmanager.memory'
const size = (from: number, to: number) => fc.integer({ min: from, max: to }).map((count) => `${count}m`)
const odd = (from: number, to: number) => fc.integer({ min: from * MIB, max: to * MIB }).map((count) => `${count}b`)
const share = fc.integer({ min: 0, max: 999 }).map((count) => `${count / 1000}`)
/** Small sizes throughout, so that every value can be tried; the shipped defaults would not be. */
const SMALL = {
  [`${tm}.framework.heap.size`]: size(1, 12),
  [`${tm}.framework.off-heap.size`]: size(1, 12),
  [`${tm}.jvm-metaspace.size`]: size(1, 12),
  [`${tm}.jvm-overhead.min`]: size(1, 12),
  [`${tm}.network.min`]: size(1, 12),
}
const taskManager = fc.record(
  {
    ...SMALL,
    [`${tm}.process.size`]: fc.oneof(size(10, 80), odd(10, 80)),
    [`${tm}.flink.size`]: fc.oneof(size(10, 80), odd(10, 80)),
    [`${tm}.task.heap.size`]: size(1, 50),
    [`${tm}.managed.size`]: size(1, 50),
    [`${tm}.managed.fraction`]: share,
    [`${tm}.network.max`]: size(1, 40),
    [`${tm}.network.fraction`]: share,
    [`${tm}.jvm-overhead.max`]: size(1, 20),
    [`${tm}.jvm-overhead.fraction`]: share,
    [`${tm}.task.off-heap.size`]: size(1, 20),
  },
  // the keys of an object of ours are its own
  { requiredKeys: Object.keys(SMALL) as (keyof typeof SMALL)[] },
)
const jobManager = fc.record(
  {
    [`${jm}.off-heap.size`]: size(1, 30),
    [`${jm}.jvm-metaspace.size`]: size(1, 12),
    [`${jm}.jvm-overhead.min`]: size(1, 20),
    [`${jm}.process.size`]: fc.oneof(size(10, 80), odd(10, 80)),
    [`${jm}.flink.size`]: size(10, 80),
    [`${jm}.heap.size`]: size(1, 60),
    [`${jm}.jvm-overhead.max`]: size(1, 20),
    [`${jm}.jvm-overhead.fraction`]: share,
  },
  { requiredKeys: [`${jm}.jvm-metaspace.size`, `${jm}.jvm-overhead.min`] },
)

/** A share is a Java float, and its bytes are cut off. */
const TOLERANCE = 2048
const said = (repair: Candidate | Repair | undefined) => repair && `${JSON.stringify(repair.change)} ${repair.cost}`

describe('the repair search', () => {
  it.each(ERAS)(
    'finds what trying every value finds, in Flink %s',
    (flink) => {
      const processes: readonly FlinkProcess[] = flink === '1.10' ? ['tm'] : ['tm', 'tm', 'jm']
      const refused = fc
        .constantFrom(...processes)
        .chain((process) =>
          (process === 'tm' ? taskManager : jobManager).map((config) => ({ process, config: config as Config })),
        )
        .map(({ process, config }) => {
          const setting = settingOf(flink, process, config)
          return { setting, process, before: derive(flink, process, setting.deployment, config) }
        })
        // without a total there is nothing to repair but what is missing
        .filter(
          ({ before }) => !before.ok && !JSON.stringify(before.error).includes('need to be configured explicitly'),
        )
      fc.assert(
        fc.property(refused, ({ setting, process, before }) => {
          if (before.ok) return
          const found = repairs(setting, process, before)
          const costs = found.filter(({ keys }) => keys.length === 2).map(({ cost }) => cost)
          const [best] = bruteForce(setting, process, before, Math.min(NEAR * MIB, ...costs))
          if (best === undefined) return
          const names = `${said(best)} but\n${found.map(said).join('\n')}`
          const fewest = Math.min(...found.map(({ keys }) => keys.length))
          expect(fewest, names).toBe(Object.keys(best.change).length)
          const least = Math.min(...found.filter(({ keys }) => keys.length === fewest).map(({ cost }) => cost))
          // every repair is accepted, so one that costs less was only too far for trying every value
          expect(least, names).toBeLessThanOrEqual(best.cost + TOLERANCE)
        }),
        // to shrink a case takes as long as to try every value of many
        { numRuns: CASES, seed, endOnFailure: true },
      )
    },
    3_600_000,
  )
})
