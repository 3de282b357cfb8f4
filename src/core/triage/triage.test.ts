import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applied } from '../advice/apply.ts'
import { derivationOf } from '../budgets.ts'
import type { Report } from '../report.ts'
import type { Answers } from '../setting.ts'
import { tune } from '../tune.ts'
import { QUESTIONS } from './questions/index.ts'
import { UNKNOWN } from './triage.ts'

const TM = 'taskmanager.memory.process.size: 4g\ntaskmanager.numberOfTaskSlots: 2\n'
const KILLED =
  'Container is running beyond physical memory limits. Current usage: 4.5 GB of 4 GB physical memory used; 7 GB of 20 GB virtual memory used. Killing container. TaskManager'
const TEXTS = {
  metaspace: `${TM}java.lang.OutOfMemoryError: Metaspace\n`,
  direct: `${TM}java.lang.OutOfMemoryError: Cannot reserve 33554432 bytes of direct buffer memory (allocated: 500000000, limit: 510027366)\n`,
  heap: `${TM}java.lang.OutOfMemoryError: Java heap space\n`,
  overhead: `${TM}java.lang.OutOfMemoryError: GC overhead limit exceeded\n`,
  killed: `${TM}${KILLED}\n`,
  thread:
    'java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory or process/resource limits reached\n',
} as const

const text = fc.constantFrom(...Object.values(TEXTS))
const triage = fc
  .record(
    Object.fromEntries(
      QUESTIONS.map(({ id, choices }) => [id, fc.constantFrom(UNKNOWN, 'nonsense', ...choices.map((each) => each.id))]),
    ),
    { requiredKeys: [], noNullPrototype: true },
  )
  // keys that are not required are absent, never undefined
  .map((answers) => answers as Record<string, string>)
const report = (given: string, answers: Answers = {}): Report => tune({ text: given, answers })
const advice = ({ alternatives }: Report) => alternatives.map((each) => each.advice)

describe('answers to questions', () => {
  it('change nothing where nobody knows, and where no question has them', () =>
    fc.assert(
      fc.property(text, fc.constantFrom(UNKNOWN, 'nonsense'), (given, choice) => {
        const all = Object.fromEntries(QUESTIONS.map(({ id }) => [id, choice]))
        expect(report(given, { triage: all }).alternatives).toEqual(report(given).alternatives)
      }),
      { numRuns: 20 },
    ))

  it('never leave nothing to do, and what they leave is accepted by Flink', () =>
    fc.assert(
      fc.property(text, triage, (given, answers) => {
        const answered = report(given, { triage: answers })
        expect(answered.alternatives.length).toBeGreaterThan(0)
        for (const each of answered.alternatives)
          expect(derivationOf(applied(answered.setting, each)).ok, each.id).toBe(true)
      }),
      { numRuns: 60 },
    ))

  it('are asked for in one order, each question once, and only those of the root finding', () =>
    fc.assert(
      fc.property(text, triage, (given, answers) => {
        const answered = report(given, { triage: answers })
        const asked = answered.triage?.map(({ question }) => question) ?? []
        const root = answered.findings.find(({ role }) => role === 'root')
        expect(asked).toEqual(QUESTIONS.map(({ id }) => id).filter((id) => asked.includes(id)))
        for (const { id, failures } of QUESTIONS) if (asked.includes(id)) expect(failures, id).toContain(root?.failure)
      }),
      { numRuns: 40 },
    ))

  it('name no advice that no failure of theirs proposes', async () => {
    const { FAILURES } = await import('../failures/index.ts')
    for (const { id, failures, choices } of QUESTIONS) {
      const known = FAILURES.filter((each) => failures.some((name) => name === each.id)).flatMap((each) => [
        ...each.advice,
      ])
      for (const { effect } of choices) {
        const { first = [], out = [] } = effect as { first?: readonly string[]; out?: readonly string[] }
        for (const name of [...first, ...out]) expect(known, id).toContain(name)
      }
    }
  })
})

