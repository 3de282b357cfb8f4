import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytes, GIB, MIB } from '../bytes/bytes.ts'
import { parseJvmSize } from '../bytes/jvm.ts'
import type { Finding, Numbers } from '../failures/finding.ts'
import { FAILURES, type FailureId } from '../failures/index.ts'
import { found } from '../failures/sample-finding.ts'
import { deriveJvm } from '../jvm/derive.ts'
import { inferredJvmOptions } from '../jvm/infer.ts'
import { setting } from '../sample-setting.ts'
import type { JvmOptions, Setting } from '../setting.ts'
import { advise } from './advise.ts'
import type { Alternative } from './alternative.ts'
import { overlay, sizeOf, sumOf } from './apply.ts'
import { growing } from './netty.ts'
import { distance } from './round.ts'

const size = (from: number, to: number) => fc.integer({ min: from, max: to }).map((count) => `${count}m`)
const options = fc.record(
  {
    '-Xmx': size(64, 8000),
    '-XX:MaxDirectMemorySize': size(16, 4000),
    '-Dio.netty.maxDirectMemory': fc.constantFrom('0', '104857600'),
    '-XX:MaxMetaspaceSize': size(64, 600),
    '-XX:MaxRAMPercentage': fc.constantFrom('50.0', '75'),
    '-Xms': size(32, 4000),
    '-XX:+UseSerialGC': fc.constant(''),
    '-XX:+UseG1GC': fc.constant(''),
  },
  { requiredKeys: [] },
)
const anyBytes = fc.bigInt({ min: 1n, max: 4n * GIB })
const FIGURES: Readonly<Partial<Record<FailureId, fc.Arbitrary<Numbers>>>> = {
  'netty-direct': fc.record({ requestedBytes: anyBytes, usedBytes: anyBytes, maxBytes: anyBytes }),
  'jvm-direct': fc.record({ requestedBytes: anyBytes, allocatedBytes: anyBytes, limitBytes: anyBytes }),
  'container-kill': fc.record({ usedBytes: anyBytes, limitBytes: anyBytes }, { requiredKeys: [] }),
}
const settingOf = (jvm: JvmOptions, containerMib: number | undefined, fixed: readonly string[] = []): Setting =>
  setting({
    flink: '2.3',
    process: 'jvm',
    deployment: 'container',
    jvm,
    fixed,
    ...(containerMib === undefined ? {} : { containerBytes: bytes(BigInt(containerMib) * MIB) }),
  })
const treat = (finding: Finding, setting: Setting) =>
  advise([finding], setting, [{ process: 'jvm', before: deriveJvm(setting) }])

const failures = ['jvm-heap', 'jvm-direct', 'jvm-metaspace', 'container-kill', 'netty-direct'] as const
const treated = fc
  .record({
    jvm: options,
    container: fc.option(fc.integer({ min: 128, max: 32_000 }), { nil: undefined }),
    jdk: fc.constantFrom(undefined, 8, 11, 17, 21, 25),
    fixed: fc.constantFrom([], [], ['total'], ['container']),
    failure: fc.constantFrom(...failures),
    traits: fc.subarray(['lettuce', 'encoder', 'many-small', 'kubernetes']),
  })
  .chain(({ jvm, container, jdk, fixed, failure, traits }) =>
    (FIGURES[failure] ?? fc.constant({})).map((numbers) => {
      const setting = { ...settingOf(jvm, container, fixed), ...(jdk === undefined ? {} : { jdk }) }
      const finding = found(failure, numbers, traits)
      return { setting, finding, before: deriveJvm(setting), advice: treat(finding, setting) }
    }),
  )
type Case = typeof treated extends fc.Arbitrary<infer T> ? T : never

const after = (setting: Setting, { jvm, containerBytes }: Alternative) =>
  deriveJvm({
    ...setting,
    jvm: overlay(setting.jvm, jvm),
    ...(containerBytes === undefined ? {} : { containerBytes }),
  })

