import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMPONENTS } from '../budget.ts'
import { derivationOf } from '../budgets.ts'
import { bytes, MIB } from '../bytes/bytes.ts'
import { parseFlinkSize } from '../bytes/flink.ts'
import { parseJvmSize } from '../bytes/jvm.ts'
import { FLINK_MINORS } from '../flink/versions/minors.ts'
import { PRESET_IDS } from '../jvm/presets.ts'
import { lookedUp } from '../links/looked-up.ts'
import { setting } from '../sample-setting.ts'
import type { Config, Deployment, Process, Setting } from '../setting.ts'
import { ADVICE_SOURCES } from './advice-sources.ts'
import { explain } from './explain.ts'
import type { Explanation } from './explanation.ts'
import { RULE_IDS } from './rules.ts'
import { sourcesIn, sourcesOf } from './sources.ts'

const settingOf = (process: Process, more: Partial<Setting>) =>
  setting({ flink: '2.3', deployment: 'container', process, ...more })

/** What the figures lead to, counted anew; undefined where a rule has steps that the figures do not hold. */
function counted({ figures, rule }: Explanation): bigint | undefined {
  switch (figures.how) {
    case 'value': {
      if (figures.key.endsWith('.mb')) return BigInt(figures.text.trim()) << 20n
      const size = figures.key.startsWith('-') ? parseJvmSize(figures.text) : parseFlinkSize(figures.text)
      // HotSpot rounds a heap up to its steps, and -Xms may stand in for it
      return rule === 'jvm-option' || rule === 'heap-as-initial' || typeof size !== 'bigint' ? undefined : size
    }
    case 'fraction': {
      const { share, min, max, bound } = figures
      const cut = min && share < min.bytes ? min.bytes : max && share > max.bytes ? max.bytes : share
      if (bound) expect(cut).toBe(figures[bound]?.bytes)
      return cut
    }
    case 'rest': {
      const left = figures.less.reduce((left, term) => left - term.bytes, figures.whole as bigint)
      return left < 0n ? 0n : left
    }
    case 'buffers':
      return figures.count * figures.segment
    case 'sum':
      return figures.terms.reduce((sum, term) => sum + term.bytes, 0n)
    case 'count':
      return figures.count * figures.each
    case 'least':
      return [figures.usual, figures.limit, figures.eighth].reduce((least, size) => (size < least ? size : least))
    default:
      return undefined
  }
}

const seen = new Set<string>()

/** Every part has an explanation that leads to its size, and a source whose address is known. */
function check(one: Setting): void {
  const answer = derivationOf(one)
  if (!answer.ok) {
    expect(explain(one, one.process, COMPONENTS[one.process][0])).toBeUndefined()
    return
  }
  for (const part of answer.budget.parts) {
    const why = explain(one, one.process, part.component)
    const said = `${part.component}: ${JSON.stringify(why, (_, value) => (typeof value === 'bigint' ? `${value}` : value))}`
    if (why === undefined) {
      expect([part.component, part.bytes, one.containerBytes]).toEqual(['headRoom', 0n, undefined])
      continue
    }
    seen.add(why.rule)
    expect(why.result, said).toBe(part.bytes)
    expect(counted(why) ?? part.bytes, said).toBe(part.bytes)
    const sources = sourcesOf(why, one.flink, 'en')
    expect(sources.length, said).toBeGreaterThan(0)
    for (const source of sources)
      if (source.kind === 'page') expect(lookedUp(source.address), source.address).toBe(true)
  }
}

interface Case {
  readonly process: 'tm' | 'jm'
  readonly deployment: Deployment
  readonly config: Config
}
const CASES: readonly Case[] = gunzipSync(
  readFileSync(new URL('../../../e2e/flink-oracle/vectors/cases.jsonl.gz', import.meta.url)),
)
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

