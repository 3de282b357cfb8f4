import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Wizard } from './page.ts'

/** So many stops lie between any two things that a person wants, at most. */
const MOST_STOPS = 80

/** Presses Tab until what matches has the focus. */
async function tabTo({ page }: Wizard, selector: string) {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`${selector} is not reached by Tab`)
}

test('from the empty page to a copied file, by the keyboard alone', async ({ page, wizard }) => {
  await tabTo(wizard, `[data-container="${4n << 30n}"]`)
  await page.keyboard.press('Enter')
  await wizard.settled()
  // what was pressed is gone; the answer has the focus, and the file is ahead
  await expect(page.locator('#answer')).toBeFocused()
  await tabTo(wizard, '[data-snippet-panel="config-yaml"] [data-action=copy]')
  await page.keyboard.press('Enter')
  await expect.poll(() => wizard.clipboard()).toContain('size: 4g')
})

test('a slider, a lock and a reset by the keyboard', async ({ page, wizard }) => {
  const key = 'taskmanager.memory.process.size'
  const field = page.locator('.field', { has: wizard.field(key) })
  await tabTo(wizard, `[name="${key}"]`)
  await page.keyboard.type('4g')
  await tabTo(wizard, '[data-lock=total]')
  await page.keyboard.press('Space')
  await expect(field.locator('[data-lock]')).toHaveAttribute('aria-pressed', 'true')
  await tabTo(wizard, 'input[type=range]')
  await page.keyboard.press('ArrowLeft')
  await wizard.settled()
  await expect(wizard.field(key)).toHaveValue('4032m')
  await page.keyboard.press('End')
  await wizard.settled()
  await expect(wizard.field(key)).toHaveValue('64g')
  await tabTo(wizard, '.reset')
  await page.keyboard.press('Enter')
  await wizard.settled()
  await expect(wizard.field(key)).toHaveValue('')
  await expect(wizard.field(key)).toBeFocused()
})

/** Everything of the form on the screen, one field refused, one locked. */
async function openAll(wizard: Wizard) {
  const { page } = wizard
  await wizard.open(`#v=1&deployment=container&containerBytes=${4n << 30n}&taskmanager.memory.process.size=1.5g`)
  const more = page.locator('.more')
  if (!(await more.evaluate((details) => details.hasAttribute('open')))) await more.locator('summary').click()
  await page.locator('[data-lock="taskmanager.memory.managed.size"]').click()
  await wizard.settled()
}

for (const locale of ['en-US', 'zh-CN']) {
  test.describe(() => {
    test.use({ locale })
    test(`nothing of the form keeps anybody out (${locale})`, async ({ page, wizard }) => {
      // two looks over every element
      test.slow()
      await openAll(wizard)
      for (const theme of ['light', 'dark']) {
        await page.locator('#theme').selectOption(theme)
        await wizard.settled()
        const axe = new AxeBuilder({ page }).include('.process').include('.ways')
        expect((await axe.analyze()).violations).toEqual([])
      }
    })

    // 1366 px at 200 %, 1280 px at 400 %
    for (const width of [683, 320]) {
      test(`${width} px are wide enough for the whole form (${locale})`, async ({ page, wizard }) => {
        await page.setViewportSize({ width, height: 384 })
        await openAll(wizard)
        const overhang = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overhang).toBe(0)
      })
    }
  })
}

test('in forced colours a lock still shows whether it is closed, and a field that it is refused', async ({
  page,
  wizard,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openAll(wizard)
  const fill = (key: string) =>
    page.locator(`[data-lock="${key}"] rect`).evaluate((rect) => getComputedStyle(rect).fill)
  expect(await fill('taskmanager.memory.managed.size')).not.toBe(await fill('taskmanager.memory.task.heap.size'))
  await expect(page.locator('.refusal').first()).toBeVisible()
})
