import type { Page } from '@playwright/test'
import { expect, test, Wizard } from '../page.ts'
import { reach } from './reach.ts'
import { STATES } from './states.ts'

/** One part of the page in one state; English, light and 1366 px wide unless it says otherwise. */
interface Picture {
  readonly state: string
  readonly name: string
  readonly part: string
  readonly language?: 'zh'
  readonly theme?: 'dark'
  readonly narrow?: true
}

const PICTURES: readonly Picture[] = [
  { state: 'empty', name: 'recognised-lines', part: '.ways .pick' },
  { state: 'flink-config-invalid', name: 'finding', part: '[data-finding]' },
  { state: 'not-memory', name: 'finding-chinese', part: '[data-finding]', language: 'zh' },
  { state: 'refused', name: 'refusal-dark', part: '.told', theme: 'dark' },
  { state: 'misspelt-options', name: 'misspelt-option-dark', part: '[data-lint=unknown-key]', theme: 'dark' },
  { state: 'applied', name: 'applied', part: '[data-advice]:has([data-action=undo])' },
  { state: 'applied', name: 'bars', part: '.budget .chart' },
  { state: 'applied', name: 'bars-dark', part: '.budget .chart', theme: 'dark' },
  { state: 'flink-config-conflict', name: 'bars-overbooked', part: '.budget .chart' },
  { state: 'applied', name: 'parts-narrow', part: '.parts', narrow: true },
  { state: 'application-too-large', name: 'too-large-chinese-dark', part: '.fit', language: 'zh', theme: 'dark' },
  { state: 'applied', name: 'file', part: '[data-snippet=config-yaml]' },
]

/** What the pictures were made with: DejaVu Sans and Noto Sans CJK, as Debian has them. The widths of two lines in them, in pixels. */
const WIDTHS = { en: [780, 1084], zh: [500, 1084] }
const TEXTS = { en: ['Memory Wizard', 'taskmanager.memory'], zh: ['内存不足时', 'taskmanager.memory'] }

/** Another font is another picture: it says nothing about the page. */
const widths = (page: Page, texts: readonly string[]) =>
  page.evaluate((lines) => {
    const context = document.createElement('canvas').getContext('2d')
    return lines.map((line, at) => {
      const font = getComputedStyle(document.documentElement).getPropertyValue(at === 0 ? '--text' : '--code')
      if (context) context.font = `100px ${font}`
      return Math.round(context?.measureText(line).width ?? 0)
    })
  }, texts)

test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' })

for (const { state: id, name, part, language = 'en', theme = 'light', narrow } of PICTURES) {
  test(`${name} looks as it did`, async ({ page }) => {
    const state = STATES.find((one) => one.id === id)
    if (!state) throw new Error(`no state ${id}`)
    if (narrow) await page.setViewportSize({ width: 390, height: 844 })
    const wizard = new Wizard(page)
    await reach(wizard, state)
    const measured = await widths(page, TEXTS[language])
    test.skip(`${measured}` !== `${WIDTHS[language]}`, `other fonts: ${measured} px wide, not ${WIDTHS[language]}`)
    await page.locator('#language').selectOption(language)
    await page.locator('#theme').selectOption(theme)
    await wizard.settled()
    await page.mouse.move(0, 0)
    await expect(page.locator(part).first()).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.02 })
  })
}
