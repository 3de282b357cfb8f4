import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Derivation } from '../flink/derivation.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import type { Config, JvmOptions, Process, Setting } from '../setting.ts'
import { type Deployed, deployed } from './document.ts'
import { SNIPPETS, type SnippetId } from './index.ts'
import { READERS } from './readers.ts'

const setting = (changes: Partial<Setting> = {}): Setting => ({
  flink: '1.20',
  process: 'tm',
  deployment: 'standalone',
  config: {},
  assumed: {},
  jvm: {},
  assumedJvm: {},
  fixed: [],
  origins: {},
  ...changes,
})

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

/** What people type and what breaks parsers, by pieces. */
const PIECES = [
  'a',
  '1',
  '0',
  '.',
  '0.1',
  '1e5',
  'true',
  'null',
  '~',
  'yes',
  '#',
  ' ',
  ': ',
  ':',
  '- ',
  '"',
  "'",
  '\\',
  '{',
  ']',
  ',',
]
const ODD = [
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '? ',
  'é',
  '中',
  '😀',
  '\t',
  '\n',
  '\r',
  '$',
  '0x1f',
  '.inf',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\0',
]
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  fc.string({ unit: 'binary', maxLength: 3 }),
)
const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''))
const OPTIONS = [
  'env.java.opts',
  'env.java.opts.all',
  'jobmanager.memory.process.size',
  'taskmanager.memory.network.fraction',
  'a',
  'a.b',
  'a.b.c',
  '1.2',
  '__proto__',
  'x..y',
]
const config: fc.Arbitrary<Config> = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...OPTIONS), text), text), { maxLength: 8 })
  .map((entries) => Object.fromEntries(entries))
const jvm: fc.Arbitrary<JvmOptions> = fc
  .array(fc.tuple(fc.constantFrom('-Xmx', '-XX:MaxMetaspaceSize', '-XX:+UseG1GC', '-Dname'), text), { maxLength: 5 })
  .map((entries) => Object.fromEntries(entries))

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
        const { text } = write('dynamic-options', deployed(setting(), [accepted('', options)]))
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

describe('what a release or a process lacks is not offered', () => {
  it.each<[FlinkMinor, Process, readonly SnippetId[]]>([
    ['1.10', 'tm', ['flink-conf', 'dynamic-options', 'jvm-options']],
    ['1.11', 'jm', ['flink-conf', 'jvm-options']],
    ['1.19', 'tm', ['config-yaml', 'flink-conf', 'dynamic-options', 'jvm-options']],
    ['2.0', 'jm', ['config-yaml', 'dynamic-options', 'jvm-options']],
    ['2.3', 'jvm', ['jvm-options']],
  ])('Flink %s, %s', (flink, process, ids) =>
    expect(SNIPPETS.filter((snippet) => snippet.availableIn(setting({ flink, process }))).map(({ id }) => id)).toEqual(
      ids,
    ),
  )
})

describe('what Flink refuses', () => {
  const refused = deployed(setting(), [{ process: 'tm', before: { ok: false, error: [], keys: [] } }])
  it.each(['dynamic-options', 'jvm-options'] as const)('has no %s', (id) =>
    expect(write(id, refused)).toEqual({ text: '', problems: [{ problem: 'refused' }] }),
  )
})

it('the options of a Flink process stand one a line, of both processes a line each', () => {
  const budgets = [
    accepted('-Xmx1 -Xms1', { 'taskmanager.cpu.cores': '1.0' }),
    accepted('-Xmx2', { 'jobmanager.memory.heap.size': '2b' }, 'jm'),
  ]
  expect(write('jvm-options', deployed(setting(), budgets)).text).toMatch(/\n-Xmx1\n-Xms1\n$/)
  expect(write('dynamic-options', deployed(setting(), budgets)).text).toBe(
    '-D taskmanager.cpu.cores=1.0\n-D jobmanager.memory.heap.size=2b\n',
  )
})
