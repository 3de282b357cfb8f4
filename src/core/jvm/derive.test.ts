import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytes, GIB, MIB } from '../bytes/bytes.ts'
import type { JvmOptions } from '../setting.ts'
import { COLLECTORS, maxMemory } from './collectors.ts'
import { deriveJvm } from './derive.ts'
import { printed } from './options.ts'

const setting = (jvm: JvmOptions, containerMib?: number, jdk?: number) => ({
  jvm,
  assumedJvm: {},
  ...(containerMib === undefined ? {} : { containerBytes: bytes(BigInt(containerMib) * MIB) }),
  ...(jdk === undefined ? {} : { jdk }),
})

const size = fc.integer({ min: 8, max: 16_000 }).map((count) => `${count}m`)
const options = fc.record(
  {
    '-Xmx': size,
    '-XX:MaxRAMPercentage': fc.constantFrom('25.0', '75', '33.3'),
    '-XX:MaxDirectMemorySize': fc.oneof(size, fc.constant('0')),
    '-Dio.netty.maxDirectMemory': fc.constantFrom('0', '104857600'),
    '-XX:MaxMetaspaceSize': size,
    '-XX:CompressedClassSpaceSize': size,
    '-XX:ReservedCodeCacheSize': size,
    '-Xss': fc.constantFrom('256k', '1m', '0', 'nonsense'),
    '-XX:+UseSerialGC': fc.constant(''),
    '-XX:+UseZGC': fc.constant(''),
  },
  { requiredKeys: [] },
)
const container = fc.option(fc.integer({ min: 16, max: 32_000 }), { nil: undefined })
const jdk = fc.option(fc.integer({ min: 6, max: 30 }), { nil: undefined })

describe('a JVM application', () => {
  it('has parts that add up to its total, none below zero, at least its container', () => {
    fc.assert(
      fc.property(options, container, jdk, (jvm, limit, release) => {
        const { budget } = deriveJvm(setting(jvm, limit, release))
        expect(budget.parts.reduce((sum, part) => sum + part.bytes, 0n)).toBe(budget.total)
        for (const part of budget.parts) expect(part.bytes, part.component).toBeGreaterThanOrEqual(0n)
        if (limit !== undefined) expect(budget.total).toBeGreaterThanOrEqual(BigInt(limit) * MIB)
      }),
    )
  })

  it('that is overbooked shows its container below the total, and no head room', () => {
    const { budget, memory } = deriveJvm(setting({ '-Xmx': '2g' }, 2048))
    expect(memory.headRoom).toBe(0n)
    expect(budget.limits.find(({ limit }) => limit === 'container')?.bytes).toBe(2n * GIB)
    expect(budget.total).toBeGreaterThan(2n * GIB)
  })

  // -XX:MaxRAM and -XX:+PrintFlagsFinal on 17, MaxHeapSize in bytes
  const heaps = [
    [200, 104_857_600n],
    [240, 125_829_120n],
    [300, 132_120_576n],
    [490, 132_120_576n],
    [600, 157_286_400n],
    [1024, 268_435_456n],
    [1700, 446_693_376n],
    [4096, 1_073_741_824n],
  ] as const
  it.each(heaps)('in a container of %i MiB gets the heap that 17 gives it', (limit, expected) => {
    expect(deriveJvm(setting({}, limit)).memory.heap).toBe(expected)
  })

  // -XX:MaxRAM=… and these on 17 and 25, MaxHeapSize in MiB
  const shares = [
    [2560, { '-XX:MaxRAMPercentage': '60.0' }, 1536n],
    [3657, { '-XX:MaxRAMPercentage': '42.0' }, 1536n],
    [2048, { '-XX:MaxRAMPercentage': '56.0' }, 1148n],
    [2048, { '-XX:MaxRAMPercentage': '25', '-Xms': '1g' }, 1024n],
  ] as const
  it.each(shares)(
    'in %i MiB with %o has the share that JVMs give it, but no less than it starts with',
    (limit, jvm, mib) => {
      expect(deriveJvm(setting(jvm, limit)).memory.heap).toBe(mib * MIB)
    },
  )

  // Runtime.maxMemory() on 17 and 25, by -Xmx
  const maxima = [
    ['serial', 1024, 1_037_959_168n],
    ['serial', 1740, 1_763_704_832n],
    ['serial', 2000, 2_027_290_624n],
    ['serial', 100, 101_384_192n],
    ['parallel', 1024, 954_728_448n],
    ['parallel', 1740, 1_622_147_072n],
    ['parallel', 2000, 1_864_368_128n],
    ['g1', 1740, 1_824_522_240n],
    ['z', 100, 104_857_600n],
  ] as const
  it.each(maxima)('under %s with -Xmx%im has the maximum that real JVMs report', (collector, heap, expected) => {
    expect(maxMemory(bytes(BigInt(heap) * MIB), collector)).toBe(expected)
  })

  it('has the direct limit that is set, Netty’s own on top, and the heap’s where none is', () => {
    expect(deriveJvm(setting({ '-Xmx': '1g' })).memory.direct).toBe(GIB)
    expect(deriveJvm(setting({ '-Xmx': '1g', '-XX:MaxDirectMemorySize': '64m' })).memory.direct).toBe(64n * MIB)
    const both = { '-XX:MaxDirectMemorySize': '64m', '-Dio.netty.maxDirectMemory': '104857600' }
    expect(deriveJvm(setting(both)).memory.direct).toBe(164n * MIB)
  })

  it('counts the class space within the limit of Metaspace', () => {
    const { memory } = deriveJvm(setting({ '-XX:MaxMetaspaceSize': '256m' }))
    expect((memory.metaspace ?? 0n) + (memory.classSpace ?? 0n)).toBe(256n * MIB)
  })

  it('knows every collector in both sets of figures', () => {
    for (const collector of COLLECTORS) expect(maxMemory(bytes(GIB), collector)).toBeGreaterThan(0n)
  })

  it('prints options as a command line has them', () => {
    expect(printed('-Xmx', '1g')).toBe('-Xmx1g')
    expect(printed('-XX:+UseG1GC', '')).toBe('-XX:+UseG1GC')
    expect(printed('-XX:MaxMetaspaceSize', '1g')).toBe('-XX:MaxMetaspaceSize=1g')
  })
})
