import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMPONENTS } from '../budget.ts'
import { type Config, DEPLOYMENTS, type FlinkProcess } from '../setting.ts'
import type { Derivation } from './derivation.ts'
import { derive } from './derive.ts'
import { FLINK_OPTIONS } from './options/index.ts'
import { FLINK_MINORS, type FlinkMinor } from './versions/minors.ts'

const MIB = 2n ** 20n
const keys = FLINK_OPTIONS.flatMap(({ key, fallbackKeys = [] }) => [key, ...fallbackKeys])
const flink = fc.constantFrom(...FLINK_MINORS)
const process = fc.constantFrom<FlinkProcess>('tm', 'jm')
const deployment = fc.constantFrom(...DEPLOYMENTS)
const text = fc.oneof(
  fc.nat({ max: 20000 }).map((count) => `${count}m`),
  fc.double({ min: 0, max: 1, noNaN: true }).map(String),
  fc.nat({ max: 16 }).map(String),
)
const dictionary = (value: fc.Arbitrary<string>) => fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 6 })
const sized = fc.tuple(dictionary(text), fc.nat({ max: 60000 })).map(
  ([config, total]): Config => ({
    'taskmanager.memory.process.size': `${total}m`,
    'jobmanager.memory.process.size': `${total}m`,
    ...config,
  }),
)

describe('the laws', () => {
  it('the parts add up to the total, and are the contract’s, in its order', () => {
    fc.assert(
      fc.property(flink, process, deployment, sized, (version, of, where, config) => {
        const derived = derive(version, of, where, config)
        if (!derived.ok) return
        const { parts, total } = derived.budget
        expect(parts.reduce((sum, part) => sum + part.bytes, 0n)).toBe(total)
        expect(parts.map(({ component }) => component)).toEqual(
          version === '1.10' && of === 'jm' ? ['heap'] : COMPONENTS[of],
        )
        for (const { component, bytes } of parts) expect(derived.memory[component]).toBe(bytes)
      }),
    )
  })
  it('a limit is the sum of the parts that it holds', () => {
    fc.assert(
      fc.property(flink, process, sized, (version, of, config) => {
        const derived = derive(version, of, 'container', config)
        if (!derived.ok) return
        for (const { bytes, components } of derived.budget.limits) {
          const held = derived.budget.parts.filter((part) => components.includes(part.component))
          expect(held.reduce((sum, part) => sum + part.bytes, 0n)).toBe(bytes)
        }
      }),
    )
  })
  it('never throws, and a refusal names its exception and its keys', () => {
    fc.assert(
      fc.property(
        flink,
        process,
        deployment,
        dictionary(fc.string({ unit: 'binary' })),
        (version, of, where, config) => {
          const derived = derive(version, of, where, config)
          if (!derived.ok) expect(derived.error.length).toBeGreaterThan(0)
          if (!derived.ok) expect(derived.keys.length).toBeGreaterThan(0)
        },
      ),
    )
  })
  it('the order of the keys does not matter', () => {
    fc.assert(
      fc.property(flink, process, deployment, sized, (version, of, where, config) => {
        const turned = Object.fromEntries(Object.entries(config).reverse())
        expect(derive(version, of, where, turned)).toEqual(derive(version, of, where, config))
      }),
    )
  })
  it('what a TaskManager is handed from 1.12 on derives to the same parts', () => {
    fc.assert(
      fc.property(flink, process, sized, (version, of, config) => {
        const derived = derive(version, of, 'container', config)
        if (!derived.ok || derived.dynamic === undefined || version === '1.10' || version === '1.11') return
        // cores so few that they are printed as none are refused when they come back
        if (Number(derived.dynamic['taskmanager.cpu.cores']) === 0) return
        const again = derive(version, of, 'container', derived.dynamic)
        expect(again.ok && again.memory).toEqual(derived.memory)
      }),
    )
  })
})

const parts = (derived: Derivation) => (derived.ok ? derived.memory : derived.error)
const setBy = (derived: Derivation) =>
  derived.ok ? Object.fromEntries(derived.budget.parts.map((part) => [part.component, part.setBy])) : derived.error
const messages = (derived: Derivation) => (derived.ok ? [] : derived.error.map(({ message }) => message))

