import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { serve } from '../scripts/serve.mjs'
import { test as base, expect, Wizard } from './page.ts'
import { watchPrivacy } from './watch.ts'

/** A copy of the built page, served with the policy it ships, to be stopped or changed. */
interface Site {
  readonly server: Awaited<ReturnType<typeof serve>>
  /** puts another version in the place of this one, with a mark in its page */
  readonly change: (mark: string) => Promise<void>
}

const test = base.extend<{ readonly site: Site }>({
  serviceWorkers: 'allow',
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted
  site: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'memory-wizard-'))
    await cp(fileURLToPath(new URL('../dist', import.meta.url)), folder, {
      recursive: true,
      filter: (path) => !path.endsWith('/cli'),
    })
    const server = await serve({ port: 0, folder })
    const edit = async (name: string, text: (before: string) => string) => {
      const before = await readFile(join(folder, name), 'utf8')
      const after = text(before)
      expect(after).not.toBe(before)
      await writeFile(join(folder, name), after)
    }
    await use({
      server,
      change: async (mark) => {
        await edit('index.html', (html) => html.replace('<html', `<html data-mark="${mark}"`))
        // what the build writes: another content has another revision
        await edit('sw.js', (script) => script.replace(/(url:"index\.html",revision:")[^"]+/, `$1${mark}`))
      },
    })
    await server.close()
    await rm(folder, { recursive: true })
  },
  baseURL: ({ site }, use) => use(site.server.origin),
  privacy: async ({ context, site }, use) => {
    const breaches = watchPrivacy(context, site.server.origin)
    await use(undefined)
    expect(breaches).toEqual([])
  },
})

/** Until everything is kept: the worker is active only then. */
const kept = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)

test('after the first visit all of the page works without a network', async ({ page, wizard, site }) => {
  expect(await kept(page)).toMatch(/activat/)
  await site.server.close()
  await page.reload()
  await wizard.settled()
  await wizard.paste('java.lang.OutOfMemoryError: Metaspace')
  await expect(wizard.finding('jvm-metaspace')).toBeVisible()
  await wizard.alternative().locator('[data-action=apply]').click()
  await expect(page.locator('[data-bar=after]')).toBeVisible()
  expect(await wizard.copySnippet('config-yaml')).toContain('metaspace')
  await page.locator('#language').selectOption('zh')
  await wizard.settled()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh')
  await wizard.open('#/faq/jvm-heap')
  await expect(page.locator('[data-faq=jvm-heap]').first()).toBeVisible()
  // a large text is read in the worker
  await wizard.open()
  await wizard.paste(`${'a line that says nothing\n'.repeat(20_000)}java.lang.OutOfMemoryError: Java heap space`)
  await expect(wizard.finding('jvm-heap')).toBeVisible()
})

for (const [language, text] of [
  ['en', 'A new version of this page is ready.'],
  ['zh', '本页面有新版本可用。'],
] as const) {
  test(`a new version is offered, and loaded when a person says so (${language})`, async ({ page, wizard, site }) => {
    const offer = page.getByRole('status').filter({ hasText: text })
    const mark = page.locator('html')
    await page.locator('#language').selectOption(language)
    await kept(page)
    await page.reload()
    await wizard.settled()
    await expect(offer).toBeHidden()

    await site.change('second')
    await page.reload()
    await wizard.settled()
    await wizard.paste('java.lang.OutOfMemoryError: Metaspace')
    await expect(offer).toBeVisible()
    // not forced: what is on the screen stays, and is still the version before
    await expect(wizard.finding('jvm-metaspace')).toBeVisible()
    await expect(mark).not.toHaveAttribute('data-mark')
    await offer.getByRole('button').last().click()
    await expect(offer).toBeHidden()

    // nor hidden: the next visit offers it again
    await page.reload()
    await wizard.settled()
    await expect(offer).toBeVisible()
    await expect(mark).not.toHaveAttribute('data-mark')
    await page.locator('[data-action=load-new-version]').click()
    await expect(mark).toHaveAttribute('data-mark', 'second')
    await wizard.settled()
    await expect(offer).toBeHidden()
  })
}

test('what a link brought need not be pasted again for a new version', async ({ page, wizard, site }) => {
  await kept(page)
  await site.change('second')
  await wizard.open('#v=1&flink=1.20&failure=jvm-metaspace')
  await page.reload()
  await wizard.settled()
  await expect(wizard.finding('jvm-metaspace')).toBeVisible()
  const offer = page.locator('.new-version')
  await expect(offer).toContainText('A new version')
  await expect(offer).not.toContainText('paste')
  await wizard.paste('java.lang.OutOfMemoryError: Metaspace')
  await expect(offer).toContainText('paste')
})

test('a tab in which nobody loaded the new version keeps what is on its screen', async ({ page, wizard, site }) => {
  // two tabs, and each version is kept whole before it takes over
  test.slow()
  const takeover = { timeout: 30_000 }
  await kept(page)
  await page.reload()
  await wizard.settled()
  await wizard.paste('java.lang.OutOfMemoryError: Metaspace')
  const other = new Wizard(await page.context().newPage())
  await site.change('second')
  await other.open()
  await other.page.locator('[data-action=load-new-version]').click()
  await expect(other.page.locator('html')).toHaveAttribute('data-mark', 'second', takeover)
  await expect(page.locator('[data-action=load-new-version]')).toBeVisible()
  await expect(wizard.finding('jvm-metaspace')).toBeVisible()
  await page.locator('[data-action=load-new-version]').click()
  await expect(page.locator('html')).toHaveAttribute('data-mark', 'second', takeover)
})
