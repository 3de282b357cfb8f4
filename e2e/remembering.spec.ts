import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, Wizard } from './page.ts'

const HEAP = 'java.lang.OutOfMemoryError: Java heap space\n\tat org.example.Hush.map(Hush.java:7)'
const SIZE = 'taskmanager.memory.process.size'

const openHistory = async (page: Page, wizard: Wizard) => {
  await page.locator('details.history summary').click()
  await wizard.settled()
}

test('form, language and theme are there on the next visit; the text is not', async ({ page, wizard }) => {
  await wizard.field(SIZE).fill('7g')
  await page.locator('#theme').selectOption('dark')
  await page.locator('#language').selectOption('zh')
  await wizard.paste(HEAP)
  expect(JSON.stringify(await page.evaluate(() => ({ ...localStorage })))).not.toMatch(/hush/i)
  const next = await page.context().newPage()
  const later = new Wizard(next)
  await later.open()
  await expect(later.field(SIZE)).toHaveValue('7g')
  await expect(next.locator('html')).toHaveAttribute('lang', 'zh')
  await expect(next.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(later.evidence).toHaveValue('')
})

test('the last ten configurations: the newest first, one click away, and cleared for good', async ({
  page,
  wizard,
}) => {
  for (let minor = 10; minor <= 20; minor++) {
    await page.locator('#flink-version').selectOption(`1.${minor}`)
    await wizard.settled()
  }
  await wizard.field(SIZE).fill('3g')
  await wizard.settled()
  await wizard.paste(HEAP)
  await openHistory(page, wizard)
  const entries = page.locator('[data-history]')
  await expect(entries).toHaveCount(10)
  await expect(entries.first()).toContainText('TaskManager · Flink 1.20 · 3')
  await expect(entries.first()).toContainText('heap')
  expect(await entries.evaluateAll((all) => all.map((each) => each.dataset.history).join())).not.toMatch(/hush/i)
  const { violations } = await new AxeBuilder({ page }).include('.history').analyze()
  expect(violations).toEqual([])

  await entries.filter({ hasText: '1.15' }).click()
  await wizard.settled()
  await expect(page.locator('#flink-version')).toHaveValue('1.15')
  await expect(wizard.evidence).toHaveValue('')
  // what was there before is one step back
  await page.goBack()
  await wizard.settled()
  await expect(wizard.evidence).toHaveValue(HEAP)

  await page.locator('[data-action=clear-history]').click()
  await expect(entries).toHaveCount(0)
  expect(await page.evaluate(() => localStorage.getItem('memory-wizard-history'))).toBeNull()
})

test('what is cleared stays cleared, also when the page is left', async ({ page, wizard }) => {
  await wizard.field(SIZE).fill('7g')
  await wizard.settled()
  await openHistory(page, wizard)
  await expect(page.locator('[data-history]')).toHaveCount(1)
  await page.locator('[data-action=clear-history]').click()
  await page.locator('details.history summary').click()
  await openHistory(page, wizard)
  await expect(page.locator('[data-history]')).toHaveCount(0)
  await page.reload()
  await wizard.settled()
  expect(await page.evaluate(() => localStorage.getItem('memory-wizard-history'))).toBeNull()
  // what comes after is remembered again
  await wizard.field(SIZE).fill('8g')
  await wizard.settled()
  await openHistory(page, wizard)
  await expect(page.locator('[data-history]').first()).toContainText('8')
})

test('two tabs do not take from each other', async ({ page, wizard }) => {
  const other = await page.context().newPage()
  const second = new Wizard(other)
  await second.open()
  await wizard.field(SIZE).fill('3g')
  await wizard.settled()
  await other.locator('#theme').selectOption('dark')
  await second.field(SIZE).fill('5g')
  await second.settled()
  await openHistory(page, wizard)
  await openHistory(other, second)
  // each tab's own is in both lists
  for (const tab of [page, other]) {
    await expect(tab.locator('[data-history]').filter({ hasText: '3' }).first()).toBeVisible()
    await expect(tab.locator('[data-history]').filter({ hasText: '5' }).first()).toBeVisible()
  }
  await page.locator('#language').selectOption('zh')
  await wizard.settled()
  await expect(wizard.field(SIZE)).toHaveValue('3g')
  await expect(second.field(SIZE)).toHaveValue('5g')
  const kept = await page.evaluate(() => localStorage.getItem('memory-wizard') ?? '')
  expect(JSON.parse(kept)).toMatchObject({ theme: 'dark', language: 'zh' })
  // each is again as it was
  await page.reload()
  await wizard.settled()
  await expect(wizard.field(SIZE)).toHaveValue('3g')
  await page.locator('details.history summary').click()
  await page.locator('[data-action=clear-history]').click()
  await expect(other.locator('[data-history]')).toHaveCount(0)
})

const BLOCKED = {
  'is forbidden': () =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    }),
  'is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  },
  'holds nonsense': () => {
    localStorage.setItem('memory-wizard', '{"answers":{"a":1},"theme":7')
    localStorage.setItem(
      'memory-wizard-history',
      '[{"link":7},null,{"link":"%%%"},{"link":"v=1&flink=1.12","total":"x"}]',
    )
  },
}
for (const [name, block] of Object.entries(BLOCKED))
  test(`storage that ${name} is no error`, async ({ page, wizard }) => {
    await page.addInitScript(block)
    await wizard.open()
    await page.locator('#theme').selectOption('dark')
    await wizard.field(SIZE).fill('5g')
    await wizard.settled()
    await wizard.paste(HEAP)
    await page.locator('[data-action=apply]').first().click()
    await wizard.settled()
    await openHistory(page, wizard)
    await expect(page.locator('[data-history]').first()).toContainText('The heap is full')
    await page.locator('[data-action=clear-history]').click()
    await expect(page.locator('[data-history]')).toHaveCount(0)
    // the address keeps what the storage does not
    await page.reload()
    await wizard.settled()
    await expect(wizard.finding('jvm-heap')).toBeVisible()
    await expect(wizard.field(SIZE)).toHaveValue('5g')
  })
