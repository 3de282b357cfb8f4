import { describe, expect, it } from 'vitest'
import { derivationOf } from '../budgets.ts'
import { bytes, GIB, MIB } from '../bytes/bytes.ts'
import type { Numbers } from '../failures/finding.ts'
import type { FailureId } from '../failures/index.ts'
import { found } from '../failures/sample-finding.ts'
import { derive } from '../flink/derive.ts'
import { setting } from '../sample-setting.ts'
import type { Config, FlinkProcess, Setting } from '../setting.ts'
import { advise } from './advise.ts'

type Known = Partial<Pick<Setting, 'flink' | 'deployment' | 'stateBackend' | 'fixed' | 'containerBytes'>> & {
  readonly process?: FlinkProcess
  readonly numbers?: Numbers
  readonly traits?: readonly string[]
}

/** The ids of what is advised for a failure of a Flink process, best first, and the changes by id. */
function advised(failure: FailureId, config: Config, known: Known = {}) {
  const { process = 'tm', numbers = {}, traits = [], ...rest } = known
  const of = setting({ deployment: 'container', ...rest, process, config })
  const before = derivationOf(of)
  const { alternatives } = advise([found(failure, numbers, traits)], of, [{ process, before }])
  return {
    ids: alternatives.map(({ advice }) => advice),
    config: Object.fromEntries(alternatives.map(({ advice, config }) => [advice, config])),
    alternatives,
  }
}

const tm = 'taskmanager.memory'
const jm = 'jobmanager.memory'
const four = { [`${tm}.process.size`]: '4g' }
const master = { [`${jm}.process.size`]: '2g' }

const orders: readonly [string, FailureId, Config, Known, readonly string[]][] = [
  ['a full heap', 'jvm-heap', four, {}, ['raise-total', 'from-managed', 'smaller-working-set']],
  [
    'beside managed memory that lies idle',
    'jvm-heap',
    four,
    { stateBackend: 'hashmap' },
    ['from-managed', 'raise-total', 'smaller-working-set'],
  ],
  ['with RocksDB', 'jvm-heap', four, { stateBackend: 'rocksdb' }, ['raise-total', 'smaller-working-set']],
  [
    'of Flink’s own frames',
    'jvm-heap',
    four,
    { traits: ['flink-frames'] },
    ['raise-total', 'from-managed', 'raise-framework-heap', 'smaller-working-set'],
  ],
  ['of a JobManager', 'jvm-heap', master, { process: 'jm' }, ['raise-jobmanager-heap', 'smaller-working-set']],
  [
    'of a JobManager of 1.10',
    'jvm-heap',
    { 'jobmanager.heap.size': '1g' },
    { process: 'jm', flink: '1.10' },
    ['raise-jobmanager-heap', 'smaller-working-set'],
  ],
  ['a first full Metaspace', 'jvm-metaspace', four, {}, ['raise-total', 'keep-total', 'stop-leak']],
  ['one that fills again', 'jvm-metaspace', four, { traits: ['repeated'] }, ['stop-leak', 'raise-total', 'keep-total']],
  ['a fixed total', 'jvm-metaspace', four, { fixed: ['total'] }, ['keep-total', 'stop-leak']],
  [
    'direct memory of a connector',
    'jvm-direct',
    four,
    {},
    ['task-off-heap', 'task-off-heap-keep-total', 'framework-off-heap', 'release-buffers'],
  ],
  [
    'direct memory of Flink’s Netty',
    'jvm-direct',
    four,
    { traits: ['flink-frames'] },
    ['framework-off-heap', 'framework-off-heap-keep-total', 'task-off-heap', 'release-buffers'],
  ],
  [
    'direct memory of a JobManager with a limit',
    'jvm-direct',
    { ...master, [`${jm}.enable-jvm-direct-memory-limit`]: 'true' },
    { process: 'jm' },
    ['jobmanager-off-heap', 'jobmanager-off-heap-keep-total', 'lift-limit', 'release-buffers'],
  ],
  [
    'network buffers',
    'flink-network-buffers',
    four,
    {},
    ['raise-total', 'keep-total', 'fewer-buffers', 'lower-parallelism'],
  ],
  ['a killed container', 'container-kill', four, {}, ['raise-overhead', 'overhead-keep-total', 'limit-arenas']],
  [
    'RocksDB without control',
    'container-kill',
    { ...four, 'state.backend.rocksdb.memory.managed': 'false' },
    { stateBackend: 'rocksdb', traits: ['kubernetes'] },
    ['rocksdb-control', 'raise-overhead', 'raise-managed', 'overhead-keep-total'],
  ],
  [
    'RocksDB without managed memory',
    'container-kill',
    { ...four, [`${tm}.managed.size`]: '0' },
    { stateBackend: 'rocksdb' },
    ['raise-managed', 'managed-keep-total', 'raise-overhead', 'overhead-keep-total'],
  ],
  [
    'RocksDB without managed memory in a container that may not grow',
    'container-kill',
    { ...four, [`${tm}.managed.size`]: '0' },
    { stateBackend: 'rocksdb', fixed: ['total'], numbers: { usedBytes: bytes(5n * GIB) } },
    ['managed-keep-total', 'overhead-keep-total', 'limit-arenas'],
  ],
  [
    'RocksDB without control and without managed memory',
    'container-kill',
    { ...four, [`${tm}.managed.fraction`]: '0', 'state.backend.rocksdb.memory.managed': 'false' },
    { stateBackend: 'rocksdb' },
    ['raise-managed', 'managed-keep-total', 'raise-overhead', 'overhead-keep-total'],
  ],
]

