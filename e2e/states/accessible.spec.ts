import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, Wizard } from '../page.ts'
import { reach } from './reach.ts'
import { STATES } from './states.ts'

/** Every rule of WCAG 2.2, levels A and AA, and what axe counts as good practice beside them. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules that a colour can break: nothing else differs between the themes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
const WIDE = { width: 1366, height: 768 }
const PHONE = { width: 390, height: 844 }
/** WCAG 1.4.10: 320 px is a window of 1280 px at 400 %; 683 px is one of 1366 px at 200 %. */
const REFLOW = [320, 390, 683]

// in the page itself: it has no frames, and a page of axe's own for each analysis takes longer than the analysis
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode()

async function violations(builder: AxeBuilder) {
  const { violations: found } = await builder.analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary?.replace(/\s+/g, ' ')}`),
  )
}

/** What sticks out furthest at the side; nothing where the page does not scroll sideways. */
const stickingOut = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const right = (one: Element) => one.getBoundingClientRect().right
    const furthest = [...document.body.querySelectorAll('*')].toSorted((a, b) => right(b) - right(a)).slice(0, 4)
    return furthest.map((one) => `${right(one)} px: ${one.outerHTML.slice(0, 120)}`)
  })

// what fails is said in full: a recording of each step would take longer than the steps
test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' })

for (const state of STATES) {
  test(`${state.id}: nothing keeps anybody out, in any language, theme and width`, async ({ page }) => {
    test.slow()
    const wizard = new Wizard(page)
    await reach(wizard, state)
    for (const language of ['en', 'zh']) {
      await page.locator('#language').selectOption(language)
      await page.locator('#theme').selectOption('dark')
      await wizard.settled()
      expect.soft(await violations(axe(page).withRules(COLOUR_RULES)), `${language}, dark`).toEqual([])
      await page.locator('#theme').selectOption('light')
      await wizard.settled()
      expect.soft(await violations(axe(page).withTags(RULES)), `${language}, light`).toEqual([])
      for (const width of REFLOW) {
        await page.setViewportSize({ ...PHONE, width })
        await expect
          .configure({ soft: true })
          .poll(() => stickingOut(page), `${language}, ${width} px`)
          .toEqual([])
      }
      await page.setViewportSize(WIDE)
    }
    // as high as the page is: the bar at the bottom covers what a person would scroll up
    await page.setViewportSize(PHONE)
    const height = await page.evaluate(() => document.documentElement.scrollHeight + 200)
    await page.setViewportSize({ ...PHONE, height })
    expect.soft(await violations(axe(page).withTags(RULES)), `${PHONE.width} px`).toEqual([])
  })
}

// the colours are the system's then; what is left to go wrong is what only a colour said, and what was only drawn
for (const id of ['applied', 'refused', 'misspelt-options']) {
  test(`${id}: in forced colours every part and every button has an edge`, async ({ page }) => {
    const state = STATES.find((one) => one.id === id)
    if (!state) throw new Error(`no state ${id}`)
    await page.emulateMedia({ forcedColors: 'active' })
    await reach(new Wizard(page), state)
    const bare = await page.evaluate(() => {
      const edged = (one: Element) => {
        const { borderTopWidth, outlineWidth, outlineStyle } = getComputedStyle(one)
        return borderTopWidth !== '0px' || (outlineWidth !== '0px' && outlineStyle !== 'none')
      }
      return [...document.querySelectorAll('.button, .tag, select, .paper')]
        .filter((one) => one.getClientRects().length > 0 && !edged(one))
        .map((one) => one.outerHTML.slice(0, 120))
    })
    expect(bare).toEqual([])
  })
}
