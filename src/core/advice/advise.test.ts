import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MIB } from '../bytes/bytes.ts'
import type { Finding, Numbers } from '../failures/finding.ts'
import { FAILURES, type FailureId } from '../failures/index.ts'
import { found } from '../failures/sample-finding.ts'
import type { Derivation } from '../flink/derivation.ts'
import { derive } from '../flink/derive.ts'
import { optionsOf } from '../flink/options/index.ts'
import { FLINK_MINORS } from '../flink/versions/minors.ts'
import { setting as sample } from '../sample-setting.ts'
import type { Config, FlinkProcess, Setting } from '../setting.ts'
import { type Advice, advise } from './advise.ts'
import type { Alternative } from './alternative.ts'
import { overlay, sizeOf, sumOf } from './apply.ts'
import { isAtLeast, totalKeys } from './keys.ts'
import { distance } from './round.ts'

type FlinkSetting = Setting & { readonly process: FlinkProcess }

const size = (from: number, to: number) => fc.integer({ min: from, max: to }).map((count) => `${count}m`)
/** sizes as people write them too, not whole MiB */
const odd = (from: number, to: number) => fc.integer({ min: from * 1024, max: to * 1024 }).map((count) => `${count} kb`)
const optional = fc.option

const totals = (process: FlinkProcess) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ [totalKeys(process).process]: fc.oneof(size(1400, 20_000), odd(1400, 9000)) }),
    },
    { weight: 2, arbitrary: fc.record({ [totalKeys(process).flink]: fc.oneof(size(1000, 20_000), odd(1000, 9000)) }) },
  )
const share = (from: number, to: number) => fc.integer({ min: from, max: to }).map((grains) => `${grains / 1000}`)

const tm = 'taskmanager.memory'
const tmParts = fc.record(
  {
    [`${tm}.framework.heap.size`]: size(64, 300),
    [`${tm}.task.heap.size`]: size(64, 700),
    [`${tm}.task.off-heap.size`]: odd(0, 200),
    [`${tm}.framework.off-heap.size`]: size(64, 300),
    [`${tm}.managed.size`]: size(0, 600),
    [`${tm}.managed.fraction`]: share(0, 500),
    [`${tm}.network.fraction`]: share(10, 300),
    [`${tm}.network.min`]: size(16, 128),
    [`${tm}.network.max`]: size(128, 4000),
    [`${tm}.jvm-metaspace.size`]: odd(64, 400),
    [`${tm}.jvm-overhead.fraction`]: share(50, 300),
    [`${tm}.jvm-overhead.min`]: size(64, 200),
    [`${tm}.jvm-overhead.max`]: size(200, 4000),
    'taskmanager.network.numberOfBuffers': fc.constantFrom('2048', '8000'),
  },
  { requiredKeys: [] },
)
const jm = 'jobmanager.memory'
const jmParts = fc.record(
  {
    [`${jm}.off-heap.size`]: odd(32, 300),
    [`${jm}.jvm-metaspace.size`]: size(64, 400),
    [`${jm}.jvm-overhead.fraction`]: share(50, 300),
    [`${jm}.enable-jvm-direct-memory-limit`]: fc.constantFrom('true', 'false'),
  },
  { requiredKeys: [] },
)

/** A subset of what is drawn: most configurations set few options. */
const sparse = (parts: fc.Arbitrary<Config>): fc.Arbitrary<Config> =>
  fc
    .tuple(parts, fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }))
    .map(([config, keep]) => Object.fromEntries(Object.entries(config).filter((_, index) => keep[index])))

const settings = (process: FlinkProcess): fc.Arbitrary<FlinkSetting> =>
  fc
    .record({
      // a JobManager of 1.10 has its heap alone, which an example below treats
      flink: fc.constantFrom(...FLINK_MINORS.filter((flink) => process === 'tm' || flink !== '1.10')),
      deployment: fc.constantFrom('standalone' as const, 'container' as const),
      total: totals(process),
      parts: sparse(process === 'tm' ? (tmParts as fc.Arbitrary<Config>) : (jmParts as fc.Arbitrary<Config>)),
      assumed: fc.boolean(),
      stateBackend: optional(fc.constantFrom('hashmap', 'rocksdb')),
      fixed: fc.constantFrom([], [], ['total'], ['container'], [`${tm}.managed.size`]),
    })
    .map(({ total, parts, assumed, stateBackend, ...rest }) => ({
      ...rest,
      process,
      config: assumed ? parts : { ...total, ...parts },
      assumed: assumed ? { [totalKeys(process).process]: process === 'tm' ? '1728m' : '1600m' } : {},
      jvm: {},
      assumedJvm: {},
      origins: {},
      ...(stateBackend === null ? {} : { stateBackend }),
    }))

