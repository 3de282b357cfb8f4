import { describe, expect, it } from 'vitest'
import { MIB } from '../bytes/bytes.ts'
import type { Numbers } from '../failures/finding.ts'
import type { FailureId } from '../failures/index.ts'
import { found } from '../failures/sample-finding.ts'
import { derive } from '../flink/derive.ts'
import { setting } from '../sample-setting.ts'
import type { Config, Setting } from '../setting.ts'
import { tune } from '../tune.ts'
import { advise } from './advise.ts'

type Known = Partial<Pick<Setting, 'flink' | 'deployment' | 'stateBackend' | 'fixed' | 'slots' | 'parallelism'>>

/** The advice for a failure of a TaskManager of 4 GiB, best first. */
function advised(
  failure: FailureId,
  traits: readonly string[],
  numbers: Numbers = {},
  known: Known = {},
  more: Config = {},
) {
  const config = { 'taskmanager.memory.process.size': '4g', ...more }
  const of = setting({ deployment: 'container', ...known, process: 'tm', config })
  const before = derive(of.flink, 'tm', of.deployment, config)
  return advise([found(failure, numbers, traits)], of, [{ process: 'tm', before }]).alternatives
}
const ids = (alternatives: ReturnType<typeof advised>) => alternatives.map(({ advice }) => advice)
const WEIGHTS = 'taskmanager.memory.managed.consumer-weights'

describe('managed memory', () => {
  const short = { requestedBytes: 700n * MIB, availableBytes: 100n * MIB }

  it('grows for every slot, because each has an equal share', () => {
    const [one] = advised('flink-managed-memory', ['short'], short)
    const [four] = advised('flink-managed-memory', ['short'], short, { slots: 4 })
    const moved = (each: typeof one) => each?.change.managed ?? 0n
    expect(moved(one)).toBeGreaterThanOrEqual(600n * MIB)
    expect(moved(four)).toBeGreaterThanOrEqual(4n * 600n * MIB)
  })
  it('is taken from task heap by a larger fraction where the total is fixed', () => {
    const [first] = advised(
      'flink-managed-memory',
      ['short'],
      { requestedBytes: 300n * MIB, availableBytes: 0n },
      { fixed: ['total'] },
    )
    expect(Object.keys(first?.config ?? {})).toEqual(['taskmanager.memory.managed.fraction'])
    expect(first?.config['taskmanager.memory.managed.fraction']).toMatch(/^0\.\d{3}$/)
  })
  it('or fewer slots share it', () => {
    const fewer = advised('flink-managed-memory', ['short'], short, { slots: 4 }).find(
      ({ advice }) => advice === 'fewer-slots',
    )
    expect(fewer?.config).toEqual({ 'taskmanager.numberOfTaskSlots': '1' })
    expect(fewer?.change).toEqual({})
  })
  it.each([
    ['2.3', 'OPERATOR:70,STATE_BACKEND:70,PYTHON:30'],
    ['1.13', 'OPERATOR:70,STATE_BACKEND:70,PYTHON:30'],
    ['1.12', 'DATAPROC:70,PYTHON:30'],
  ] as const)('gets its weights back, by the kinds of %s', (flink, weights) => {
    const alternatives = advised('flink-managed-memory', ['no-weight'], {}, { flink })
    expect(ids(alternatives)).toEqual(['restore-weights'])
    expect(alternatives[0]?.config).toEqual({ [WEIGHTS]: weights })
  })
  it('loses weights that leave a kind out, where nothing else is said with them', () => {
    const [first] = advised('flink-managed-memory', ['no-weight'], {}, {}, { [WEIGHTS]: 'PYTHON:0' })
    expect(first?.config).toEqual({ [WEIGHTS]: null })
  })
  it.each(['1.10', '1.11'] as const)('has no weights in %s', (flink) => {
    const alternatives = advised('flink-managed-memory', ['fraction'], {}, { flink })
    expect(ids(alternatives)).toEqual(['fixed-per-slot', 'upgrade'])
    expect(JSON.stringify(alternatives.map(({ config }) => config))).not.toContain('weights')
  })
})