const law = (name: string, holds: (each: Alternative, one: Case) => void) =>
  it(name, () => {
    fc.assert(
      fc.property(treated, (one) => {
        for (const each of one.advice.alternatives) holds(each, one)
      }),
      { numRuns: 400 },
    )
  })

/** What each alternative may move besides what a container has left. */
const MOVES: Readonly<Record<string, readonly string[]>> = {
  'raise-xmx': ['heap', 'collector'],
  'raise-xmx-and-container': ['heap', 'collector'],
  'smaller-heap': ['heap', 'collector'],
  'raise-limit': ['metaspace', 'classSpace'],
  'raise-direct-limit': ['direct'],
  'raise-direct-limit-and-container': ['direct'],
  'raise-netty-limit': ['direct'],
  'raise-netty-limit-and-container': ['direct'],
}

describe('advice for a JVM application', () => {
  law('costs the difference of the two budgets', (each, { setting, before }) => {
    const now = after(setting, each)
    for (const { component, bytes: was } of before.budget.parts) {
      expect(each.change[component] ?? 0n, component).toBe(sizeOf(now, component) - was)
    }
  })

  law('leaves what it does not name within 1 MiB', (each) => {
    for (const [component, moved] of Object.entries(each.change)) {
      if (component === 'headRoom' || MOVES[each.advice]?.includes(component)) continue
      // told beside the size: it gives way, and what follows from it
      if (each.numbers?.giver === 'heap' && ['heap', 'collector'].includes(component)) continue
      expect(distance(moved, 0n), `${each.id} ${component}`).toBeLessThan(MIB)
    }
  })

  law('that moves a limit holds what the text proves', (each, { setting, finding, before }) => {
    const failure = FAILURES.find(({ id }) => id === finding.failure)
    const need = failure && 'need' in failure ? failure.need(finding, { setting, before }) : undefined
    if (need === undefined || Object.keys(each.jvm).length === 0 || each.advice === 'smaller-heap') return
    expect(sumOf(after(setting, each), need.components)).toBeGreaterThanOrEqual(need.bytes)
  })

  law('keeps a fixed heap and a fixed container', (each, { setting, before }) => {
    const now = after(setting, each)
    if (setting.fixed.includes('total')) {
      expect(distance(sizeOf(now, 'heap'), sizeOf(before, 'heap'))).toBeLessThan(MIB)
    }
    if (setting.fixed.includes('container')) {
      expect(each.containerBytes ?? setting.containerBytes).toBe(setting.containerBytes)
    }
  })

  law('sets sizes that HotSpot reads', (each) => {
    for (const [option, value] of Object.entries(each.jvm)) {
      if (value === null) continue
      if (option.startsWith('-XX:+')) expect(value, option).toBe('')
      // JDK 8 refuses a percentage without decimals
      else if (option.endsWith('Percentage')) expect(value, option).toMatch(/^[1-9]\d?\.\d$/)
      else expect(parseJvmSize(value), `${option} ${value}`).toBeDefined()
    }
  })
})

