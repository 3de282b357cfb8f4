import { describe, expect, it } from 'vitest'
import { titleOf } from '../../i18n/advice-key.ts'
import type { FaqPage, FaqText, Knowledge } from '../../i18n/catalog.ts'
import en from '../../i18n/en/knowledge.ts'
import { everyPage } from '../../i18n/faq-pages.ts'
import { createPrinter } from '../../i18n/print.ts'
import zh from '../../i18n/zh/knowledge.ts'
import { NO_EVIDENCE } from '../evidence/evidence.ts'
import { FAILURES, type FailureId } from '../failures/index.ts'
import { found } from '../failures/sample-finding.ts'
import { FLINK_MINORS } from '../flink/versions/minors.ts'
import { linkFor, optionLink } from '../links/index.ts'
import { lookedUp } from '../links/looked-up.ts'
import { settle } from '../settle.ts'
import { tune } from '../tune.ts'
import type { Claim, TextPlace, Tried } from './claim.ts'
import { FLINK_MEMORY_TROUBLESHOOTING } from './flink-memory-troubleshooting.ts'
import { NETTY_OUT_OF_DIRECT_MEMORY } from './netty-out-of-direct-memory.ts'

interface Says {
  readonly knowledge: Knowledge
  readonly faq: ReadonlyMap<FailureId, FaqPage>
}
const LANGUAGES: Readonly<Record<string, Says>> = {
  en: { knowledge: en, faq: await everyPage('en') },
  zh: { knowledge: zh, faq: await everyPage('zh') },
}
const ADVICE_KEYS: readonly string[] = FAILURES.flatMap(({ id, advice }) => advice.map((each) => `${id}/${each}`))
const SETTING = settle(NO_EVIDENCE, [], {})

/** The text at a place, in one language; `undefined` if there is none. */
function textAt(place: TextPlace, language: string, { knowledge, faq }: Says): string | undefined {
  if ('record' in place) return knowledge.records[place.record].how
  if ('faq' in place) {
    const [failure, id] = place.faq.split('/')
    const known = FAILURES.find((each) => each.id === failure)
    const questions: readonly FaqText[] = (known && faq.get(known.id)?.questions) ?? []
    return questions.find((entry) => entry.id === id)?.answer
  }
  const text = knowledge.failures[place.failure][place.text]
  return typeof text === 'function' ? text(found(place.failure), SETTING, createPrinter(language)) : text
}

function holds(tried: Tried): void {
  const report = tune({ text: tried.text, answers: tried.answers })
  const root = report.findings.find(({ role }) => role === 'root')
  expect(root?.failure ?? report.refused?.failure).toBe(tried.failure)
  if (tried.numbers) expect(root?.numbers).toEqual(tried.numbers)
  const offered = report.alternatives.map((each) => `${each.failure}/${each.advice}`)
  if (tried.withholds) expect(offered).not.toContain(tried.withholds)
  if (!tried.offers) return
  expect(offered).toContain(tried.offers)
  const alternative = report.alternatives.find((each) => `${each.failure}/${each.advice}` === tried.offers)
  for (const key of tried.sets ?? []) expect(Object.keys(alternative?.config ?? {})).toContain(key)
  if (tried.enlarges) expect(alternative?.change[tried.enlarges] ?? 0n).toBeGreaterThan(0n)
}

/** Every address that the first document links to, as it is written there. */
const TARGETS = [
  '../config.html#memory-configuration',
  '../config.html#taskmanager-memory-jvm-metaspace-size',
  '../config.html#taskmanager-memory-network-fraction',
  '../config.html#taskmanager-memory-network-max',
  '../config.html#taskmanager-memory-network-min',
  '../state/state_backends.html#rocksdbstatebackend',
  'mem_detail.html',
  'mem_detail.html#jvm-参数',
  'mem_setup.html#任务算子堆内存',
  'mem_setup.html#托管内存',
  'mem_setup.html#配置堆外内存直接内存或本地内存)',
  'mem_setup.html#配置总内存',
  'mem_setup_tm.html#框架内存',
  'mem_tuning.html#容器container的内存配置',
]

it('maps every address of the first document', () => {
  const mapped = FLINK_MEMORY_TROUBLESHOOTING.flatMap(({ links = [], options = [] }) => [...links, ...options])
  expect([...new Set(mapped.map(({ target }) => target))].sort()).toEqual([...TARGETS].sort())
})

describe.each([
  ['flink-memory-troubleshooting', FLINK_MEMORY_TROUBLESHOOTING],
  ['netty-out-of-direct-memory', NETTY_OUT_OF_DIRECT_MEMORY],
] as const)('%s', (_seed, claims: readonly Claim[]) => {
  it('has each claim once', () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length)
  })

  describe.each(claims.map((claim) => [claim.id, claim] as const))('%s', (_id, claim) => {
    it('is answered in every language', () => {
      expect(claim.says.length).toBeGreaterThan(0)
      for (const place of claim.says)
        for (const [language, says] of Object.entries(LANGUAGES))
          expect(textAt(place, language, says)?.length ?? 0, `${language} ${JSON.stringify(place)}`).toBeGreaterThan(3)
    })

    it('became advice that exists, with its text in every language', () => {
      if (claim.kind === 'remedy') expect((claim.advice?.length ?? 0) + (claim.links?.length ?? 0)).toBeGreaterThan(0)
      for (const key of claim.advice ?? []) {
        expect(ADVICE_KEYS).toContain(key)
        for (const { knowledge } of Object.values(LANGUAGES))
          expect(titleOf(knowledge.advice[key], {}).length).toBeGreaterThan(3)
      }
    })

    it('leads to pages that were looked up, in every release and language', () => {
      for (const flink of FLINK_MINORS)
        for (const [language, { knowledge }] of Object.entries(LANGUAGES)) {
          for (const { link } of claim.links ?? []) {
            expect(lookedUp(linkFor(link, flink, language)), linkFor(link, flink, language)).toBe(true)
            expect(knowledge.links[link].length).toBeGreaterThan(3)
          }
          for (const { key } of claim.options ?? []) {
            const [page = '', anchor] = optionLink(key, flink, language).split('#')
            expect(lookedUp(page), page).toBe(true)
            expect(anchor, key).toBe(key.replaceAll('.', '-'))
          }
        }
    })

    it.each(claim.tried?.map((tried, place) => [place + 1, tried] as const) ?? [])(
      'holds when it is tried (%i)',
      (_place, tried) => {
        holds(tried)
      },
    )
  })
})
