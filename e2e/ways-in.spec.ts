import type { Locator } from '@playwright/test'
import { expect, test, type Wizard } from './page.ts'

/** A newcomer gets this far with so many actions at most. */
const MOST_ACTIONS = 3
const ERROR = 'java.lang.OutOfMemoryError: Metaspace\n'

/** What a person does, counted: a press, a paste, a drop. */
class Newcomer {
  readonly wizard: Wizard
  actions = 0

  constructor(wizard: Wizard) {
    this.wizard = wizard
  }

  async does(act: () => Promise<unknown>) {
    this.actions++
    await act()
    await this.wizard.settled()
  }

  presses(button: Locator) {
    return this.does(() => button.click())
  }

  /** Presses what copies, and says what the clipboard holds then. */
  async copies(button: Locator): Promise<string> {
    await this.wizard.page.evaluate(() => navigator.clipboard.writeText('nothing was copied'))
    await this.presses(button)
    await expect.poll(() => this.wizard.clipboard()).not.toBe('nothing was copied')
    expect(this.actions).toBeLessThanOrEqual(MOST_ACTIONS)
    return this.wizard.clipboard()
  }
}

const way = ({ page }: Wizard, id: 'paste' | 'pick' | 'plan') => page.locator(`[data-way=${id}]`)
/** Of the first alternative: applies it and copies the file with it. */
const applyAndCopy = (wizard: Wizard) => wizard.alternative().locator('[data-action=copy]')

/** What a file of Flink must have to be of use: the sizes that the table shows after the change. */
async function expectConfiguration(wizard: Wizard, copied: string) {
  expect(copied).toContain('taskmanager')
  expect(copied).toMatch(/size: \d+[mg]/)
  const { after } = (await wizard.rows())[0] ?? {}
  expect(Number(after)).toBeGreaterThan(0)
}

test('an error that is pasted, with the focus anywhere: two actions to a configuration', async ({ page, wizard }) => {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), ERROR)
  const newcomer = new Newcomer(wizard)
  await newcomer.does(() => page.keyboard.press('ControlOrMeta+V'))
  await expect(wizard.finding('jvm-metaspace')).toBeVisible()
  await expect(wizard.evidence).toHaveValue(ERROR)
  await expectConfiguration(wizard, await newcomer.copies(applyAndCopy(wizard)))
})

test('a file that is dropped: two actions', async ({ wizard }) => {
  const newcomer = new Newcomer(wizard)
  await wizard.hold('taskmanager.log', ERROR)
  await newcomer.does(() => wizard.drop())
  await expect(wizard.finding('jvm-metaspace')).toBeVisible()
  await expectConfiguration(wizard, await newcomer.copies(applyAndCopy(wizard)))
})

test('the example of a paste: two actions', async ({ wizard }) => {
  const newcomer = new Newcomer(wizard)
  await newcomer.presses(way(wizard, 'paste').getByRole('button').last())
  await expect(wizard.finding('flink-network-buffers')).toBeVisible()
  await expectConfiguration(wizard, await newcomer.copies(applyAndCopy(wizard)))
})

test('a line that is recognised: two actions, and three where it is not among the first', async ({ wizard }) => {
  const newcomer = new Newcomer(wizard)
  await newcomer.presses(way(wizard, 'pick').locator('[data-pick=jvm-heap]'))
  await expect(wizard.finding('jvm-heap')).toBeVisible()
  await expectConfiguration(wizard, await newcomer.copies(applyAndCopy(wizard)))

  await wizard.evidence.fill('')
  await wizard.settled()
  const another = new Newcomer(wizard)
  await another.presses(way(wizard, 'pick').locator('summary'))
  await another.presses(way(wizard, 'pick').locator('[data-pick=flink-managed-memory]'))
  await expect(wizard.finding('flink-managed-memory')).toBeVisible()
  await expectConfiguration(wizard, await another.copies(applyAndCopy(wizard)))
})

test('a plan from the size of a container: two actions; the ways in make room for it', async ({ page, wizard }) => {
  const newcomer = new Newcomer(wizard)
  await newcomer.presses(way(wizard, 'plan').locator(`[data-container="${8n << 30n}"]`))
  await expect(page.locator('#deployment')).toHaveValue('container')
  await expect(wizard.field('containerBytes')).toHaveValue('8Gi')
  await expect(way(wizard, 'pick')).toBeHidden()
  const total = (await wizard.rows()).reduce((sum, { before }) => sum + BigInt(before), 0n)
  expect(total).toBe(8n << 30n)
  const copied = await newcomer.copies(page.locator('[data-snippet-panel="config-yaml"] [data-action=copy]'))
  expect(copied).toContain('size: 8g')
  // they are folded, not gone
  await page.locator('.answer > details > summary').first().click()
  await expect(way(wizard, 'pick')).toBeVisible()
})

test('every failure of the list is known by its line', async ({ page, wizard }) => {
  await way(wizard, 'pick').locator('summary').click()
  await wizard.settled()
  const picks = page.locator('[data-pick]')
  const failures = await picks.evaluateAll((all) => all.map((pick) => pick.getAttribute('data-pick') ?? ''))
  expect(failures.length).toBeGreaterThan(20)
  expect(new Set(failures).size).toBe(failures.length)
  await picks.last().click()
  await wizard.settled()
  await expect(wizard.finding(failures.at(-1) ?? '')).toBeVisible()
})
