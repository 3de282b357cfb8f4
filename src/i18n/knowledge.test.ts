import { describe, expect, it } from 'vitest'
import type { Numbers } from '../core/failures/finding.ts'
import { FAILURES, type FailureId } from '../core/failures/index.ts'
import { found } from '../core/failures/sample-finding.ts'
import type { FlinkMinor } from '../core/flink/versions/minors.ts'
import { setting } from '../core/sample-setting.ts'
import { DEPLOYMENTS, PROCESSES, type Setting } from '../core/setting.ts'
import { titleOf } from './advice-key.ts'
import type { FaqPage, FaqText, Knowledge, Print } from './catalog.ts'
import en from './en/knowledge.ts'
import { everyPage } from './faq-pages.ts'
import { createPrinter } from './print.ts'
import { printSpan } from './reasons.ts'
import zh from './zh/knowledge.ts'

interface Says {
  readonly knowledge: Knowledge
  readonly faq: ReadonlyMap<FailureId, FaqPage>
  readonly print: Print
}
const LANGUAGES: Readonly<Record<string, Says>> = {
  en: { knowledge: en, faq: await everyPage('en'), print: createPrinter('en') },
  zh: { knowledge: zh, faq: await everyPage('zh'), print: createPrinter('zh') },
}

const questionsOf = ({ faq }: Says, failure: FailureId): readonly FaqText[] => faq.get(failure)?.questions ?? []

// texts change at 1.11 (the start-up table) and 1.12 (metrics)
const MINORS: readonly FlinkMinor[] = ['1.10', '1.11', '1.12', '2.3']

const SETTINGS: readonly Setting[] = PROCESSES.flatMap((process) =>
  DEPLOYMENTS.flatMap((deployment) => MINORS.map((flink) => setting({ flink, process, deployment }))),
)

const MIB = 1024n * 1024n
/** Every figure that a text may use, and none. */
const ALL: Numbers = {
  part: 'taskOffHeap',
  giver: 'managed',
  keys: 'taskmanager.memory.process.size,taskmanager.memory.flink.size',
  option: 'taskmanager.memory.task.heap.size',
  value: '1.5g',
  replacement: '1536m',
  wrong: 'taskmanager.heap.size',
  right: 'taskmanager.memory.process.size',
  exitCode: 137n,
  requestedBytes: 855638016n,
  usedBytes: 985661440n,
  maxBytes: 1823473664n,
  ...Object.fromEntries(
    [
      'fromBytes',
      'toBytes',
      'totalFromBytes',
      'totalToBytes',
      'giverFromBytes',
      'giverToBytes',
      'needBytes',
      'limitBytes',
      'containerBytes',
      'containerFromBytes',
      'containerToBytes',
      'allocatedBytes',
      'rangeMinBytes',
      'rangeMaxBytes',
      'growingBytes',
      'oldBytes',
      'chunkBytes',
      'shortBytes',
      'nextStepBytes',
      'batchBytes',
      'valueBytes',
      'bufferBytes',
    ].map((name, index) => [name, BigInt(index + 300) * MIB]),
  ),
  ...Object.fromEntries(
    [
      'requiredBuffers',
      'availableBuffers',
      'totalBuffers',
      'lowerBoundBuffers',
      'buffersAfter',
      'topologyLeastBuffers',
      'topologyRecommendedBuffers',
      'topologyAfterBuffers',
      'batchValues',
      'chunks',
    ].map((name, index) => [name, BigInt(index + 17)]),
  ),
}
const withoutGiver = ({ giver: _, ...rest }: Numbers): Numbers => rest
const NUMBERS: readonly Numbers[] = [{}, ALL, withoutGiver(ALL)]

const TRAITS = [[], ['flink-frames', 'encoder'], ['user-frames', 'host'], ['exit-143']]

