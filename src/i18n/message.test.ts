import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { applied } from '../core/advice/apply.ts'
import { budgetsOf } from '../core/budgets.ts'
import { PLANTED } from '../core/evidence/planted-secrets.ts'
import type { Answers } from '../core/setting.ts'
import { tune } from '../core/tune.ts'
import { EXPORT_WORDS } from './exports.ts'
import { LANGUAGES, type Language } from './languages.ts'
import { message, type Spoken } from './message.ts'
import { createPrinter } from './print.ts'

async function spoken(language: Language): Promise<Spoken> {
  const { page, knowledge } = LANGUAGES[language]
  return {
    words: (await page()).default,
    knowledge: (await knowledge()).default,
    said: EXPORT_WORDS[language],
    print: createPrinter(language),
  }
}
const SPOKEN = { en: await spoken('en'), zh: await spoken('zh') }
const ADDRESS = 'https://wizard.example/#v=1&flink=1.20'

/** The message of a text, with its first alternative where there is one. */
function messageOf(text: string, { language = 'en', answers = {}, isApplied = false }: Partial<Options> = {}): string {
  const report = tune({ text, answers })
  const [alternative] = report.alternatives
  const after = alternative ? budgetsOf(applied(report.setting, alternative)) : report.budgets
  return message({ report, isApplied, after, ...(alternative && { alternative }), address: ADDRESS }, SPOKEN[language])
}
interface Options {
  readonly language: Language
  readonly answers: Answers
  readonly isApplied: boolean
}

const METASPACE = `2026-03-04 10:00:00,000 INFO  [] - Loading configuration property: taskmanager.memory.process.size, 4g
java.lang.OutOfMemoryError: Metaspace
`

test('a message names the failure, its line, the advice with its options and costs, the figures and the address', () => {
  const said = messageOf(METASPACE, { answers: { flink: '1.20', deployment: 'container' } })
  expect(said).toMatch(/^### .*[Mm]etaspace/)
  expect(said).toContain('Flink 1.20 · TaskManager · Container')
  expect(said).toContain('line 2\n\n```text\njava.lang.OutOfMemoryError: Metaspace\n```')
  expect(said).toMatch(/^\*\*.+\*\* \(Recommended\)$/m)
  expect(said).toMatch(/^taskmanager\.memory\.jvm-metaspace\.size: \d+m$/m)
  expect(said).toMatch(/^- Change: .*Metaspace \+ \d+ MiB/m)
  expect(said).toMatch(/^\| Metaspace \| 256 MiB \| \d+ MiB \| \+ \d+ MiB \|$/m)
  expect(said.endsWith(`[Open in Memory Wizard](${ADDRESS})\n`)).toBe(true)
})

test('what is applied is said to be; the language is the page’s', () => {
  expect(messageOf(METASPACE, { isApplied: true })).toContain('(Applied)')
  const said = messageOf(METASPACE, { language: 'zh' })
  expect(said).toContain('第 2 行')
  expect(said).toContain('(推荐)')
})

test('a plan has its figures, and a refused configuration the words of Flink', () => {
  const plan = messageOf('', { answers: { process: 'tm', config: { 'taskmanager.memory.process.size': '4g' } } })
  expect(plan).toMatch(/^### Memory of one TaskManager/)
  expect(plan).toContain('| Total | 4 GiB |')
  const refused = messageOf('', { answers: { process: 'tm', config: { 'taskmanager.memory.process.size': '100m' } } })
  expect(refused).toContain('would not start')
  expect(refused).toMatch(/IllegalConfigurationException: .+exceed/)
})

const FIXTURES: readonly { readonly file: string }[] = JSON.parse(
  readFileSync(new URL('../core/failures/fixtures/index.json', import.meta.url), 'utf8'),
)
const textOf = (file: string) => readFileSync(new URL(`../core/failures/fixtures/${file}`, import.meta.url), 'utf8')

test('the message of every recorded failure is whole, in both languages', () => {
  for (const { file } of FIXTURES)
    for (const language of ['en', 'zh'] as const) {
      const said = messageOf(textOf(file), { language })
      expect(said, file).toMatch(/^### \S/)
      expect(said, file).not.toMatch(/undefined|\[object|NaN/)
      expect(said.match(/^`{3,}/gm)?.length ?? 0, file).toSatisfy((fences: number) => fences % 2 === 0)
    }
})

const HEAP = 'java.lang.OutOfMemoryError: Java heap space'

test.each(PLANTED)('no secret is in a message: %s', (_, line) => {
  for (const text of [`${line} ${HEAP}`, `${HEAP}\n${line}`, `${line}\n${HEAP}`])
    for (const language of ['en', 'zh'] as const) expect(messageOf(text, { language })).not.toMatch(/hu\W?sh/)
})

test('nor is one of an option that the advice writes anew, or that Flink names in its refusal', () => {
  const options = '-Djavax.net.ssl.keyStorePassword=hush50 -XX:MaxMetaspaceSize=64m'
  const config = { 'taskmanager.memory.process.size': '2g', 'env.java.opts.taskmanager': options }
  expect(messageOf('java.lang.OutOfMemoryError: Metaspace', { answers: { process: 'tm', config } })).not.toMatch(/hush/)
  const bad = { 'taskmanager.memory.process.size': 'password=hush51' }
  expect(messageOf('', { answers: { process: 'tm', config: bad } })).not.toMatch(/hush/)
})

test('of the options of a JVM a message shows those that concern memory', () => {
  const text = `env.java.opts.taskmanager: -Dcompany.endpoint=internal.example -XX:MaxDirectMemorySize=64m
java.lang.OutOfMemoryError: Direct buffer memory`
  const said = messageOf(text, { answers: { process: 'tm' } })
  expect(said).toMatch(/env\.java\.opts/)
  expect(said).not.toMatch(/internal\.example/)
})
