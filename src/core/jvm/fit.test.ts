import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytes, MIB } from '../bytes/bytes.ts'
import type { JvmOptions } from '../setting.ts'
import { deriveJvm, type JvmSetting } from './derive.ts'
import { misfit, type Way } from './fit.ts'

const size = fc.integer({ min: 8, max: 6000 }).map((count) => `${count}m`)
const options = fc.record(
  {
    '-Xmx': size,
    '-XX:MaxRAMPercentage': fc.constantFrom('25.0', '75', '90'),
    '-XX:MaxDirectMemorySize': fc.oneof(size, fc.constant('0')),
    '-XX:MaxMetaspaceSize': size,
    '-Xss': fc.constantFrom('256k', '1m', '4m'),
    '-XX:+UseParallelGC': fc.constant(''),
  },
  { requiredKeys: [] },
)
const setting = (jvm: JvmOptions, mib: number, jdk: number): JvmSetting => ({
  jvm,
  assumedJvm: {},
  containerBytes: bytes(BigInt(mib) * MIB),
  jdk,
})
const container = fc.integer({ min: 64, max: 9000 })
const release = fc.constantFrom(8, 11, 17, 21, 25)

/** The setting as a person has it who takes the way. */
const taken = (before: JvmSetting, { jvm, containerBytes }: Way): JvmSetting => ({
  ...before,
  jvm: Object.fromEntries(
    Object.entries({ ...before.jvm, ...jvm }).filter(([, value]) => value !== null),
  ) as JvmOptions,
  ...(containerBytes && { containerBytes }),
})

describe('a JVM that may take more than its container', () => {
  it('lacks what its parts add up to beyond it, and a larger container is always a way', () => {
    fc.assert(
      fc.property(options, container, release, (jvm, mib, jdk) => {
        const before = setting(jvm, mib, jdk)
        const found = misfit(before)
        const { total } = deriveJvm(before).budget
        expect(found?.needBytes ?? 0n).toBe(total - BigInt(mib) * MIB)
        if (found) expect(found.ways.map(({ kind }) => kind)).toContain('container')
      }),
    )
  })

  it('fits after each way that is named, which changes in the direction that it says', () => {
    fc.assert(
      fc.property(options, container, release, (jvm, mib, jdk) => {
        const before = setting(jvm, mib, jdk)
        for (const way of misfit(before)?.ways ?? []) {
          expect(misfit(taken(before, way)), way.kind).toBeUndefined()
          if (way.kind === 'container') expect(way.to).toBeGreaterThan(way.from)
          else expect(way.to).toBeLessThan(way.from)
        }
      }),
    )
  })

  it('fits with the threads that it names, and not with one more', () => {
    fc.assert(
      fc.property(options, container, fc.constantFrom('spring-tomcat' as const, undefined), (jvm, mib, preset) => {
        const before = { ...setting(jvm, mib, 17), ...(preset && { preset }) }
        const found = misfit(before)
        if (!found?.threads) return
        const { from, to } = found.threads
        const { memory, budget } = deriveJvm(before)
        const stack = (memory.threads ?? 0n) / from
        const without = budget.total - from * stack
        expect(without + to * stack).toBeLessThanOrEqual(BigInt(mib) * MIB)
        expect(without + (to + 1n) * stack).toBeGreaterThan(BigInt(mib) * MIB)
      }),
    )
  })

  it('has nothing to say where there is no container', () => {
    expect(misfit({ jvm: { '-Xmx': '8g' }, assumedJvm: {} })).toBeUndefined()
  })
})