describe('what is advised, best first', () => {
  it.each(orders)('for %s', (_, failure, config, known, ids) => {
    expect(advised(failure, config, known).ids).toEqual(ids)
  })
})

describe('sizes', () => {
  it('control over RocksDB is of no use without managed memory, and comes with it', () => {
    const off = { 'state.backend.rocksdb.memory.managed': 'false' }
    const { config } = advised(
      'container-kill',
      { ...four, ...off, [`${tm}.managed.size`]: '0' },
      { stateBackend: 'rocksdb' },
    )
    const on = { 'state.backend.rocksdb.memory.managed': 'true' }
    expect(config).toMatchObject({ 'raise-managed': on, 'managed-keep-total': on })
    expect(config['raise-overhead']).not.toMatchObject(on)
  })

  it('Metaspace doubles, and the total grows by as much', () => {
    const { config } = advised('jvm-metaspace', four)
    expect(config['raise-total']).toMatchObject({
      [`${tm}.jvm-metaspace.size`]: '512m',
      [`${tm}.process.size`]: '4352m',
    })
    expect(config['keep-total']).not.toHaveProperty([`${tm}.process.size`])
  })

  it('network memory is set by both its bounds, and the number of buffers of 1.4 goes', () => {
    const { config } = advised('flink-network-buffers', { ...four, 'taskmanager.network.numberOfBuffers': '2048' })
    expect(config['raise-total']).toMatchObject({
      [`${tm}.network.min`]: '128m',
      [`${tm}.network.max`]: '128m',
      'taskmanager.network.numberOfBuffers': null,
    })
  })

  it('a first-generation total gives way to the option that it stands for', () => {
    const { config } = advised('jvm-metaspace', { 'taskmanager.heap.size': '4g' })
    expect(config['raise-total']).toMatchObject({ 'taskmanager.heap.size': null, [`${tm}.process.size`]: '4352m' })
  })

  it('a JobManager without a direct limit gets one that holds what was asked for', () => {
    const numbers = { requestedBytes: 64n * MIB, allocatedBytes: 256n * MIB, limitBytes: 300n * MIB }
    const { config } = advised('jvm-direct', master, { process: 'jm', numbers })
    expect(config['jobmanager-off-heap']).toMatchObject({
      [`${jm}.off-heap.size`]: '400m',
      [`${jm}.enable-jvm-direct-memory-limit`]: 'true',
    })
  })

  it.each([
    ['jvm-direct', '-XX:MaxDirectMemorySize=64m -Da=b', 'env.java.opts.taskmanager', 'task-off-heap'],
    ['jvm-metaspace', '-XX:MaxMetaspaceSize=96m -Da=b', 'env.java.opts.all', 'raise-total'],
    ['jvm-heap', '-Xmx512m -Xms512m -Da=b', 'env.java.opts', 'raise-total'],
  ] as const)('%s: a limit of the person’s own goes, because the JVM would keep to it', (failure, own, key, advice) => {
    const { config } = advised(failure, { ...four, [key]: own })
    expect(config[advice]).toMatchObject({ [key]: '-Da=b' })
    const others = advised(failure, { ...four, [key]: '-Da=b' })
    expect(others.config[advice]).not.toHaveProperty([key])
  })

  it.each([
    ['jvm-direct', '-XX:MaxDirectMemorySize=64m'],
    ['jvm-metaspace', '-XX:MaxMetaspaceSize=96m'],
    ['jvm-heap', '-Xmx512m -Xms512m'],
    ['jvm-gc-overhead', '-Xmx512m -Xms512m'],
    ['jvm-flags', '-Xmx512m'],
    ['container-kill', '-Xmx6g'],
  ] as const)('%s: where %s is why, it goes first, and no part moves', (failure, own) => {
    const { alternatives } = advised(failure, { ...four, 'env.java.opts': `-Da=b ${own}` }, { traits: ['crossed'] })
    expect(alternatives[0]).toMatchObject({
      advice: 'drop-own-limit',
      config: { 'env.java.opts': '-Da=b' },
      change: {},
    })
  })

  it('a limit of one’s own that is too small for what the text proves is not merely dropped', () => {
    const numbers = { requestedBytes: 1024n * MIB, allocatedBytes: 1024n * MIB, limitBytes: 64n * MIB }
    const own = { ...four, 'env.java.opts': '-XX:MaxDirectMemorySize=64m' }
    expect(advised('jvm-direct', own, { numbers }).ids).not.toContain('drop-own-limit')
  })

  it('what failed at a limit larger than Flink’s needs more than that', () => {
    const { alternatives } = advised('jvm-direct', { ...four, 'env.java.opts': '-XX:MaxDirectMemorySize=2g' })
    const grown = alternatives.find(({ advice }) => advice === 'task-off-heap')?.change.taskOffHeap ?? 0n
    expect(grown).toBeGreaterThan(1024n * MIB)
  })

  it('RocksDB outgrows its share most often, so that comes first where it keeps to one', () => {
    const { ids } = advised('container-kill', four, { stateBackend: 'rocksdb' })
    expect(ids).toEqual(['raise-managed', 'raise-overhead', 'overhead-keep-total', 'limit-arenas'])
  })

  it('a container is replaced where its size changes, a process restarted where it does not', () => {
    const { alternatives } = advised('jvm-metaspace', four)
    expect(Object.fromEntries(alternatives.map(({ advice, takes }) => [advice, takes]))).toEqual({
      'raise-total': ['new-pods'],
      'keep-total': ['restart-taskmanagers'],
      'stop-leak': ['savepoint', 'redeploy-code'],
    })
  })

  it('a configuration that is only half known is completed first', () => {
    const { config } = advised('jvm-metaspace', { 'taskmanager.heap.size': '4g' }, { flink: '2.1' })
    expect(config['raise-total']).toMatchObject({ 'taskmanager.heap.size': null, [`${tm}.process.size`]: '4352m' })
  })

  it('a limit below the total is raised to it, or the total comes down to the limit, as what is fixed leaves', () => {
    const container = bytes(3n * GIB)
    const killed = (fixed: readonly string[]) =>
      advised('container-kill', four, { fixed, containerBytes: container, numbers: { limitBytes: container } })
    const [raised, lowered] = killed([]).alternatives
    expect(raised).toMatchObject({ advice: 'match-limit', config: {}, containerBytes: 4n * GIB })
    expect(lowered).toMatchObject({ advice: 'fit-limit', config: { [`${tm}.process.size`]: '3072m' } })
    expect(killed(['container']).ids[0]).toBe('fit-limit')
    expect(killed(['total']).ids[0]).toBe('match-limit')
  })

  it('a JobManager of a fixed total keeps the heap that it needs', () => {
    const config = {
      [`${jm}.process.size`]: '1024m',
      [`${jm}.off-heap.size`]: '256m',
      [`${jm}.enable-jvm-direct-memory-limit`]: 'true',
    }
    const numbers = { allocatedBytes: 256n * MIB, requestedBytes: MIB, limitBytes: 256n * MIB }
    const { alternatives } = advised('jvm-direct', config, { process: 'jm', flink: '1.20', fixed: ['total'], numbers })
    const kept = alternatives.find(({ advice }) => advice === 'jobmanager-off-heap-keep-total')
    expect(kept?.change.heap).toBeGreaterThanOrEqual(-160n * MIB)
  })

  it('a container that is known grows with the process', () => {
    const known = { containerBytes: derivedTotal() }
    const { alternatives } = advised('container-kill', four, known)
    expect(alternatives[0]?.containerBytes).toBeGreaterThan(known.containerBytes)
  })
})

function derivedTotal() {
  const derived = derive('1.20', 'tm', 'container', four)
  if (!derived.ok) throw new Error('4 GiB are enough')
  return derived.budget.total
}