describe('why a part has its size', () => {
  it('is told of every part that Flink derives, by figures that lead to it', () => {
    for (const [index, { process, deployment, config }] of CASES.entries()) {
      const flink = FLINK_MINORS[index % FLINK_MINORS.length] ?? '2.3'
      check(settingOf(process, { flink, deployment, config }))
    }
  })

  it('is told of every part of a JVM', () => {
    const size = fc.integer({ min: 1, max: 9000 }).map((mib) => `${mib}m`)
    const options = fc.record(
      {
        '-Xmx': size,
        '-Xms': size,
        '-XX:MaxRAMPercentage': fc.integer({ min: 1, max: 100 }).map(String),
        '-XX:MaxDirectMemorySize': size,
        '-Dio.netty.maxDirectMemory': size,
        '-XX:MaxMetaspaceSize': size,
        '-XX:ReservedCodeCacheSize': size,
        '-Xss': fc.constantFrom('256k', '1m', '4m'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(
        options,
        fc.option(fc.integer({ min: 64, max: 20_000 })),
        fc.constantFrom(undefined, ...PRESET_IDS),
        fc.constantFrom(8, 11, 17, 21, 25),
        (jvm, container, preset, jdk) => {
          const containerBytes = container === null ? {} : { containerBytes: bytes(BigInt(container) * MIB) }
          check(settingOf('jvm', { jvm, jdk, ...containerBytes, ...(preset && { preset }) }))
        },
      ),
      // so many, because the rarest rule is one in fifty, and each must be met (below)
      { numRuns: 600 },
    )
  })

  it('names every rule somewhere', () => {
    expect(RULE_IDS.filter((rule) => !seen.has(rule))).toEqual([])
  })

  it('has a source for each kind of advice, at an address that is known', () => {
    for (const [advice, source] of Object.entries(ADVICE_SOURCES))
      for (const flink of FLINK_MINORS)
        for (const language of ['en', 'zh']) {
          const pages = sourcesIn(source, flink, language).filter(({ kind }) => kind === 'page')
          expect(pages.length, advice).toBe(1)
          for (const page of pages) if ('address' in page) expect(lookedUp(page.address), page.address).toBe(true)
        }
  })

  it('tells the figures of a share, its bound and where to read it up', () => {
    const why = explain(
      settingOf('tm', { flink: '1.20', config: { 'taskmanager.memory.process.size': '1728m' } }),
      'tm',
      'overhead',
    )
    expect(why).toEqual({
      component: 'overhead',
      rule: 'overhead-fraction',
      figures: {
        how: 'fraction',
        of: 'totalProcess',
        whole: 1728n * MIB,
        key: 'taskmanager.memory.jvm-overhead.fraction',
        fraction: '0.1',
        isDefault: true,
        beside: false,
        share: 181193935n,
        min: { key: 'taskmanager.memory.jvm-overhead.min', bytes: 192n * MIB, isDefault: true },
        max: { key: 'taskmanager.memory.jvm-overhead.max', bytes: 1024n * MIB, isDefault: true },
        bound: 'min',
      },
      result: 192n * MIB,
    })
    expect(why && sourcesOf(why, '1.20', 'zh')).toEqual([
      {
        kind: 'option',
        key: 'taskmanager.memory.jvm-overhead.fraction',
        address:
          'https://nightlies.apache.org/flink/flink-docs-release-1.20/zh/docs/deployment/config/#taskmanager-memory-jvm-overhead-fraction',
      },
      {
        kind: 'page',
        page: 'flink-fractions',
        address:
          'https://nightlies.apache.org/flink/flink-docs-release-1.20/zh/docs/deployment/memory/mem_setup/#capped-fractionated-components',
      },
      {
        kind: 'code',
        name: 'ProcessMemoryUtils',
        release: 'Flink 1.20',
        address:
          'https://github.com/apache/flink/blob/release-1.20/flink-runtime/src/main/java/org/apache/flink/runtime/util/config/memory/ProcessMemoryUtils.java',
      },
    ])
  })
})
