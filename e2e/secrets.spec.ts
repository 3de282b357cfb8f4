import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { PLANTED } from '../src/core/evidence/planted-secrets.ts'
import { expect, test } from './page.ts'

/** Every planted secret begins so, whatever signs stand in it. */
const SECRET = /hu\W?sh/
const HEAP = 'java.lang.OutOfMemoryError: Java heap space\n\tat org.example.Orders.map(Orders.java:7)'
/** A log whose every line that is quoted holds a secret, and a configuration that it was started with. */
const LOG = [
  '2026-03-04 10:00:00,000 INFO  [] - Loading configuration property: taskmanager.memory.process.size, 2g',
  ...PLANTED.map(([, line], at) => `2026-03-04 10:00:${String(at).padStart(2, '0')},000 ERROR x - ${line} ${HEAP}`),
  ...PLANTED.map(([, line]) => line),
  `Caused by: java.lang.IllegalArgumentException: Could not parse value 'hush45' for key 's3.secret-key'.`,
].join('\n')

const memwiz = fileURLToPath(new URL('../dist/cli/memwiz.js', import.meta.url))

/** All that the page shows, keeps and puts into its address; apart from the box that a person pasted into. */
const told = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const shown = document.documentElement.cloneNode(true)
    if (!(shown instanceof Element)) throw new Error('no element')
    for (const box of shown.querySelectorAll('textarea#evidence')) box.remove()
    const databases = await indexedDB.databases()
    const cached = await Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    )
    return {
      page: shown.outerHTML,
      fields: [...document.querySelectorAll('input, select')].map((field) => Reflect.get(field, 'value')).join('\n'),
      title: document.title,
      address: decodeURIComponent(location.href),
      history: JSON.stringify(history.state),
      storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, databases, cached]),
    }
  })

test('twenty secrets are in no part of the page, its address, its storage, its messages or its pictures', async ({
  wizard,
  page,
}) => {
  expect(PLANTED.length).toBeGreaterThanOrEqual(20)
  const messages: string[] = []
  page.on('console', (message) => messages.push(message.text()))
  // what is posted to other windows, to workers of other pages and to the clipboard
  await page.addInitScript(() => {
    const posted: string[] = []
    Object.assign(window, { posted })
    addEventListener('message', ({ data }) => posted.push(JSON.stringify(data)))
  })
  await wizard.open()
  await wizard.paste(LOG)
  await expect(wizard.finding('jvm-heap')).toBeVisible()
  // whatever is folded is opened, and a change applied, so that all there is to say is said
  await page.locator('[data-action=apply]').first().click()
  await wizard.settled()
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '')
  })
  for (const [where, text] of Object.entries(await told(page))) expect(text, where).not.toMatch(SECRET)
  for (const tab of await page.locator('[data-snippet-tab]').all()) {
    await tab.click()
    for (const snippet of await page.locator('[data-snippet]').allTextContents()) expect(snippet).not.toMatch(SECRET)
  }
  // the whole message, and the tables
  for (const action of ['message', 'copy-markdown', 'copy-csv']) {
    await page.evaluate(() => navigator.clipboard.writeText('nothing was copied'))
    await page.locator(`[data-action=${action}]`).first().click()
    await expect.poll(() => wizard.clipboard()).not.toBe('nothing was copied')
    expect(await wizard.clipboard(), action).not.toMatch(SECRET)
  }
  for (const kind of ['svg', 'png']) {
    const saved = page.waitForEvent('download')
    await page.locator(`[data-action=picture-${kind}]`).first().click()
    expect(readFileSync(await (await saved).path(), 'latin1'), kind).not.toMatch(SECRET)
  }
  await page.locator('[data-action=share]').click()
  await wizard.settled()
  expect(decodeURIComponent(await wizard.clipboard())).not.toMatch(SECRET)
  for (const [where, text] of Object.entries(await told(page))) expect(text, `${where}, shared`).not.toMatch(SECRET)
  for (const picture of await page
    .locator('[data-bar] svg, svg[data-bar]')
    .evaluateAll((all) => all.map((each) => each.outerHTML)))
    expect(picture).not.toMatch(SECRET)
  expect([...messages, ...(await page.evaluate(() => Reflect.get(window, 'posted')))].join('\n')).not.toMatch(SECRET)
})

test('what is pasted into a field by mistake stays in the field', async ({ wizard, page }) => {
  await page.locator('details.more').evaluateAll((all) => all.map((each) => each.setAttribute('open', '')))
  const secrets = { 'taskmanager.memory.process.size': 'hush!01', 'taskmanager.memory.segment-size': 'pass: hush 02' }
  for (const [key, secret] of Object.entries(secrets)) await wizard.field(key).fill(secret)
  await wizard.settled()
  await page.locator('#flink-version').selectOption('1.18')
  await wizard.settled()
  await page.locator('details.history summary').click()
  await page.locator('[data-action=share]').click()
  await expect.poll(() => wizard.clipboard()).toContain('flink=1.18')
  expect(await wizard.clipboard()).not.toMatch(SECRET)
  const { address, storage, history } = await told(page)
  expect(`${address} ${storage} ${history}`).not.toMatch(SECRET)
  await expect(wizard.field('taskmanager.memory.process.size')).toHaveValue('hush!01')
})

for (const args of [
  ['diagnose'],
  ['diagnose', '--json'],
  ['advise'],
  ['advise', '--json'],
  ['diagnose', '--lang', 'zh'],
])
  test(`nor in what memwiz ${args.join(' ')} says`, () => {
    const { stdout, stderr } = spawnSync(process.execPath, [memwiz, ...args], { input: LOG, encoding: 'utf8' })
    expect(stdout).toMatch(/jvm-heap|Java heap|heap/)
    expect(`${stdout}${stderr}`).not.toMatch(SECRET)
  })
