import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../advice/alternative.ts'
import { overlay } from '../advice/apply.ts'
import { budgetsOf } from '../budgets.ts'
import { bytes } from '../bytes/bytes.ts'
import { read } from '../evidence/read.ts'
import { setting } from '../sample-setting.ts'
import type { Config } from '../setting.ts'
import { deployed } from '../snippets/document.ts'
import { READERS } from '../snippets/readers.ts'
import { writeKey, writeScalar } from '../snippets/yaml-scalar.ts'
import { type PastedFile, pastedFile } from './pasted-file.ts'
import { rewriting, rewritten, toldBy } from './rewritten.ts'

const KEYS = [
  'taskmanager.memory.process.size',
  'taskmanager.memory.managed.fraction',
  'taskmanager.memory.jvm-overhead.min',
  'taskmanager.memory.jvm-overhead.max',
  'taskmanager.numberOfTaskSlots',
  'jobmanager.memory.process.size',
  'env.java.opts',
  'env.java.opts.all',
  'parallelism.default',
]
const OTHERS = ['my.own.option', 's3.secret-key', 'metrics.reporter.x.class', 'taskmanager.unheard.of']
const value = fc.constantFrom('1g', '1728m', '0.4', '2', 'true', '-XX:+UseG1GC -Da=b', 'a, b', "it's", '"q"')
const change: fc.Arbitrary<Change> = fc.dictionary(fc.constantFrom(...KEYS), fc.option(value), { maxKeys: 4 })
const blank = fc.constantFrom('', '# a comment', '   # taskmanager.memory.process.size: 9g', '#')
const behind = fc.constantFrom('', '', ' # why', '   ')

const options = fc.dictionary(fc.constantFrom(...KEYS, ...OTHERS), value, { minKeys: 1, maxKeys: 8 })
const lineEnd = fc.constantFrom('\n', '\r\n')

/** Lines of a flink-conf.yaml; a key may be there twice. */
const flinkConf = fc
  .tuple(
    fc.array(
      fc.oneof(
        blank,
        fc.tuple(fc.constantFrom(...KEYS, ...OTHERS), value, behind).map(([k, v, b]) => `${k}: ${v}${b}`),
      ),
    ),
    lineEnd,
    fc.boolean(),
  )
  .map(([lines, end, ends]) => lines.join(end) + (ends ? end : ''))

/** A nested config.yaml with comments between its lines, its entries in any order. */
const nested = fc
  .tuple(
    options,
    fc.array(blank, { minLength: 30, maxLength: 30 }),
    fc.array(behind, { minLength: 30, maxLength: 30 }),
    fc.boolean(),
  )
  .map(([all, blanks, tails, quotes]) => {
    type Tree = Map<string, Tree | string>
    const root: Tree = new Map()
    for (const [key, said] of Object.entries(all)) {
      const words = key === 'env.java.opts.all' ? ['env', 'java', 'opts.all'] : key.split('.')
      const into = words.slice(0, -1).reduce<Tree>((tree, word) => {
        const known = tree.get(word)
        const next: Tree = known instanceof Map ? known : new Map()
        if (next !== known) tree.set(word, next)
        return next
      }, root)
      into.set(words.at(-1) ?? '', said)
    }
    let at = 0
    const print = (tree: Tree, indent: string): string =>
      [...tree]
        .map(([name, below]) => {
          at++
          const tail = tails[at % 30] ?? ''
          const above = blanks[at % 30] ?? ''
          const head = `${above === '' ? '' : `${indent}${above}\n`}${indent}${writeKey(name)}:`
          if (typeof below !== 'string') return `${head}${tail}\n${print(below, `${indent}  `)}`
          const said = quotes && /^[\w.]+$/.test(below) ? `"${below}"` : writeScalar(below)
          return `${head} ${said}${tail}\n`
        })
        .join('')
    return print(root, '')
  })

const document = (config: Config) => deployed(setting({ config }), [])
const rewrite = (file: PastedFile, told: Config, target: Config, format: PastedFile['format']) =>
  rewritten({ file, told, target, document: document(target) }, format)

