import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

// one that nobody sees: a choice that gives way to another, by a pixel
const UNSEEN = 0.001

/** Shifts of the layout from here on: those that come of themselves, and those soon after what a person does. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts = { unasked: 0, asked: 0 }
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const value: number = Reflect.get(entry, 'value')
        if (Reflect.get(entry, 'hadRecentInput')) shifts.asked += value
        else shifts.unasked += value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })

/** So far, once all is drawn that has been asked for. */
const shiftsOf = (page: Page): Promise<{ unasked: number; asked: number }> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
    return Reflect.get(window, 'shifts')
  })

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const) {
  test.describe(() => {
    test.use({ viewport: { width, height } })
    test(`at ${width} px nothing moves by itself: not as the page comes, nor after a paste, a plan, a drag`, async ({
      page,
      wizard,
    }) => {
      await watchShifts(page)
      await wizard.open()
      await page.mouse.move(width / 2, height / 2)
      await wizard.settled()
      await page.evaluate(() => navigator.clipboard.writeText('java.lang.OutOfMemoryError: Metaspace\n'))
      const before = await shiftsOf(page)
      expect(before.asked).toBe(0)
      await page.keyboard.press('ControlOrMeta+V')
      await wizard.settled()
      await expect(wizard.finding('jvm-metaspace')).toBeVisible()
      const pasted = await shiftsOf(page)
      console.log(`layout shifts at ${width} px, after a paste: ${JSON.stringify(pasted)}`)
      expect(pasted.unasked).toBeLessThan(UNSEEN)
      // what was there makes room for the answer, once
      expect(pasted.asked).toBeLessThan(0.05)
      await wizard.alternative().locator('[data-action=apply]').click()
      await wizard.settled()
      await wizard.field('taskmanager.memory.process.size').press('ArrowRight')
      await page.locator('input[type=range]').first().press('ArrowRight')
      await wizard.settled()
      expect((await shiftsOf(page)).unasked).toBeLessThan(UNSEEN)
    })
  })
}
