import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../evidence/read.ts'
import { FLINK_MINORS, type FlinkMinor } from '../flink/versions/minors.ts'
import { settle } from '../settle.ts'
import { EXCHANGE_KINDS, type Exchange, fromSources, PATTERNS } from './exchange.ts'
import { networkNeed } from './need.ts'

const exchange = (given: Partial<Exchange> = {}): Exchange => ({
  from: 'Source',
  to: 'Sink',
  upstream: 4,
  downstream: 4,
  pattern: 'all-to-all',
  kind: 'pipelined',
  ...given,
})

const parallelism = fc.integer({ min: 1, max: 200 })
const exchanges = fc.array(
  fc.record({
    from: fc.constantFrom('a', 'b', 'c', 'd'),
    to: fc.constantFrom('e', 'f', 'c', 'd'),
    upstream: parallelism,
    downstream: parallelism,
    pattern: fc.constantFrom(...PATTERNS),
    kind: fc.constantFrom(...EXCHANGE_KINDS),
  }),
  { minLength: 1, maxLength: 8 },
)
const slots = fc.integer({ min: 1, max: 40 })
const minor = fc.constantFrom(...FLINK_MINORS)

describe('exchanges from the sources on', () => {
  it('are the same, and none stands before one that it reads from', () => {
    fc.assert(
      fc.property(exchanges, (rows) => {
        const ordered = fromSources(rows)
        expect(new Set(ordered)).toEqual(new Set(rows))
        const circles = rows.some(({ from, to }) => (from === 'c' || from === 'd') && (to === 'c' || to === 'd'))
        if (circles) return
        for (const [at, { to }] of ordered.entries()) {
          expect(ordered.slice(0, at).every(({ from }) => from !== to)).toBe(true)
        }
      }),
    )
  })
})

describe('the need of network buffers', () => {
  it('is recommended no less than it takes at least', () => {
    fc.assert(
      fc.property(exchanges, slots, minor, (rows, each, flink) => {
        const need = networkNeed({ exchanges: rows, slots: each }, flink, {})
        expect(need.recommendedBuffers).toBeGreaterThanOrEqual(need.leastBuffers)
        expect(need.leastBytes).toBe(BigInt(need.leastBuffers * need.segmentBytes))
      }),
    )
  })
  it('grows with slots and with rows, and never past what the rows cost together', () => {
    fc.assert(
      fc.property(exchanges, slots, minor, (rows, each, flink) => {
        const { leastBuffers, costs } = networkNeed({ exchanges: rows, slots: each }, flink, {})
        const more = networkNeed({ exchanges: rows, slots: each + 1 }, flink, {})
        const [, ...fewer] = rows
        const without = networkNeed({ exchanges: fewer, slots: each }, flink, {})
        expect(more.leastBuffers).toBeGreaterThanOrEqual(leastBuffers)
        expect(without.leastBuffers).toBeLessThanOrEqual(leastBuffers)
        // a task whose rows name different parallelisms runs with the greatest of them
        const isOneParallelism = new Set(rows.flatMap(({ upstream, downstream }) => [upstream, downstream])).size === 1
        if (isOneParallelism) expect(leastBuffers).toBeLessThanOrEqual(costs.reduce((sum, { least }) => sum + least, 0))
      }),
    )
  })

  // each by hand from the sources of the release: partition + gate
  it.each<[FlinkMinor, Partial<Exchange>, Record<string, string>, number]>([
    ['1.10', {}, {}, 5 + 8],
    ['1.11', {}, {}, 5 + 9],
    ['1.11', { pattern: 'pointwise', upstream: 4, downstream: 10 }, {}, 4 + 3],
    ['1.11', { pattern: 'pointwise', upstream: 10, downstream: 4 }, {}, 2 + 7],
    ['1.14', { kind: 'blocking' }, {}, 9],
    ['1.14', { kind: 'blocking' }, { 'taskmanager.network.sort-shuffle.min-parallelism': '4' }, 64],
    ['1.15', { kind: 'blocking' }, {}, 512],
    ['1.15', { kind: 'blocking' }, { 'taskmanager.network.sort-shuffle.min-parallelism': '5' }, 9],
    ['2.0', { kind: 'blocking' }, { 'taskmanager.network.sort-shuffle.min-parallelism': '5' }, 512],
    ['2.0', { kind: 'blocking' }, { 'taskmanager.network.sort-shuffle.min-buffers': '100' }, 100],
    ['1.16', { kind: 'blocking', upstream: 900, downstream: 900 }, {}, 1801],
    ['1.17', { kind: 'blocking', upstream: 900, downstream: 900 }, {}, 1000],
    ['1.17', { upstream: 900, downstream: 900 }, {}, 901 + 1801],
    ['1.17', {}, { 'taskmanager.network.memory.read-buffer.required-per-gate.max': '3' }, 5 + 3],
    ['1.16', {}, { 'taskmanager.network.memory.read-buffer.required-per-gate.max': '3' }, 5 + 9],
    ['1.20', {}, { 'taskmanager.network.memory.buffers-per-channel': '1' }, 5 + 5],
    ['2.0', {}, { 'taskmanager.network.memory.buffers-per-channel': '1' }, 5 + 9],
    ['1.20', {}, { 'taskmanager.network.memory.buffers-per-channel': 'two' }, 5 + 9],
    ['1.20', {}, { 'taskmanager.network.memory.buffer-debloat.enabled': 'true' }, 5 + 9],
  ])('%s: %o with %o takes %i', (flink, given, config, buffers) => {
    expect(networkNeed({ exchanges: [exchange(given)], slots: 1 }, flink, config).leastBuffers).toBe(buffers)
  })

  it('counts no more subtasks of a task than it has, and no more than there are slots', () => {
    const of = (each: number) => networkNeed({ exchanges: [exchange({ upstream: 2 })], slots: each }, '1.20', {})
    expect([1, 2, 3, 4, 9].map((each) => of(each).leastBuffers)).toEqual([10, 20, 25, 30, 30])
  })
  it('lets stages that a blocking exchange parts take turns in a slot', () => {
    const rows = [exchange({ kind: 'blocking', to: 'Map' }), exchange({ kind: 'blocking', from: 'Map' })]
    expect(networkNeed({ exchanges: rows, slots: 1 }, '1.20', {}).leastBuffers).toBe(9 + 512)
  })

  const measured = new URL('../../../e2e/network-need/measured.jsonl', import.meta.url)
  it.each(
    readFileSync(measured, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): { name: string; minor: FlinkMinor; slots: number; real: number; plan: string } => JSON.parse(line)),
  )('covers what $name really takes on $minor, and no more than 1.25 times that', ({ minor, slots, real, plan }) => {
    const { exchanges: rows = [] } = settle(read(plan), [], {})
    const { leastBuffers } = networkNeed({ exchanges: rows, slots }, minor, {})
    expect(leastBuffers).toBeGreaterThanOrEqual(real)
    expect(leastBuffers).toBeLessThanOrEqual(1.25 * real)
  })
})