const commentsIn = (text: string) => (text.match(/#[^\r\n]*/g) ?? []).map((comment) => comment.trimEnd()).sort()
/** Without the comment at the head. */
const body = (text: string) => text.replace(/^# Memory Wizard.*\n# Changed.*\n(?:# {3}.*\n)+/, '')
const isBlock = (lines: readonly string[], all: readonly string[]) => {
  let at = 0
  for (const line of all) if (line === lines[at]) at++
  return at === lines.length
}

describe.each([
  ['flink-conf', flinkConf],
  ['config-yaml', nested],
] as const)('a %s', (format, files) => {
  const read_ = READERS[format]
  it('says after it what it said, with the change on top; every other line is as it was, and every comment there', () => {
    let changed = 0
    fc.assert(
      fc.property(files, change, (text, given) => {
        const told = read_(text)
        const target = overlay(told, given)
        const result = rewrite({ format, text }, told, target, format)
        expect(result).toBeDefined()
        if (!result) return
        if (result.text !== text) changed++
        const problems = result.problems.map(({ key }) => key)
        const held = Object.fromEntries(Object.entries(given).filter(([key]) => !problems.includes(key)))
        expect(read_(result.text)).toEqual(overlay(told, held))
        const now = body(result.text)
        expect(commentsIn(now)).toEqual(commentsIn(text))
        const differs = new Set(Object.keys(held).filter((key) => (told[key] ?? null) !== held[key]))
        const touched = (line: string) =>
          [...differs].some(
            (key) =>
              line.includes(key.split('.').at(-1) ?? key) || (format === 'config-yaml' && /:\s*(?:#.*)?$/.test(line)),
          )
        const stays = text.split(/\r?\n/).filter((line) => line !== '' && !touched(line))
        expect(isBlock(stays, now.split(/\r?\n/))).toBe(true)
      }),
      { numRuns: 1500 },
    )
    expect(changed).toBeGreaterThan(500)
  })
  it('that is not changed is as it was', () => {
    fc.assert(
      fc.property(files, (text) => {
        const told = read_(text)
        expect(rewrite({ format, text }, told, told, format)?.text).toBe(
          text === '' || text.endsWith('\n') ? text : `${text}\n`,
        )
      }),
    )
  })
})

const CONF = `# our cluster
jobmanager.memory.process.size: 1600m
taskmanager.memory.process.size: 2g   # agreed with ops
taskmanager.memory.flink.size: 1g
s3.secret-key: hush01

my.own.option: kept
`
const pasted = (text: string, target: (told: Config) => Config, format?: PastedFile['format']) => {
  const file = pastedFile(text)
  if (!file) return undefined
  const told = toldBy(read(text))
  return rewrite(file, told, target(told), format ?? file.format)?.text
}
const sized = (size: string) => (told: Config) => ({ ...told, 'taskmanager.memory.process.size': size })

it('a pasted flink-conf.yaml, line by line', () => {
  const { 'taskmanager.memory.flink.size': _, ...rest } = toldBy(read(CONF))
  expect(
    pasted(CONF, () => ({ ...rest, 'taskmanager.memory.process.size': '3g', 'taskmanager.numberOfTaskSlots': '2' })),
  ).toBe(`# Memory Wizard: Apache Flink 1.20, JobManager and TaskManager
# Changed:
#   taskmanager.memory.process.size: 2g -> 3g
#   taskmanager.memory.flink.size: 1g -> (not set)
#   taskmanager.numberOfTaskSlots: (not set) -> 2
# our cluster
jobmanager.memory.process.size: 1600m
taskmanager.memory.process.size: 3g   # agreed with ops
taskmanager.numberOfTaskSlots: 2
s3.secret-key: hush01

my.own.option: kept
`)
})

it('a flat file is rewritten as either of the two formats that read it so', () => {
  expect(pasted(CONF, sized('3g'), 'config-yaml')).toContain(
    '\ntaskmanager.memory.process.size: 3g   # agreed with ops\n',
  )
  const odd = CONF.replace('2g   #', '2g#')
  expect(pasted(odd, sized('3g'), 'config-yaml')).toBeUndefined()
})

const MANIFEST = `# production
apiVersion: flink.apache.org/v1beta1
kind: FlinkDeployment
metadata:
  name: orders
spec:
  image: registry.example.org/orders:7
  flinkVersion: v1_19
  flinkConfiguration:
    taskmanager.numberOfTaskSlots: "2" # one a core
    s3.secret-key: hush02
    taskmanager.memory.managed.fraction: "0.4"
  jobManager:
    resource:
      memory: "2048m"
      cpu: 1
  taskManager:
    resource:
      memory: 2Gi
      cpu: 2
  job:
    jarURI: local:///opt/flink/usrlib/orders.jar
---
apiVersion: v1
kind: Service
metadata:
  name: orders
`

describe('a pasted FlinkDeployment', () => {
  it('is rewritten as a whole', () => {
    const { 'taskmanager.memory.managed.fraction': _, ...told } = toldBy(read(MANIFEST))
    const target = { ...told, 'taskmanager.memory.process.size': '3g', 'taskmanager.memory.network.fraction': '0.2' }
    expect(pasted(MANIFEST, () => target)?.replace(/^(?:# Mem|# Cha|# {3}).*\n/gm, '')).toBe(
      MANIFEST.replace('memory: 2Gi', 'memory: 3g').replace(
        'taskmanager.memory.managed.fraction: "0.4"',
        'taskmanager.memory.network.fraction: "0.2"',
      ),
    )
  })
  it('says a larger container as a factor, and only where that is the change', () => {
    const file = pastedFile(MANIFEST)
    const told = toldBy(read(MANIFEST))
    const container = bytes(4n << 30n)
    const now = setting({ config: told, containerBytes: container })
    const written = (change?: { config: Config; containerBytes?: typeof container }) =>
      file && rewritten(rewriting({ file, told }, now, change, deployed(now, budgetsOf(now))), 'flink-deployment')?.text
    expect(written()).toBe(MANIFEST)
    expect(written({ config: {}, containerBytes: container })).toContain(
      '    kubernetes.taskmanager.memory.limit-factor: "2"\n',
    )
  })
  it('whose configuration is nested, or not there, keeps its form', () => {
    const bare = MANIFEST.replace(/ {2}flinkConfiguration:\n(?: {4}.*\n)+/, '')
    expect(pasted(bare, (told) => ({ ...told, 'taskmanager.numberOfTaskSlots': '4' }))).toContain(
      '  flinkConfiguration:\n    taskmanager.numberOfTaskSlots: "4"\n',
    )
    const nestedOne = MANIFEST.replace(
      / {4}taskmanager.*\n {4}s3.*\n {4}task.*\n/,
      '    taskmanager:\n      numberOfTaskSlots: 2\n',
    )
    expect(pasted(nestedOne, (told) => ({ ...told, 'taskmanager.memory.network.fraction': '0.2' }))).toContain(
      '      numberOfTaskSlots: 2\n      memory:\n        network:\n          fraction: "0.2"\n',
    )
  })
})

describe('a config.yaml in the less usual forms of YAML', () => {
  it.each<[string, string, Change, string]>([
    [
      'flow',
      'taskmanager: {memory: {process: {size: 2g}}, a: b}',
      { 'taskmanager.memory.process.size': '3g' },
      'taskmanager: {memory: {process: {size: 3g}}, a: b}',
    ],
    [
      'flow, removed',
      'taskmanager: {memory: {process: {size: 2g}}, a: b}',
      { 'taskmanager.memory.process.size': null },
      'taskmanager: {a: b}',
    ],
    [
      'flow, new',
      'taskmanager: {a: b}',
      { 'env.java.opts': '-Da=b -Dc' },
      'taskmanager: {a: b}\nenv:\n  java:\n    opts: -Da=b -Dc',
    ],
    ['the last of two places', 'a.b: 1\na:\n  b: 2', { 'a.b': '3' }, 'a.b: 1\na:\n  b: 3'],
    ['both of two places', 'a.b: 1\na:\n  b: 2\nc: d', { 'a.b': null }, 'c: d'],
    [
      'an alias',
      'x: &s 2g\ntaskmanager.memory.process.size: *s',
      { 'taskmanager.memory.process.size': '3g' },
      'x: &s 2g\ntaskmanager.memory.process.size: 3g',
    ],
    ['a block', 'env.java.opts: >-\n  -Da\n  -Db\nc: d', { 'env.java.opts': '-Dc' }, 'env.java.opts: -Dc\nc: d'],
    ['a list', 'a:\n  - b\n  - c\nd: e', { a: null }, 'd: e'],
    ['a comment at the end', 'a:\n  b: c\n# end', { 'a.d': 'e' }, 'a:\n  b: c\n  d: e\n# end'],
  ])('%s', (_, text, given, expected) => {
    const told = READERS['config-yaml'](text)
    const result = rewrite({ format: 'config-yaml', text }, told, overlay(told, given), 'config-yaml')
    expect(body(result?.text ?? '')).toBe(`${expected}\n`)
  })
})

it('the file that a ConfigMap holds is rewritten by itself', () => {
  const manifest = `apiVersion: v1
kind: ConfigMap
metadata:
  name: flink-config
data:
  flink-conf.yaml: |+
${CONF.replace(/^(?=.)/gm, '    ')}
  log4j-console.properties: |+
    rootLogger.level = INFO
`
  expect(pastedFile(manifest)).toEqual({ format: 'flink-conf', text: CONF })
  expect(body(pasted(manifest, sized('3g')) ?? '')).toBe(CONF.replace('2g   #', '3g   #'))
})

describe('what is no file of its own is not rewritten', () => {
  it.each([
    [
      'a log',
      '2026-01-01 INFO Loading configuration property: taskmanager.memory.process.size, 2g\njava.lang.OutOfMemoryError: Metaspace',
    ],
    ['prose', `We set this:\n${CONF}and it fails`],
    ['a large text', CONF + '# x\n'.repeat(100_000)],
  ])('%s', (_, text) => expect(pastedFile(text)).toBeUndefined())
})

it('a secret in an option that is changed is hidden in the comment, and stays in the option', () => {
  const text = 'taskmanager.memory.process.size: 2g\nenv.java.opts: -Dpassword=hush03 -XX:+UseG1GC\n'
  const result = pasted(text, (told) => ({ ...told, 'env.java.opts': '-Dpassword=hush03' })) ?? ''
  expect(result.match(/hush03/g)).toHaveLength(1)
  expect(result).toMatch(/^env\.java\.opts: -Dpassword=hush03$/m)
})

it.each([
  'taskmanager.memory.process.size: 2g\ntaskmanager.numberOfTaskSlots:2\n',
  'taskmanager:\n  memory:\n    process:\n      size: 2g\n    network:\n\t  max: 1g\n',
])('of a file with a line for which Flink would read nothing of it, no config.yaml is handed over: %j', (text) => {
  const told = toldBy(read(text))
  const file = { format: 'config-yaml', text } as const
  expect(told).toHaveProperty(['taskmanager.memory.process.size'], '2g')
  for (const target of [told, sized('3g')(told)]) expect(rewrite(file, told, target, 'config-yaml')).toBeUndefined()
})