/** Every text of a language, with every process, deployment, release and set of figures. */
function* texts(says: Says): Generator<[string, string]> {
  const { knowledge, print } = says
  for (const { id } of FAILURES) {
    const failure = knowledge.failures[id]
    yield [`${id} name`, failure.name]
    yield [`${id} shows`, failure.shows]
    if (failure.mind) yield [`${id} mind`, failure.mind]
    const page = says.faq.get(id)
    if (page)
      for (const text of [page.what, ...page.avoid, ...page.apart.map(({ how }) => how)]) yield [`${id} page`, text]
    for (const entry of questionsOf(says, id))
      yield* [
        [`${id}/${entry.id}`, entry.question],
        [`${id}/${entry.id}`, entry.answer],
      ] as [string, string][]
    for (const setting of SETTINGS)
      for (const numbers of NUMBERS)
        for (const traits of TRAITS)
          yield [`${id} happened`, failure.happened(found(id, numbers, traits), setting, print)]
  }
  for (const [key, advice] of Object.entries(knowledge.advice)) {
    for (const numbers of NUMBERS) yield [`${key} title`, titleOf(advice, numbers)]
    yield [`${key} otherwise`, advice.otherwise]
    for (const setting of SETTINGS)
      for (const numbers of NUMBERS) {
        yield [`${key} why`, advice.why(numbers, setting, print)]
        yield [`${key} verify`, advice.verify(numbers, setting, print)]
      }
  }
  for (const [key, text] of Object.entries({ ...knowledge.code, ...knowledge.links })) yield [key, text]
  const { root, other, mention, place, units } = knowledge.reasons
  yield ['reason mention', mention]
  for (const [role, sentences] of Object.entries({ root, other }))
    for (const [kind, sentence] of Object.entries(sentences))
      for (const more of [{ process: 'tm' as const }, { span: printSpan(65_000, units) }])
        yield [`reason ${role} ${kind}`, sentence({ other: place(knowledge.failures['jvm-heap'].name, 7), ...more })]
  for (const [key, record] of Object.entries(knowledge.records)) {
    yield [`${key} title`, record.title]
    yield [`${key} how`, record.how]
  }
}

describe.each(Object.entries(LANGUAGES))('what %s says of failures', (language, entry) => {
  it('is whole: no missing figure, no open mark, no shouting', () => {
    for (const [where, text] of texts(entry)) {
      expect(text, where).not.toMatch(/undefined|NaN|\?\*\*|\*\*\*\*|!|！| {2}|^\s|\s$/)
      expect(text.split('`').length % 2, `${where}: ${text}`).toBe(1)
      expect(text.replace(/`[^`]*`/g, '').split('**').length % 2, `${where}: ${text}`).toBe(1)
      expect(text.length, where).toBeGreaterThan(1)
    }
  })

  it('says what is so with every figure that it is given', () => {
    const { knowledge, print } = entry
    const setting = SETTINGS[0]
    if (!setting) throw new Error('no setting')
    const says = knowledge.failures['netty-direct'].happened(found('netty-direct', ALL), setting, print)
    // the seed: 816 MiB asked for, 940 of 1739 in use, 17 too much; 812 old beside 816 new, and 128 of chunks
    for (const figure of [816, 940, 1739, 17, 812, 128])
      expect(says).toContain(`**${print.size(BigInt(figure) * MIB)}**`)
  })

  it('adds up what a message states', () => {
    const { knowledge, print } = entry
    const setting = SETTINGS[0]
    if (!setting) throw new Error('no setting')
    const says = (numbers: Numbers) =>
      knowledge.failures['flink-config-conflict'].happened(found('flink-config-conflict', numbers), setting, print)
    const over = says({ taskHeap: 600n * MIB, managed: 400n * MIB, network: 64n * MIB, totalFlink: 1000n * MIB })
    for (const figure of [1064, 1000, 64]) expect(over).toContain(`**${print.size(BigInt(figure) * MIB)}**`)
    const range = says({ overhead: 50n * MIB, rangeMinBytes: 192n * MIB, rangeMaxBytes: 1024n * MIB })
    for (const figure of [50, 192, 1024]) expect(range).toContain(`**${print.size(BigInt(figure) * MIB)}**`)
    // less than the total: no sum is claimed
    expect(says({ offHeap: 64n * MIB, totalFlink: 128n * MIB })).not.toContain('128')
  })

  it('answers the same questions as every language, in the same order', () => {
    for (const { id, faq } of FAILURES) expect(questionsOf(entry, id).map((text) => text.id)).toEqual(faq)
  })

  it('is written in its own script', () => {
    for (const [where, text] of texts(entry)) {
      if (/ (name|shows)$|^(flink|jdk|netty|lettuce|kubernetes|yarn)-/.test(where)) continue
      expect(/\p{Script=Han}/u.test(text), `${where}: ${text}`).toBe(language === 'zh')
      // in Chinese, a sentence's own marks are full-width
      if (language === 'zh') expect(text.replace(/`[^`]*`/g, ''), where).not.toMatch(/\p{Script=Han}[,;:?()]/u)
    }
  })
})
