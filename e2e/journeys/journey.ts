import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { FailureId } from '../../src/core/failures/index.ts'
import { expect, type Row, test, type Wizard } from '../page.ts'

/** What a person with this failure does, and what the page must show then. */
export interface Journey {
  readonly failure: FailureId
  readonly text: string
  /** the answers given in the form before pasting, by the name or id of the field's `select` */
  readonly answers?: Readonly<Record<string, string>>
  /** what the card must say, in any language: the figures that matter */
  readonly figures: readonly (string | RegExp)[]
  /** what the quoted line must hold: the figures as the text has them */
  readonly quoted: readonly string[]
  /** a part of the id of the alternative that is applied; without it the first one */
  readonly advice?: string
  /** the parts that it must change by a megabyte or more, and no others; `all` where there was no budget before */
  readonly parts: readonly string[] | 'all'
  /** what the snippet must say after it, which it did not before */
  readonly snippet: { readonly id: string; readonly says: RegExp }
}

/** A failure's text that a real process printed: a file of the fixtures. */
export const fixture = (name: string): string =>
  readFileSync(new URL(`../../src/core/failures/fixtures/${name}`, import.meta.url), 'utf8')

const LOOKS = [
  { language: 'en', locale: 'en-US', colorScheme: 'light' },
  { language: 'en', locale: 'en-US', colorScheme: 'dark' },
  { language: 'zh', locale: 'zh-CN', colorScheme: 'light' },
  { language: 'zh', locale: 'zh-CN', colorScheme: 'dark' },
] as const

async function expectAccessible({ page }: Wizard) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`)}`,
    ),
  ).toEqual([])
}

/** The lines by which a text would be known if it turned up where it must not be. */
const tellingLines = (text: string) => text.split('\n').filter((line) => line.trim().length > 20)

/** Neither the address nor what the page stores holds a line of the text. */
async function expectNotKept({ page }: Wizard, text: string) {
  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const caches_ = await caches.keys()
    return [
      decodeURIComponent(location.href),
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      JSON.stringify({ databases, caches_, cookies: document.cookie, state: history.state }),
    ].join('\n')
  })
  expect(tellingLines(text).filter((line) => kept.includes(JSON.stringify(line.trim()).slice(1, -1)))).toEqual([])
}

const MEBIBYTE = 2 ** 20

/** The parts that are of another size after than before; what rounding to whole megabytes leaves over is none. */
const changedParts = (rows: readonly Row[]) =>
  rows
    .filter(({ before, after }) => before === '' || Math.abs(Number(after) - Number(before)) >= MEBIBYTE)
    .map(({ component }) => component)
    .sort()

/** From the paste to the copied configuration, in both languages and themes, on the production build. */
export function journey({ failure, text, answers = {}, figures, quoted, advice, parts, snippet }: Journey) {
  for (const { language, locale, colorScheme } of LOOKS) {
    test.describe(`${failure} (${language}, ${colorScheme})`, () => {
      test.use({ locale, colorScheme })

      test('paste, finding, apply, bars, copy, undo', async ({ page, wizard }) => {
        await expect(page.locator('#language')).toHaveValue(language)
        for (const [id, value] of Object.entries(answers)) await page.locator(`#${id}`).selectOption(value)

        await wizard.paste(text)
        const finding = wizard.finding(failure)
        await expect(finding).toHaveAttribute('data-role', 'root')
        for (const figure of figures) await expect(finding).toContainText(figure)
        for (const figure of quoted) await expect(finding.locator('[data-line]').first()).toContainText(figure)
        await expectAccessible(wizard)

        await wizard.showSnippet(snippet.id)
        const rowsBefore = await wizard.rows()
        for (const row of rowsBefore) expect(row.after).toBe(row.before)
        const barBefore = await wizard.bar('after')
        const snippetBefore = await wizard.snippet(snippet.id).textContent()
        expect(snippetBefore).not.toMatch(snippet.says)

        await wizard.alternative(advice).locator('[data-action=apply]').click()
        await wizard.alternative(advice).locator('[data-action=undo]').waitFor()
        await wizard.settled()
        await expect.poll(() => wizard.bar('after')).not.toEqual(barBefore)
        const rowsAfter = await wizard.rows()
        const expected = parts === 'all' ? rowsAfter.map(({ component }) => component) : [...parts]
        expect(expected).not.toEqual([])
        expect(changedParts(rowsAfter)).toEqual(expected.sort())

        await wizard.showSnippet(snippet.id)
        await expect(wizard.snippet(snippet.id)).toContainText(snippet.says)
        expect(await wizard.copySnippet(snippet.id)).toBe(await wizard.snippet(snippet.id).textContent())
        await expectAccessible(wizard)

        await wizard.alternative(advice).locator('[data-action=undo]').click()
        await wizard.alternative(advice).locator('[data-action=apply]').waitFor()
        await wizard.settled()
        expect(await wizard.rows()).toEqual(rowsBefore)
        await wizard.showSnippet(snippet.id)
        expect(await wizard.snippet(snippet.id).textContent()).toBe(snippetBefore)

        await expectNotKept(wizard, text)
      })
    })
  }
}
