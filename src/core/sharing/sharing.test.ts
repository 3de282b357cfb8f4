import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { bytes } from '../bytes/bytes.ts'
import { PLANTED } from '../evidence/planted-secrets.ts'
import type { Report } from '../report.ts'
import type { Answers } from '../setting.ts'
import { report, tune } from '../tune.ts'
import { answersOf } from './answers.ts'
import { evidenceOf } from './evidence.ts'
import { linkedOf } from './linked.ts'

const folder = new URL('../failures/fixtures/', import.meta.url)
const fixtures: readonly { readonly file: string }[] = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8'))

/** What whoever opens a link has to see as well. */
const seen = ({ findings, setting, budgets, alternatives, refused, nothingFits }: Report) => {
  const root = findings.find(({ role }) => role === 'root')
  return {
    failure: root?.failure,
    numbers: root?.numbers,
    count: root?.count,
    traits: root && [...root.traits].sort(),
    flink: setting.flink,
    process: setting.process,
    deployment: setting.deployment,
    budgets,
    alternatives,
    refused,
    nothingFits,
  }
}

/** The report of a link that was made of a report. */
const linked = (first: Report, answers: Answers): Report =>
  report(evidenceOf(linkedOf(first) ?? {}), answersOf(first, answers))

const DEEP = { depth: 9, sorted: true }
const unlike = (texts: readonly (readonly [string, string])[], answers: Answers): string[] =>
  texts.flatMap(([name, text]) => {
    const first = tune({ text, answers })
    const [theirs, mine] = [seen(linked(first, answers)), seen(first)]
    return (Object.keys(mine) as (keyof typeof mine)[]).flatMap((part) =>
      inspect(theirs[part], DEEP) === inspect(mine[part], DEEP)
        ? []
        : [`${name}: ${part}: ${inspect(theirs[part], DEEP)} instead of ${inspect(mine[part], DEEP)}`],
    )
  })

const readFixture = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const TEXTS = fixtures.map(({ file }) => [file, readFixture(file)] as const)
/** One text of each failure. */
const ONE_EACH = [...new Map(TEXTS.map((text) => [text[0].split('/')[0], text])).values()]
/** Beside the options of memory; whoever opens the link lacks them, and so does what is advised there. */
const SECRET = [
  'env.java.opts.jobmanager: -Ddb.password=hush -Xss1m',
  's3.secret-key: hush',
  'Picked up JAVA_TOOL_OPTIONS: -Xmx1g -javaagent:/opt/hush.jar',
  '',
].join('\n')
/** What was configured, in words of every kind that a link has to carry. */
const CONFIGURED = [
  'taskmanager.memory.process.size: 6g',
  'taskmanager.numberOfTaskSlots: 4',
  'taskmanager.memory.segment-size: 64kb',
  'state.backend: rocksdb',
  'env.java.opts.taskmanager: -Xss2m -XX:MaxDirectMemorySize=3g',
  'Picked up JAVA_TOOL_OPTIONS: -Xmx1g',
  'Starting TaskManager (Version: 1.16.3, Scala: 2.12)',
  '',
].join('\n')
const ANSWERS: readonly Answers[] = [
  { fixed: ['total'], deployment: 'container' },
  { flink: '1.14', process: 'tm', config: { 'taskmanager.memory.process.size': '6g' }, stateBackend: 'rocksdb' },
  { process: 'jvm', jvm: { '-Xmx': '2g' }, jdk: 17, containerBytes: bytes(3n << 30n) },
  { process: 'jm', fixed: ['jobmanager.memory.heap.size'] },
]

describe('a link leads to the same finding, advice and budgets as the text that it was made of', () => {
  test('each text that a failing process printed', () => expect(unlike(TEXTS, {})).toEqual([]), 60_000)

  test.each(ANSWERS)('with %o', (answers) => expect(unlike(ONE_EACH, answers)).toEqual([]))

  test('with a configuration', () =>
    expect(
      unlike(
        ONE_EACH.map(([name, text]) => [name, `${CONFIGURED}${text}`] as const),
        {},
      ),
    ).toEqual([]))

  test('without a failure', () => {
    const first = tune({ text: CONFIGURED, answers: {} })
    expect(seen(linked(first, {}))).toEqual(seen(first))
    expect(linked(first, {}).setting.environment).toEqual({ JAVA_TOOL_OPTIONS: '-Xmx1g' })
  })
})

test('a link of a link is the same link', () => {
  for (const [, text] of ONE_EACH) {
    const first = tune({ text, answers: {} })
    const second = linked(first, {})
    expect(linkedOf(second)).toEqual(linkedOf(first))
    expect(answersOf(second, answersOf(first, {}))).toEqual(answersOf(first, {}))
  }
})

test('nothing but sizes, ids and figures is in it', () => {
  for (const [, planted] of PLANTED) {
    const text = `${CONFIGURED}${SECRET}${planted} java.lang.OutOfMemoryError: Java heap space\n${planted}\n`
    const first = tune({ text, answers: {} })
    expect(inspect([linkedOf(first), answersOf(first, {})], DEEP)).not.toMatch(/hu\W?sh/)
  }
})

test('nor is the class of a state backend', () => {
  const first = tune({ text: 'state.backend: com.hush.Factory\njava.lang.OutOfMemoryError: Metaspace\n', answers: {} })
  expect(first.setting.stateBackend).toBe('com.hush.Factory')
  expect(inspect([linkedOf(first), answersOf(first, {})], DEEP)).not.toMatch(/hush/)
})
