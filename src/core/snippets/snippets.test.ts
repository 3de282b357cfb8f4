import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Derivation } from '../flink/derivation.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import { setting } from '../sample-setting.ts'
import type { Config, Deployment, Process } from '../setting.ts'
import { type Deployed, deployed } from './document.ts'
import { SNIPPETS, type SnippetId } from './index.ts'
import { READERS } from './readers.ts'
import { offered } from './relevance.ts'
import { config, jvm } from './samples.ts'

const write = (id: SnippetId, document: Deployed) => {
  const snippet = SNIPPETS.find((known) => known.id === id)
  if (!snippet) throw new Error(`no format ${id}`)
  return snippet.write(document)
}
const written = (id: SnippetId, config: Config, before: Config = config) =>
  write(id, deployed(setting({ config }), [], { before: setting({ config: before }) }))

const accepted = (jvmArguments: string, dynamic: Record<string, string>, process: 'tm' | 'jm' = 'tm') => {
  const budget = { process, parts: [], total: 0n as never, limits: [], jvmArguments }
  const before: Derivation = { ok: true, budget, memory: {}, jvm: jvmArguments, dynamic }
  return { process, before }
}

const without = (all: Config, keys: readonly (string | undefined)[]) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)))

describe('reading back what was written gives the same', () => {
  it.each(['config-yaml', 'flink-conf'] as const)('%s, but for what it says that it cannot hold', (id) => {
    fc.assert(
      fc.property(config, config, (now, before) => {
        const { text, problems } = written(id, now, before)
        expect(READERS[id](text)).toEqual(
          without(
            now,
            problems.map(({ key }) => key),
          ),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('config.yaml holds everything', () => {
    fc.assert(
      fc.property(config, (now) => {
        expect(written('config-yaml', now).problems).toEqual([])
      }),
    )
  })

  it('dynamic-options', () => {
    fc.assert(
      fc.property(config, (dynamic) => {
        const options = without(
          dynamic,
          Object.keys(dynamic).filter((key) => key.includes('=')),
        )
        const { text } = write('dynamic-options', deployed(setting({}), [accepted('', options)]))
        expect(READERS['dynamic-options'](text)).toEqual(options)
      }),
    )
  })

  it('jvm-options of an application', () => {
    fc.assert(
      fc.property(jvm, (options) => {
        const { text } = write('jvm-options', deployed(setting({ process: 'jvm', jvm: options }), []))
        const expected = Object.entries(options).map(([option, value]) =>
          value === '' || option === '-Xmx' ? option + value : `${option}=${value}`,
        )
        expect(READERS['jvm-options'](text)).toEqual(expected)
      }),
    )
  })
})

describe('flink-conf.yaml', () => {
  it.each<[string, string, string]>([
    ['a', 'x # y', 'number-sign'],
    ['a', '', 'empty'],
    ['a', ' x', 'outer-space'],
    ['a', 'x\ny', 'line-end'],
    ['a', '\ud800', 'lone-surrogate'],
    ['a: b', 'x', 'key-separator'],
  ])('does not lose %j: %j silently', (key, value, problem) => {
    expect(written('flink-conf', { [key]: value }).problems).toEqual([{ problem, key }])
  })
  it('keeps every other value as the person wrote it', () =>
    expect(
      written('flink-conf', { 'taskmanager.memory.managed.fraction': '0.40', 'env.java.opts': "-Da=':x' -Db" }).text,
    ).toMatch(/^env\.java\.opts: -Da=':x' -Db\ntaskmanager\.memory\.managed\.fraction: 0\.40\n$/m))
})

describe('config.yaml', () => {
  it('is nested, the processes apart, a key beside what begins with it', () =>
    expect(
      written('config-yaml', {
        'taskmanager.memory.process.size': '1728m',
        'taskmanager.numberOfTaskSlots': '2',
        'jobmanager.memory.process.size': '1600m',
        'taskmanager.memory.managed.fraction': '0.40',
        'env.java.opts.all': '-Da=b',
        'env.java.opts': '-XX:+UseG1GC',
      }).text.replace(/^#.*\n/gm, ''),
    ).toBe(`env:
  java:
    opts: -XX:+UseG1GC
    opts.all: -Da=b
jobmanager:
  memory:
    process:
      size: 1600m
taskmanager:
  memory:
    managed:
      fraction: '0.40'
    process:
      size: 1728m
  numberOfTaskSlots: 2
`))
})

describe('a header', () => {
  const before = setting({ config: { 'taskmanager.memory.process.size': '1g' } })
  const after = setting({ config: { 'taskmanager.memory.process.size': '2g' }, flink: '1.19' })
  const { text } = write('config-yaml', deployed(after, [], { before, why: 'jvm-heap/raise-total' as never }))
  it.each([
    /^# Memory Wizard: Apache Flink 1\.19, TaskManager$/m,
    /^# Changed \(jvm-heap\/raise-total\):$/m,
    /^# {3}taskmanager\.memory\.process\.size: 1g -> 2g$/m,
  ])('says %s', (line) => expect(text).toMatch(line))
})

describe('what a release or a process lacks is not offered; the rest as people deploy it', () => {
  it.each<[FlinkMinor, Process, Deployment, readonly SnippetId[]]>([
    [
      '1.10',
      'tm',
      'standalone',
      ['flink-conf', 'dynamic-options', 'docker-compose', 'kubernetes-pod', 'native-kubernetes', 'jvm-options'],
    ],
    ['1.11', 'jm', 'container', ['flink-conf', 'native-kubernetes', 'kubernetes-pod', 'docker-compose', 'jvm-options']],
    [
      '1.20',
      'tm',
      'container',
      [
        'config-yaml',
        'flink-conf',
        'flink-deployment',
        'native-kubernetes',
        'kubernetes-pod',
        'docker-compose',
        'dynamic-options',
        'jvm-options',
      ],
    ],
    ['2.3', 'jvm', 'standalone', ['jvm-options', 'java-tool-options', 'docker-compose', 'kubernetes-pod']],
    ['2.3', 'jvm', 'container', ['kubernetes-pod', 'docker-compose', 'java-tool-options', 'jvm-options']],
  ])('Flink %s, %s, %s', (flink, process, deployment, ids) =>
    expect(offered(SNIPPETS, setting({ flink, process, deployment })).map(({ id }) => id)).toEqual(ids),
  )
  it('has every format somewhere, and the file that a person has in front', () => {
    const all = (['tm', 'jvm'] as const).flatMap((process) => offered(SNIPPETS, setting({ process })))
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(SNIPPETS.map(({ id }) => id)))
    expect(offered(SNIPPETS, setting({}), 'flink-conf')[0]?.id).toBe('flink-conf')
  })
})

describe('what Flink refuses', () => {
  const refused = deployed(setting({}), [{ process: 'tm', before: { ok: false, error: [], keys: [] } }])
  it.each(['dynamic-options', 'jvm-options'] as const)('has no %s', (id) =>
    expect(write(id, refused)).toEqual({ text: '', problems: [{ problem: 'refused' }] }),
  )
})

it('the options of a Flink process stand one a line, of both processes a line each', () => {
  const budgets = [
    accepted('-Xmx1 -Xms1', { 'taskmanager.cpu.cores': '1.0' }),
    accepted('-Xmx2', { 'jobmanager.memory.heap.size': '2b' }, 'jm'),
  ]
  expect(write('jvm-options', deployed(setting({}), budgets)).text).toMatch(/\n-Xmx1\n-Xms1\n$/)
  expect(write('dynamic-options', deployed(setting({}), budgets)).text).toBe(
    '-D taskmanager.cpu.cores=1.0\n-D jobmanager.memory.heap.size=2b\n',
  )
})