describe('read buffers of batch shuffles', () => {
  const POOL = 'taskmanager.memory.framework.off-heap.batch-shuffle.size'
  const missing = { allocatedBytes: 20n * MIB, missingBytes: 44n * MIB }

  it('are cut out of framework off-heap memory, which grows by what is missing', () => {
    const [first] = advised('flink-batch-shuffle-memory', ['direct'], missing)
    expect(first?.advice).toBe('framework-off-heap')
    expect(first?.change.frameworkOffHeap).toBeGreaterThanOrEqual(44n * MIB)
    expect(first?.change.frameworkOffHeap).toBeLessThan(48n * MIB)
  })
  it('take their default size again where only they were enlarged', () => {
    const alternatives = advised('flink-batch-shuffle-memory', ['direct'], missing, {}, { [POOL]: '256m' })
    expect(alternatives.find(({ advice }) => advice === 'default-pool')?.config).toEqual({ [POOL]: null })
    expect(ids(advised('flink-batch-shuffle-memory', ['direct'], missing, {}, { [POOL]: '32m' }))).not.toContain(
      'default-pool',
    )
  })
  it('grow together with framework off-heap memory where readers wait', () => {
    const [first] = advised('flink-batch-shuffle-memory', ['contention'])
    expect(first?.config[POOL]).toBe('128m')
    expect(first?.config['taskmanager.memory.framework.off-heap.size']).toBe('192m')
    const [older] = advised('flink-batch-shuffle-memory', ['contention'], {}, { flink: '1.14' })
    expect(older?.config[POOL]).toBe('64m')
  })
})

describe('what no size mends', () => {
  it.each([
    ['flink-slots', []],
    ['flink-slots', ['unfulfillable']],
    ['flink-heartbeat', ['tm-silent']],
    ['container-kill-virtual', ['yarn']],
    ['not-memory', ['asked-to-end']],
    ['not-memory', ['smallest-container']],
  ] as const)('%s %j', (failure, traits) => {
    const alternatives = advised(failure, traits)
    expect(alternatives.length).toBeGreaterThan(0)
    for (const { change, config } of alternatives) {
      expect(change).toEqual({})
      expect(Object.keys(config).filter((key) => key.includes('memory'))).toEqual([])
    }
  })
  it('sets nothing that was only assumed', () => {
    const text = 'java.util.concurrent.TimeoutException: Heartbeat of TaskManager with id host-3:41231-5d2a timed out.'
    const { alternatives } = tune({ text, answers: {} })
    expect(alternatives.map(({ advice, config }) => [advice, config])).toEqual([
      ['its-own-log', {}],
      ['log-collections', {}],
    ])
  })
  it('slots are counted against the parallelism', () => {
    const alternatives = advised('flink-slots', [], {}, { deployment: 'standalone', slots: 2, parallelism: 8 })
    expect(ids(alternatives)).toEqual(['match-parallelism', 'more-slots', 'check-registration', 'request-what-fits'])
    expect(alternatives[1]?.config).toEqual({ 'taskmanager.numberOfTaskSlots': '8' })
  })
  it('where Flink starts TaskManagers itself, more slots in one are not the first thought', () =>
    expect(ids(advised('flink-slots', ['unfulfillable'], {}, { slots: 2, parallelism: 8 }))[0]).toBe(
      'request-what-fits',
    ))
  it('the ratio starts from the one in force', () => {
    const ratio = (numbers: Numbers) => advised('container-kill-virtual', [], numbers)[1]?.numbers.ratio
    // 2.1 in force, 2.5 needed, a quarter more
    expect(ratio({ usedBytes: 2560n * MIB, limitBytes: 2150n * MIB, physicalLimitBytes: 1024n * MIB })).toBe('3.2')
    // 4 in force by the two limits
    expect(ratio({ usedBytes: 5120n * MIB, limitBytes: 4096n * MIB, physicalLimitBytes: 1024n * MIB })).toBe('6.3')
    // without the physical limit, YARN's default of 2.1
    expect(ratio({ usedBytes: 2560n * MIB, limitBytes: 2150n * MIB })).toBe('3.2')
  })
})
