import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { FAILURES } from '../src/core/failures/index.ts'
import { expect, test, Wizard } from './page.ts'

const PAGES = FAILURES.map(({ id }) => id)
const heading = (page: Page) => page.locator('main:visible').getByRole('heading', { level: 1 })
const isHan = (text: string | null) => /\p{Script=Han}/u.test(text ?? '')

/** The page is the one of the address: its heading has the focus and names the document. */
async function entered(page: Page) {
  await expect(heading(page)).toBeFocused()
  const name = await heading(page).textContent()
  await expect(page).toHaveTitle(`${name} · Memory Wizard`)
  return name
}

for (const [locale, language] of [
  ['en-US', 'en'],
  ['zh-CN', 'zh'],
] as const) {
  test.describe(() => {
    test.use({ locale })
    test(`every failure has its page, whole and accessible (${language})`, async ({ page }) => {
      test.slow()
      const wizard = new Wizard(page)
      const names = new Set<string | null>()
      for (const id of PAGES) {
        await wizard.open(`#/faq/${id}`)
        const name = await entered(page)
        names.add(name)
        const sections = page.locator('main:visible').getByRole('heading', { level: 2 })
        expect(await sections.count(), id).toBeGreaterThanOrEqual(7)
        for (const text of await sections.allTextContents()) expect(isHan(text), text).toBe(language === 'zh')
        const links = page.locator(`[data-faq="${id}"] a`)
        expect(await links.count(), id).toBeGreaterThan(0)
        for (const link of await links.all()) await expect(link).toHaveAttribute('href', /^https:\/\//)
      }
      expect(names.size).toBe(PAGES.length)
      for (const path of ['jvm-direct', 'container-kill', 'exit-codes', '']) {
        await wizard.open(`#/faq/${path}`)
        await entered(page)
        expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([])
      }
    })
  })
}

test('the list leads to each page, and back and forward go between them', async ({ page }) => {
  const wizard = new Wizard(page)
  await wizard.open('#/faq')
  const list = await entered(page)
  for (const id of [...PAGES, 'exit-codes'])
    await expect(page.locator(`main:visible li a[href="#/faq/${id}"]`)).toHaveCount(1)
  await page.locator('li a[href="#/faq/netty-direct"]').click()
  await expect(heading(page)).not.toHaveText(list ?? '')
  const netty = await entered(page)
  await page.goBack()
  await expect(heading(page)).toHaveText(list ?? '')
  await page.goForward()
  await expect(heading(page)).toHaveText(netty ?? '')
  await entered(page)
})

test('links follow the release and the language that are chosen', async ({ page }) => {
  const wizard = new Wizard(page)
  await wizard.open('#/faq/jvm-metaspace')
  const first = page.locator('[data-faq=jvm-metaspace] a').first()
  await page.locator('#flink-version').selectOption('1.20')
  await expect(first).toHaveAttribute('href', /flink-docs-release-1\.20/)
  await page.locator('#language').focus()
  await page.locator('#language').selectOption('zh')
  await expect(first).toHaveAttribute('href', /flink-docs-release-1\.20\/zh\//)
  await expect(heading(page)).toHaveText(/\p{Script=Han}/u)
  await expect(page).toHaveTitle(`${await heading(page).textContent()} · Memory Wizard`)
  // whoever chose the language is still at the choice
  await expect(page.locator('#language')).toBeFocused()
})

test('an example goes to the wizard, and what was typed is there on the way back', async ({ page }) => {
  const wizard = new Wizard(page)
  await wizard.open()
  await wizard.field('taskmanager.memory.process.size').fill('3g')
  await page.goto('#/faq/jvm-heap')
  await expect(heading(page)).toBeFocused()
  await page.locator('[data-action=example]').click()
  await expect(wizard.finding('jvm-heap')).toBeVisible()
  await expect(wizard.field('taskmanager.memory.process.size')).toHaveValue('3g')
  await expect(page).toHaveTitle(/^Memory Wizard/)
})

test('whoever begins with a page of the FAQ gets to the wizard, and stays there', async ({ page }) => {
  const wizard = new Wizard(page)
  await wizard.open('#/faq/jvm-heap')
  await entered(page)
  // what keeps the address loads at the first sign of a person
  await page.mouse.move(200, 300)
  await page.keyboard.press('Shift')
  await page.waitForLoadState('networkidle')
  await wizard.settled()
  await page.locator('[data-action=example]').click()
  await expect(wizard.finding('jvm-heap')).toBeVisible()
  await wizard.settled()
  await expect(page).not.toHaveURL(/faq/)
})

test('an address that names no page shows the list', async ({ page }) => {
  await new Wizard(page).open('#/faq/no-such-page')
  await entered(page)
  await expect(page.locator('main:visible li a')).toHaveCount(PAGES.length + 1)
})

for (const [query, id] of [
  ['OutOfDirectMemoryError', 'netty-direct'],
  ['239', 'exit-codes'],
  ['taskmanager.memory.jvm-metaspace.size', 'jvm-metaspace'],
  ['clone3', 'jvm-native-thread'],
  ['beyond virtual', 'container-kill-virtual'],
] as const) {
  test(`the search finds ${id} by ${query}, by the keyboard alone`, async ({ page }) => {
    await new Wizard(page).open('#/faq')
    await entered(page)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await page.keyboard.type(query)
    const found = page.locator(`main:visible li a[href="#/faq/${id}"]`)
    await expect(page.getByRole('status').filter({ visible: true })).not.toBeEmpty()
    await expect(found).toBeVisible()
    expect(await page.locator('main:visible li').count()).toBeLessThan(PAGES.length)
    await found.press('Enter')
    await entered(page)
  })
}

test('a search without a result says so', async ({ page }) => {
  await new Wizard(page).open('#/faq')
  await page.getByRole('searchbox').fill('no such words')
  await expect(page.locator('main:visible li')).toHaveCount(0)
  await expect(page.getByRole('status').filter({ visible: true })).not.toBeEmpty()
})

test('the first screen leads to the list, a finding to its page', async ({ page, wizard }) => {
  await page.locator('a[href="#/faq"]:visible').first().click()
  await entered(page)
  await page.goBack()
  await wizard.paste('java.lang.OutOfMemoryError: Metaspace')
  await wizard.finding('jvm-metaspace').locator('a[href="#/faq/jvm-metaspace"]').click()
  await entered(page)
  await page.goBack()
  await expect(wizard.finding('jvm-metaspace')).toBeVisible()
  await expect(wizard.evidence).toHaveValue('java.lang.OutOfMemoryError: Metaspace')
})