describe('a TaskManager', () => {
  it('of 1728m, as Flink ships it', () => {
    const derived = derive('1.20', 'tm', 'container', { 'taskmanager.memory.process.size': '1728m' })
    expect(parts(derived)).toMatchObject({ totalFlink: 1280n * MIB, metaspace: 256n * MIB, overhead: 192n * MIB })
    expect(setBy(derived)).toMatchObject({
      taskHeap: { by: 'rest' },
      managed: { by: 'fraction', keys: ['taskmanager.memory.managed.fraction'] },
      metaspace: { by: 'default' },
      overhead: { by: 'fraction', bound: 'min' },
    })
  })
  it.each<[FlinkMinor, bigint]>([
    ['1.16', 1024n * MIB],
    ['1.17', 1717986944n],
  ])('network memory has an upper bound up to 1.16 (%s)', (version, network) => {
    const config = { 'taskmanager.memory.flink.size': '16g' }
    expect(parts(derive(version, 'tm', 'container', config))).toMatchObject({ network })
  })
  it('reads a legacy key by deployment, and not from 2.0 on', () => {
    const config = { 'taskmanager.heap.size': '2g' }
    expect(parts(derive('1.20', 'tm', 'standalone', config))).toMatchObject({ totalFlink: 2048n * MIB })
    expect(parts(derive('1.20', 'tm', 'container', config))).toMatchObject({ totalProcess: 2048n * MIB })
    expect(derive('2.0', 'tm', 'container', config).ok).toBe(false)
  })
  it('reads a fallback key after the key itself, and says which of them it was', () => {
    const fallback = { 'taskmanager.memory.flink.size': '4g', 'taskmanager.memory.size': '1g' }
    expect(setBy(derive('1.20', 'tm', 'container', fallback))).toMatchObject({
      managed: { by: 'option', keys: ['taskmanager.memory.size'] },
    })
    const both = { ...fallback, 'taskmanager.memory.managed.size': '2g' }
    expect(parts(derive('1.20', 'tm', 'container', both))).toMatchObject({ managed: 2048n * MIB })
  })
  it('names the keys in conflict, those that are set first', () => {
    const config = { 'taskmanager.memory.process.size': '1g', 'taskmanager.memory.jvm-metaspace.size': '2g' }
    const derived = derive('1.20', 'tm', 'container', config)
    expect(derived.ok ? [] : derived.keys.slice(0, 2)).toEqual(Object.keys(config))
  })
  it('cuts CPU cores off after eight decimals from 1.14 on', () => {
    const config = { 'taskmanager.memory.flink.size': '4g', 'taskmanager.cpu.cores': '0.123456789' }
    const cores = (version: FlinkMinor) => {
      const derived = derive(version, 'tm', 'container', config)
      return derived.ok ? derived.dynamic?.['taskmanager.cpu.cores'] : undefined
    }
    expect([cores('1.13'), cores('1.14')]).toEqual(['0.123456789', '0.12345678'])
  })
})

describe('a JobManager', () => {
  it('of 1.10 has its heap alone', () => {
    expect(derive('1.10', 'jm', 'container', { 'jobmanager.heap.size': '2g' })).toEqual({
      ok: true,
      memory: { heap: 2048n * MIB },
      budget: expect.objectContaining({ total: 2048n * MIB, jvmArguments: '-Xms2048m -Xmx2048m' }),
    })
  })
  it('limits direct memory only where it is told to', () => {
    const config = { 'jobmanager.memory.process.size': '1600m' }
    const limited = { ...config, 'jobmanager.memory.enable-jvm-direct-memory-limit': 'true' }
    const jvm = (derived: Derivation) => (derived.ok ? derived.jvm : undefined)
    expect(jvm(derive('1.20', 'jm', 'container', config))).not.toContain('MaxDirectMemorySize')
    expect(jvm(derive('1.20', 'jm', 'container', limited))).toContain('-XX:MaxDirectMemorySize=134217728')
  })
  it('refuses in words of its own up to 1.20', () => {
    const config = { 'jobmanager.memory.flink.size': '128m' }
    const refusal =
      'The configured Total Flink Memory (128.000mb (134217728 bytes)) is less than the configured Off-heap Memory (128.000mb (134217728 bytes)).'
    expect(messages(derive('1.20', 'jm', 'container', config))).toEqual([
      `JobManager memory configuration failed: ${refusal}`,
      refusal,
    ])
    expect(messages(derive('2.0', 'jm', 'container', config))).toEqual([refusal])
  })
})