const anyBytes = (most: number) => fc.bigInt({ min: 1n, max: BigInt(most) * MIB })
const figures: Readonly<Partial<Record<FailureId, fc.Arbitrary<Numbers>>>> = {
  'jvm-direct': fc.record(
    { requestedBytes: anyBytes(64), allocatedBytes: anyBytes(2000), limitBytes: anyBytes(2000) },
    { requiredKeys: [] },
  ),
  'netty-direct': fc.record({ requestedBytes: anyBytes(64), usedBytes: anyBytes(2000), maxBytes: anyBytes(2000) }),
  'flink-network-buffers': fc.record({
    requiredBuffers: fc.bigInt(1n, 500n),
    availableBuffers: fc.constant(0n),
    totalBuffers: fc.bigInt(1000n, 40_000n),
    bufferBytes: fc.constant(32_768n),
  }),
  'flink-managed-memory': fc.oneof(
    fc.record({ requestedBytes: anyBytes(900), availableBytes: anyBytes(300) }),
    fc.record({ requestedPages: fc.bigInt(1n, 30_000n) }),
    fc.constant({}),
  ),
  'flink-batch-shuffle-memory': fc.oneof(
    fc.record({ allocatedBytes: anyBytes(300), missingBytes: anyBytes(300) }),
    fc.constant({}),
  ),
  'container-kill': fc.oneof(fc.constant({}), fc.record({ usedBytes: anyBytes(24_000), limitBytes: anyBytes(24_000) })),
}
const traits = fc.subarray(['flink-frames', 'lettuce', 'kubernetes', 'encoder', 'contention', 'no-weight'])

const SIZED: readonly FailureId[] = [
  'jvm-heap',
  'jvm-direct',
  'jvm-metaspace',
  'flink-network-buffers',
  'flink-managed-memory',
  'flink-batch-shuffle-memory',
  'container-kill',
  'netty-direct',
]

/** A configuration that Flink accepts, a failure of its process, and the advice for it. */
const treated = fc
  .record({
    setting: fc.oneof(settings('tm'), settings('tm'), settings('jm')),
    failure: fc.constantFrom(...SIZED, 'flink-slots', 'flink-heartbeat'),
    kinds: traits,
  })
  .filter(({ setting }) => derivation(setting, setting.config).ok)
  .chain(({ setting, failure, kinds }) =>
    (figures[failure] ?? fc.constant({})).map((numbers) => {
      const before = derivation(setting, setting.config)
      const finding = found(failure, numbers, kinds)
      return { setting, before, finding, advice: advise([finding], setting, [{ process: setting.process, before }]) }
    }),
  )

const derivation = (setting: FlinkSetting, config: Config): Derivation =>
  derive(setting.flink, setting.process, setting.deployment, { ...setting.assumed, ...config })

/** What a person gets who applies the change to what they have: nothing is assumed any more. */
function after(setting: FlinkSetting, alternative: Alternative) {
  // where nothing of the configuration is to be changed, what was assumed goes on being so
  const base = Object.keys(alternative.config).length === 0 ? { ...setting.assumed, ...setting.config } : setting.config
  const result = derive(setting.flink, setting.process, setting.deployment, overlay(base, alternative.config))
  if (!result.ok) throw new Error(`${alternative.id}: ${result.error[0]?.message}`)
  return result
}

/** Options of Flink that the memory model does not know, and since when or until when a release has them. */
const OTHERS: Readonly<Record<string, (setting: Setting) => boolean>> = {
  'taskmanager.network.memory.read-buffer.required-per-gate.max': ({ flink }) => isAtLeast(flink, '1.17'),
  'taskmanager.network.memory.buffers-per-channel': ({ flink }) => !isAtLeast(flink, '2.0'),
  'state.backend.rocksdb.memory.managed': () => true,
  'state.backend.rocksdb.memory.fixed-per-slot': () => true,
  'taskmanager.memory.managed.consumer-weights': ({ flink }) => isAtLeast(flink, '1.12'),
  'taskmanager.memory.framework.off-heap.batch-shuffle.size': ({ flink }) => isAtLeast(flink, '1.13'),
  'taskmanager.numberOfTaskSlots': () => true,
  'heartbeat.timeout': () => true,
}