describe('a JVM application whose container is known', () => {
  const offered = (failure: FailureId, wanted: readonly string[]) =>
    fc.assert(
      fc.property(
        treated.filter(({ finding, setting }) => finding.failure === failure && setting.containerBytes !== undefined),
        ({ advice, setting }) => {
          fc.pre(setting.fixed.length === 0)
          expect(advice.alternatives.filter(({ advice }) => wanted.includes(advice)).length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 200 },
    )

  it('that was killed may have a larger one, however its heap is sized', () =>
    offered('container-kill', ['raise-container']))
  it('may have more direct memory', () =>
    offered('jvm-direct', ['raise-direct-limit', 'raise-direct-limit-and-container']))
  it('may have a larger Metaspace', () => offered('jvm-metaspace', ['raise-limit']))

  law('has its new limit set by hand, and grows only', (each, { setting }) => {
    const grown = each.containerBytes !== undefined && each.containerBytes !== setting.containerBytes
    // of a limit that is not known no figure can be told
    const unknown = setting.containerBytes === undefined && each.advice === 'raise-container'
    expect(each.code.includes('raise-container-limit'), each.id).toBe(grown || unknown)
    if (grown) expect(each.containerBytes).toBeGreaterThan(setting.containerBytes ?? 0n)
  })

  law('is told no variable of Flink’s images', (each) => {
    expect(each.environment).not.toHaveProperty('DISABLE_JEMALLOC')
  })

  law('keeps an initial heap that is at most the heap', (each, { setting }) => {
    const jvm = overlay(setting.jvm, each.jvm)
    const most = parseJvmSize(jvm['-Xmx'] ?? '')
    const changed = '-Xmx' in each.jvm
    if (changed && most !== undefined) expect(parseJvmSize(jvm['-Xms'] ?? '0') ?? 0n).toBeLessThanOrEqual(most)
  })
})

describe('one growing buffer', () => {
  it('is told by its arithmetic, for either chunk', () => {
    fc.assert(
      fc.property(fc.bigInt(2n, 500n), fc.bigInt(0n, 60n), fc.constantFrom(4n, 16n), (steps, chunks, chunk) => {
        const old = (steps - 1n) * 4n * MIB
        const result = growing(steps * 4n * MIB, old + chunks * chunk * MIB)
        expect(result?.old).toBe(old)
        expect((result?.chunks ?? 0n) * (result?.chunk ?? 0n)).toBe(chunks * chunk * MIB)
      }),
    )
  })

  it.each([
    [16n * MIB + 1n, 100n * MIB],
    [4n * MIB, 100n * MIB],
    [64n * MIB, 8n * MIB],
    [64n * MIB, 61n * MIB],
  ])('is not seen in a request of %i with %i in use', (requested, used) => {
    expect(growing(requested, used)).toBeUndefined()
  })
})

describe('855638016 asked for, 985661440 of 1823473664 in use', () => {
  const numbers = { requestedBytes: 855_638_016n, usedBytes: 985_661_440n, maxBytes: 1_823_473_664n }
  const finding = found('netty-direct', numbers, ['lettuce', 'redis'])
  const assumedJvm = inferredJvmOptions(finding, {})
  const setting: Setting = { ...settingOf({}, undefined), assumedJvm }
  const { alternatives } = treat(finding, setting)

  it('is a heap of 1739 MiB, as far as anybody can tell', () => {
    expect(assumedJvm).toEqual({ '-Xmx': '1739m' })
    // a JVM rounds its heap up to a multiple of 2 MiB
    expect(deriveJvm(setting).memory.direct).toBe(1740n * MIB)
  })
  it('is a buffer of 816 MiB beside its old copy of 812 and eight chunks', () => {
    expect(alternatives[0]?.numbers).toMatchObject({
      growingBytes: 816n * MIB,
      oldBytes: 812n * MIB,
      chunks: 8n,
      chunkBytes: 16n * MIB,
      shortBytes: 17n * MIB,
      nextStepBytes: 8n * MIB,
    })
  })
  it('is first a matter of code, and a larger limit comes last', () => {
    const order = ['upgrade-lettuce', 'bounded-batch', 'split-value', 'raise-netty-limit']
    expect(alternatives.map(({ advice }) => advice)).toEqual(order)
    expect(parseJvmSize(alternatives[3]?.jvm['-XX:MaxDirectMemorySize'] ?? '')).toBeGreaterThanOrEqual(1756n * MIB)
  })
  it('bounds a batch by the size of a value', () => {
    const { batchBytes, valueBytes, batchValues } = alternatives[1]?.numbers ?? {}
    expect(batchBytes).toBe(27n * MIB)
    expect(batchValues).toBe(BigInt(batchBytes ?? 0) / BigInt(valueBytes ?? 1))
  })
})
