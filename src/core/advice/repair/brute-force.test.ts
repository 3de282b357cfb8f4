import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derive } from '../../flink/derive.ts'
import type { FlinkMinor } from '../../flink/versions/minors.ts'
import { setting } from '../../sample-setting.ts'
import type { Config, FlinkProcess, Setting } from '../../setting.ts'
import { repairs } from '../repair.ts'
import type { Refused, Repair } from '../variable.ts'
import { bruteForce, type Candidate, wayOf } from './brute-force.ts'
import { fieldOf } from './field.ts'
import { groundOf } from './ground.ts'
import { movesOf, type Shape } from './shape.ts'
import { smallest } from './smallest.ts'

/** A release of each era; `BRUTE_FORCE_CASES` says how many cases each, `BRUTE_FORCE_SEED` which. `npm run laws` tries 300. */
const ERAS: readonly FlinkMinor[] = ['1.10', '1.11', '1.12', '1.16', '1.20', '2.3']
const CASES = Number(process.env.BRUTE_FORCE_CASES ?? 3)
const seed = Number(process.env.BRUTE_FORCE_SEED ?? 20_261_121)

const MIB = 2 ** 20
/** As far as two values are tried together, MiB. */
const NEAR = Number(process.env.BRUTE_FORCE_NEAR ?? 2)

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

type Refusal = { readonly setting: Setting; readonly process: FlinkProcess; readonly before: Refused }

function refusals(flink: FlinkMinor): fc.Arbitrary<Refusal> {
  const processes: readonly FlinkProcess[] = flink === '1.10' ? ['tm'] : ['tm', 'tm', 'jm']
  return (
    fc
      .constantFrom(...processes)
      .chain((process) =>
        fc.record({
          process: fc.constant(process),
          config: process === 'tm' ? taskManager : jobManager,
          fixed: fc.constantFrom([], [], ['total'], [`${process === 'tm' ? tm : jm}.jvm-metaspace.size`]),
        }),
      )
      .map(({ process, config, fixed }) => {
        const of: Setting = setting({ flink, process, deployment: 'container', config: config as Config, fixed })
        return { setting: of, process, before: derive(flink, process, of.deployment, of.config) }
      })
      // without a total there is nothing to repair but what is missing
      .filter(
        (each): each is Refusal =>
          !each.before.ok && !JSON.stringify(each.before.error).includes('need to be configured explicitly'),
      )
  )
}

/** A share is a Java float, and its bytes are cut off. */
const TOLERANCE = 2048
const said = (repair: Candidate | Repair | undefined) => repair && `${JSON.stringify(repair.change)} ${repair.cost}`

/** What is shown: as few keys, and as few bytes, as anything that was tried. */
function isSmallest({ setting, process, before }: Refusal): void {
  const found = repairs(setting, process, before)
  const costs = found.filter(({ keys }) => keys.length === 2).map(({ cost }) => cost)
  const { ones, two } = bruteForce(setting, process, before, Math.min(NEAR * MIB, ...costs))
  const best = [...ones.values()].sort((left, right) => left.cost - right.cost)[0] ?? two
  if (best === undefined) return
  const names = `${said(best)} but\n${found.map(said).join('\n')}\nfor ${JSON.stringify(setting)}`
  const fewest = Math.min(...found.map(({ keys }) => keys.length))
  expect(fewest, names).toBe(Object.keys(best.change).length)
  const least = Math.min(...found.filter(({ keys }) => keys.length === fewest).map(({ cost }) => cost))
  // every repair is accepted, so one that costs less was only too far for trying every value
  expect(least, names).toBeLessThanOrEqual(best.cost + TOLERANCE)
  hasEachWay({ setting, process, before }, ones)
}

/** The search has, for each way of each key that was found by trying, a change that costs no more. */
function hasEachWay({ setting, process, before }: Refusal, tried: ReadonlyMap<string, Candidate>): void {
  const { config } = setting
  const ground = groundOf(setting, process, config, before, false)
  const { keys, gridOf, accepts } = ground
  const shapes = keys.flatMap((key) => movesOf(key, key in config, gridOf(key)).map((move) => ({ moves: [move] })))
  const field = (shape: Shape) => fieldOf(setting, process, config, shape, gridOf)
  const all = smallest(shapes, field, () => () => [], accepts, Number.POSITIVE_INFINITY)
  const costs = new Map(
    all.flatMap(({ change, cost }) =>
      Object.entries(change).map(([key, value]) => [wayOf(setting, process, key, value), cost] as const),
    ),
  )
  for (const [way, candidate] of tried) {
    const names = `${way}: ${said(candidate)} but ${costs.get(way)} for ${JSON.stringify(setting)}`
    expect(costs.get(way) ?? Number.POSITIVE_INFINITY, names).toBeLessThanOrEqual(candidate.cost + TOLERANCE)
  }
}

describe('the repair search', () => {
  it.each(ERAS)(
    'finds what trying every value finds, in Flink %s',
    (flink) => {
      // to shrink a case takes as long as to try every value of many
      fc.assert(fc.property(refusals(flink), isSmallest), { numRuns: CASES, seed, endOnFailure: true })
    },
    3_600_000,
  )
})