type Case = {
  readonly setting: FlinkSetting
  readonly before: Derivation
  readonly finding: Finding
  readonly advice: Advice
}
/** `npm run laws` draws 100,000 cases and holds each to all laws at once; `LAW_SEED` repeats a run. */
const MANY = Number(process.env.LAW_CASES ?? 0)
const SEED = Number(process.env.LAW_SEED ?? Date.now() % 2 ** 31)
const laws: { readonly name: string; readonly holds: (each: Alternative, one: Case) => void }[] = []

const law = (name: string, holds: (each: Alternative, one: Case) => void) => {
  laws.push({ name, holds })
  it.skipIf(MANY > 0)(name, () => {
    fc.assert(
      fc.property(treated, (one) => {
        for (const each of one.advice.alternatives) holds(each, one)
      }),
      { numRuns: 400, seed: SEED },
    )
  })
}

describe('every alternative', () => {
  law('is accepted by Flink', (each, { setting }) => {
    expect(after(setting, each).ok).toBe(true)
  })

  law('costs the difference of the two budgets, part by part', (each, { setting, before }) => {
    if (!before.ok) return
    const now = after(setting, each)
    for (const { component, bytes: was } of before.budget.parts) {
      expect(each.change[component] ?? 0n, component).toBe(sizeOf(now, component) - was)
    }
  })

  law('leaves what it does not name within 1 MiB', (each) => {
    // a total that comes down takes its parts with it, and none of them grows
    const comesDown = each.advice === 'fit-limit'
    for (const [component, moved] of Object.entries(each.change)) {
      if (comesDown) expect(moved, `${each.id} ${component}`).toBeLessThan(MIB)
      if (comesDown || [each.numbers.part, each.numbers.giver, each.numbers.secondGiver].includes(component)) continue
      expect(distance(moved, 0n), `${each.id} ${component}`).toBeLessThan(MIB)
    }
  })

  law('that moves a size holds what the text proves', (each, { setting, before, finding }) => {
    const failure = FAILURES.find(({ id }) => id === finding.failure)
    const need = failure && 'need' in failure ? failure.need(finding, { setting, before }) : undefined
    if (need === undefined || each.numbers.part === undefined || !before.ok) return
    // RocksDB that nothing bounded asks for less once its share does: what was used by then is no need
    if (each.id === 'container-kill/managed-keep-total' && sizeOf(before, 'managed') < MIB) return
    const now = after(setting, each)
    // inside the same total it is overhead that must hold what was used beyond it
    const inside = each.advice === 'overhead-keep-total' && need.components.length > 1
    const part = inside ? ['overhead'] : need.components
    const beyond = need.bytes > before.budget.total ? need.bytes - before.budget.total : 0n
    const least = inside ? sizeOf(before, 'overhead') + beyond : need.bytes
    expect(sumOf(now, part)).toBeGreaterThanOrEqual(least)
  })

  law('keeps what is fixed', (each, { setting, before }) => {
    if (!before.ok) return
    const now = after(setting, each)
    const total = totalKeys(setting.process)
    if (setting.fixed.includes('container')) expect(now.budget.total).toBeLessThanOrEqual(before.budget.total)
    const config = { ...setting.assumed, ...setting.config }
    const then = Object.keys(each.config).length === 0 ? config : overlay(setting.config, each.config)
    if (setting.fixed.includes('total')) {
      for (const key of [total.process, total.flink]) expect(then[key], key).toBe(config[key])
    }
    for (const key of setting.fixed) expect(then[key], key).toBe(config[key])
  })

  law('names only options that the release has', (each, { setting }) => {
    const known = new Set(optionsOf(setting.flink, setting.process).map(({ key }) => key))
    for (const [key, value] of Object.entries(each.config)) {
      if (value !== null) expect(known.has(key) || OTHERS[key]?.(setting) === true, key).toBe(true)
    }
  })

  law('moves sizes in whole MiB, fractions in thousandths', (each) => {
    for (const [key, value] of Object.entries(each.config)) {
      if (/\.(size|min|max)$/.test(key) && !key.includes('gate') && value !== null) expect(value).toMatch(/^\d+m$/)
    }
  })

  law('tells the sizes of the budget that is derived', (each, { setting }) => {
    const now = after(setting, each)
    const { part, toBytes, totalToBytes, giver, giverToBytes } = each.numbers
    if (typeof part !== 'string') return
    expect(toBytes).toBe(sizeOf(now, part))
    if (totalToBytes !== undefined) expect(totalToBytes).toBe(now.budget.total)
    if (typeof giver === 'string') expect(giverToBytes).toBe(sizeOf(now, giver))
  })

  law('takes new pods only where a container changes its size', (each, { setting, before }) => {
    if (!before.ok || !each.takes.includes('new-pods')) return
    const resized = after(setting, each).budget.total !== before.budget.total
    expect((setting.deployment === 'container' && resized) || each.containerBytes !== undefined).toBe(true)
  })

  law('says which of its options only restate what was assumed', (each, { setting }) => {
    for (const key of each.assumedKeys) expect(each.config[key]).toBe(setting.assumed[key])
  })

  it('is one of four at most, each with an id of its own', () => {
    fc.assert(
      fc.property(treated, ({ advice }) => {
        expect(advice.alternatives.length).toBeLessThanOrEqual(4)
        expect(new Set(advice.alternatives.map(({ id }) => id)).size).toBe(advice.alternatives.length)
      }),
    )
  })
})