const CASES: readonly [name: string, text: string, answers: Record<string, string>, first: string, out: string[]][] = [
  [
    'a first deployment needs room',
    TEXTS.metaspace,
    { 'metaspace-history': 'first-deployment' },
    'raise-total',
    ['stop-leak'],
  ],
  ['after redeployments class loaders leak', TEXTS.metaspace, { 'metaspace-history': 'redeployment' }, 'stop-leak', []],
  ['many jobs need room', TEXTS.metaspace, { 'metaspace-history': 'many-jobs' }, 'raise-total', []],
  ['user code allocates', TEXTS.direct, { 'direct-owner': 'user-code' }, 'task-off-heap', ['framework-off-heap']],
  [
    'Flink itself allocates',
    TEXTS.direct,
    { 'direct-owner': 'flink' },
    'framework-off-heap',
    ['task-off-heap', 'release-buffers'],
  ],
  ['direct memory leaks', TEXTS.direct, { 'direct-growth': 'grows' }, 'release-buffers', []],
  ['the heap leaks', TEXTS.heap, { 'heap-growth': 'grows' }, 'smaller-working-set', []],
  ['the heap is too small', TEXTS.heap, { 'heap-growth': 'levels-off' }, 'raise-total', ['smaller-working-set']],
  ['Python is outside the budget', TEXTS.killed, { 'container-python': 'yes' }, 'raise-overhead', []],
  [
    'threads grow',
    TEXTS.killed,
    { 'container-native': 'threads' },
    'raise-overhead',
    ['limit-arenas', 'keep-jemalloc'],
  ],
  ['what no tracking sees', TEXTS.killed, { 'container-native': 'untracked' }, 'limit-arenas', []],
  [
    'a filter of system calls',
    TEXTS.thread,
    { 'thread-refusal': 'not-permitted' },
    'update-runtime',
    ['raise-process-limits'],
  ],
  ['threads leak', TEXTS.thread, { 'thread-growth': 'grows' }, 'find-thread-leak', []],
  ['a limit is too low', TEXTS.thread, { 'thread-growth': 'steady' }, 'raise-process-limits', ['find-thread-leak']],
]

describe('an answer puts first what helps, and leaves out what cannot', () => {
  it.each(CASES)('%s', (_name, given, answers, first, out) => {
    const named = advice(report(given, { triage: answers }))
    expect(named[0]).toBe(first)
    for (const each of out) expect(named).not.toContain(each)
  })
})

const answerIn = (given: string, question: string, answers: Answers = {}) =>
  report(given, answers).triage?.find((each) => each.question === question)?.answer

describe('a text answers by its line', () => {
  const frames = (frame: string) =>
    `${TEXTS.direct}\tat java.base/java.nio.Bits.reserveMemory(Bits.java:1)\n\tat ${frame}(A.java:1)\n`
  const cases: readonly [string, string, string, string][] = [
    ['the stack of user code', frames('com.acme.Job.map'), 'direct-owner', 'user-code'],
    ['the stack of Flink', frames('org.apache.flink.runtime.io.A.b'), 'direct-owner', 'flink'],
    ['EPERM', `${TEXTS.thread}pthread_create failed (EPERM)\n`, 'thread-refusal', 'not-permitted'],
    ['a state backend', `state.backend.type: rocksdb\n${TEXTS.killed}`, 'container-state', 'rocksdb'],
    ['an option of Python', `python.fn-execution.bundle.size: 1000\n${TEXTS.killed}`, 'container-python', 'yes'],
    ['a limit and a size', TEXTS.killed, 'container-limit', 'not-smaller'],
  ]
  it.each(cases)('%s', (_name, given, question, choice) => {
    const answer = answerIn(given, question)
    expect(answer).toMatchObject({ choice, from: 'text' })
    expect(answer?.line).toBeGreaterThan(0)
  })

  it('and a person may say otherwise', () => {
    const given = frames('org.apache.flink.runtime.io.A.b')
    const other = { triage: { 'direct-owner': 'user-code' } }
    expect(answerIn(given, 'direct-owner', other)).toEqual({ choice: 'user-code', from: 'person' })
    expect(advice(report(given, other))[0]).toBe('task-off-heap')
  })

  it('a field of the form answers, too', () => {
    expect(answerIn(TEXTS.killed, 'container-state', { stateBackend: 'hashmap' })).toEqual({
      choice: 'heap',
      from: 'form',
    })
    expect(answerIn(TEXTS.killed, 'container-state')).toBeUndefined()
  })
})
