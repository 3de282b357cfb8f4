import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derivationOf } from '../budgets.ts'
import { bytes, MIB } from '../bytes/bytes.ts'
import { NO_EVIDENCE } from '../evidence/evidence.ts'
import { FLINK_MINORS, type FlinkMinor } from '../flink/versions/minors.ts'
import type { Config } from '../setting.ts'
import { settle } from '../settle.ts'
import { slotOptions } from './options.ts'
import { arenaBlockSize, cacheCapacity, mutableLimit, rocksdbMemory, writeBufferCapacity } from './rocksdb.ts'
import { CONSUMERS, type Consumer, sharesOf } from './shares.ts'
import { slotOf } from './slots.ts'

/** What a class of a release answers: the question, and behind it the answer. `e2e/slots/make.mjs` asks. */
interface Vector {
  readonly release: string
  readonly minors: readonly FlinkMinor[]
  readonly asked: readonly (string | number)[]
}
const VECTORS: readonly Vector[] = readFileSync(new URL('../../../e2e/slots/vectors.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))
const NAMES: Readonly<Record<string, Consumer>> = {
  OPERATOR: 'operator',
  STATE_BACKEND: 'stateBackend',
  PYTHON: 'python',
}
const named = (name: string): Consumer => NAMES[name] ?? 'operator'

/** Our answer to one question, in the form of theirs. */
function ours(flink: FlinkMinor, [kind, size = 0, second = '', third = '', fourth = '']: readonly (string | number)[]) {
  const total = bytes(BigInt(size))
  if (kind === 'rocksdb') {
    const capacity = writeBufferCapacity(total, Number(second))
    const block = arenaBlockSize(bytes(BigInt(third)))
    return [cacheCapacity(total, Number(second)), capacity, block, mutableLimit(capacity)].join(' ')
  }
  const present = `${third}`.split(',').map(named)
  const shares = sharesOf(flink, total, second === '' ? undefined : `${second}`, present)
  return `${shares?.find(({ consumer }) => consumer === named(`${fourth}`))?.bytes}`
}

describe('a slot is divided as the released classes divide it', () => {
  const minors = FLINK_MINORS.filter((flink) => flink !== '1.10' && flink !== '1.11')
  it.each(minors)('%s', (flink) => {
    const vectors = VECTORS.filter((vector) => vector.minors.includes(flink))
    expect(vectors.length).toBeGreaterThan(40)
    for (const { release, asked } of vectors) {
      const question = asked.slice(0, asked[0] === 'rocksdb' ? 4 : 5)
      const answer = asked.slice(question.length).join(' ')
      expect(ours(flink, question), `${release}: ${JSON.stringify(question)}`).toBe(answer)
    }
  })
})

const slot = (flink: FlinkMinor, config: Config, consumers: readonly Consumer[]) => {
  const setting = settle(NO_EVIDENCE, [], { flink, process: 'tm', config })
  return slotOf(setting, derivationOf(setting), consumers)
}
const size = { 'taskmanager.memory.process.size': '4g', 'taskmanager.numberOfTaskSlots': '2' }

describe('a slot', () => {
  it('never gives more than there is, whoever is in it', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...FLINK_MINORS),
        fc.subarray([...CONSUMERS]),
        fc.integer({ min: 1, max: 64 }),
        fc.integer({ min: 1600, max: 100_000 }),
        (flink, consumers, slots, mib) => {
          const config = {
            'taskmanager.memory.process.size': `${mib}m`,
            'taskmanager.numberOfTaskSlots': `${slots}`,
          }
          const given = slot(flink, config, consumers)
          const shares = given?.shares ?? []
          expect(shares.reduce((sum, share) => sum + share.bytes, 0n)).toBeLessThanOrEqual(given?.managed ?? -1n)
          for (const share of shares) if (!consumers.includes(share.consumer)) expect(share.bytes).toBe(0n)
          const { rocksdb } = given ?? {}
          if (rocksdb?.from !== 'managed') return
          // cache and the half of the write buffers that may come on top are what RocksDB was given
          expect(rocksdb.cache + rocksdb.writeBuffers / 2n).toBeLessThanOrEqual(rocksdb.bytes)
          expect(rocksdb.mostStates).toBeGreaterThanOrEqual(rocksdb.fullStates)
        },
      ),
      { numRuns: 100 },
    ))

  it('is what the whole budget gives, in equal parts', () => {
    const one = slot('1.20', { ...size, 'taskmanager.numberOfTaskSlots': '1' }, ['stateBackend'])
    const two = slot('1.20', size, ['stateBackend'])
    expect(two?.managed).toBe((one?.managed ?? 0n) / 2n)
    expect(two?.networkBuffers).toBe((two?.network ?? 0n) / 32768n)
  })

  it('is none for a JobManager', () => {
    const setting = settle(NO_EVIDENCE, [], { process: 'jm' })
    expect(slotOf(setting, derivationOf(setting), [])).toBeUndefined()
  })
})

const ROCKSDB = 'state.backend.rocksdb'
const from = (flink: FlinkMinor, config: Config) => rocksdbMemory(bytes(100n * MIB), slotOptions(flink, config)).from

describe('RocksDB takes its memory from', () => {
  const cases: readonly [string, FlinkMinor, Config, string][] = [
    ['managed memory', '1.20', {}, 'managed'],
    ['a fixed size before managed memory', '1.20', { [`${ROCKSDB}.memory.fixed-per-slot`]: '64m' }, 'fixed-per-slot'],
    ['managed memory before a size for the process', '1.20', { [`${ROCKSDB}.memory.fixed-per-tm`]: '64m' }, 'managed'],
    [
      'a size for the process where managed memory is off',
      '1.17',
      { [`${ROCKSDB}.memory.managed`]: 'false', [`${ROCKSDB}.memory.fixed-per-tm`]: '64m' },
      'fixed-per-tm',
    ],
    [
      'each state where no release knows a size for the process',
      '1.16',
      { [`${ROCKSDB}.memory.managed`]: 'false', [`${ROCKSDB}.memory.fixed-per-tm`]: '64m' },
      'each-state',
    ],
    ['nothing where the ratios leave no room', '1.20', { [`${ROCKSDB}.memory.write-buffer-ratio`]: '1' }, 'refused'],
  ]
  it.each(cases)('%s', (_name, flink, config, expected) => expect(from(flink, config)).toBe(expected))

  it('a default, and says so, where a value cannot be read', () => {
    const key = `${ROCKSDB}.memory.write-buffer-ratio`
    expect(slotOptions('1.20', { [key]: 'half' })).toMatchObject({ writeBufferRatio: 0.5, unreadable: [key] })
  })
})

describe('weights that Flink refuses divide nothing', () => {
  it.each(['OPERATOR:-1', 'OPERATOR:x', 'OPERATOR', 'STATE_BACKEND:1:2'])('%s', (text) =>
    expect(sharesOf('1.20', bytes(MIB), text, ['stateBackend'])).toBeUndefined(),
  )
})