describe.runIf(MANY > 0)('all laws together', () => {
  it(`hold in ${MANY} cases, seed ${SEED}`, () => {
    let alternatives = 0
    fc.assert(
      fc.property(treated, (one) => {
        alternatives += one.advice.alternatives.length
        for (const { name, holds } of laws) {
          try {
            for (const each of one.advice.alternatives) holds(each, one)
          } catch (cause) {
            throw new Error(`every alternative ${name}`, { cause })
          }
        }
      }),
      { numRuns: MANY, seed: SEED },
    )
    expect(alternatives).toBeGreaterThan(MANY)
  }, 3_600_000)
})

describe('a failure with a size', () => {
  it('has an alternative that gives room, where nothing is fixed', () => {
    fc.assert(
      fc.property(treated, ({ advice, setting, finding }) => {
        fc.pre(setting.fixed.length === 0 && setting.process === 'tm' && SIZED.includes(finding.failure))
        // a share of nothing stays nothing, however large the whole
        fc.pre(!finding.traits.includes('no-weight'))
        const rooms = advice.alternatives.filter(({ change }) => Object.keys(change).length > 0)
        expect(rooms.length, finding.failure).toBeGreaterThan(0)
      }),
      { numRuns: 400 },
    )
  })

  /** What is advised for a container of 1728 MiB that was killed `beyond` its limit, and may not grow. */
  function killed(beyond: bigint) {
    const config = { 'taskmanager.memory.process.size': '1728m' }
    const before = derive('2.3', 'tm', 'container', config)
    if (!before.ok) throw new Error('shipped, so accepted')
    const { total } = before.budget
    const finding = found('container-kill', { usedBytes: total + beyond, limitBytes: total })
    const setting = sample({ flink: '2.3', process: 'tm', deployment: 'container', config, fixed: ['container'] })
    return { before, setting, advice: advise([finding], setting, [{ process: 'tm', before }]) }
  }

  it('takes from other parts what the fixed limit cannot give', () => {
    const { before, setting, advice } = killed(300n * MIB)
    const [kept] = advice.alternatives.filter((each) => each.advice === 'overhead-keep-total')
    if (kept === undefined) throw new Error('managed memory has enough')
    const now = after(setting, kept)
    expect(sizeOf(now, 'overhead') - sizeOf(before, 'overhead')).toBeGreaterThanOrEqual(300n * MIB)
    expect(now.budget.total).toBeLessThanOrEqual(before.budget.total)
    expect(advice.nothingFits).toBeUndefined()
  })

  it('takes from two where one has not enough', () => {
    const { before, setting, advice } = killed(700n * MIB)
    const [kept] = advice.alternatives.filter((each) => each.advice === 'overhead-keep-total')
    if (kept === undefined) throw new Error('two have enough')
    expect([kept.numbers.giver, kept.numbers.secondGiver].sort()).toEqual(['managed', 'taskHeap'])
    const now = after(setting, kept)
    expect(kept.numbers.secondGiverToBytes).toBe(sizeOf(now, `${kept.numbers.secondGiver}`))
    expect(sizeOf(now, 'overhead') - sizeOf(before, 'overhead')).toBeGreaterThanOrEqual(700n * MIB)
  })

  it('says exactly how many bytes are missing where nothing fits', () => {
    const { before, advice } = killed(4096n * MIB)
    // managed memory gives all, task heap all but 64 MiB, network memory half
    const given = sizeOf(before, 'managed') + sizeOf(before, 'taskHeap') - 64n * MIB + sizeOf(before, 'network') / 2n
    expect(advice.nothingFits?.needBytes).toBe(4096n * MIB - given)
    expect(advice.alternatives.every(({ change }) => Object.keys(change).length === 0)).toBe(true)
  })
})
