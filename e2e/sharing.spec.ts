import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test, Wizard } from './page.ts'

const HOST = 'worker-7.hush.example.org'
const DIRECT = `2026-03-04 10:00:00,000 INFO  [] - Loading configuration property: taskmanager.memory.process.size, 4g
2026-03-04 10:00:00,001 INFO  [] - Loading configuration property: taskmanager.network.memory.buffers-per-channel, 4
2026-03-04 10:00:00,002 INFO  [] - Loading configuration property: s3.secret-key, hush01
2026-03-04 10:00:00,003 INFO  org.apache.flink.runtime.taskexecutor.TaskManagerRunner [] - Starting TaskManager (Version: 1.14.6, Scala: 2.12)
2026-03-04 10:07:00,000 ERROR org.example.Orders [] - on ${HOST}
java.lang.OutOfMemoryError: Cannot reserve 4194304 bytes of direct buffer memory (allocated: 400556032, limit: 402653184)
	at java.base/java.nio.Bits.reserveMemory(Bits.java:178)
	at org.example.Orders.map(Orders.java:7)
`

/** Whatever another person has to see as well. */
const seen = async (page: Page, wizard: Wizard) => ({
  finding: await page.locator('[data-finding][data-role=root]').getAttribute('data-finding'),
  happened: await page.locator('[data-finding][data-role=root] h2 + p').textContent(),
  advice: await page.locator('[data-advice]').evaluateAll((cards) => cards.map((card) => card.dataset.advice)),
  applied: await page
    .locator('[data-advice]:has([data-action=undo])')
    .evaluateAll((all) => all.map((card) => card.dataset.advice)),
  rows: await wizard.rows(),
  bar: await page.locator('[data-bar=after]').count(),
  version: await page.locator('#flink-version').inputValue(),
  process: await page.locator('#process').inputValue(),
  question: await page
    .locator('fieldset[data-question]')
    .evaluateAll((all) => all.map((each) => each.dataset.question)),
})

const share = async (page: Page, wizard: Wizard) => {
  await page.locator('[data-action=share]').click()
  await expect.poll(() => wizard.clipboard()).toContain('#v=1')
  return wizard.clipboard()
}

/** Opens an address as another person does: another browser, another page. */
async function opened(context: BrowserContext, address: string) {
  const page = await context.newPage()
  const wizard = new Wizard(page)
  await wizard.open(address)
  return { page, wizard }
}

test('whoever opens the address sees the same finding, figures, advice, bars and applied change, without the text', async ({
  page,
  wizard,
  browser,
}) => {
  await wizard.paste(DIRECT)
  await page.locator('fieldset[data-question] [data-choice]').first().click()
  await wizard.settled()
  await page.locator('[data-advice] [data-action=apply]').nth(1).click()
  await wizard.settled()
  const mine = await seen(page, wizard)
  expect(mine.finding).toBe('jvm-direct')
  expect(mine.happened).toMatch(/\d/)
  expect(mine.applied).toHaveLength(1)
  const address = await share(page, wizard)
  expect(address.length).toBeLessThan(1000)
  expect(decodeURIComponent(address)).not.toMatch(/hush|Orders|reserve|worker/)
  expect(address).toContain('taskmanager.network.memory.buffers-per-channel=4')

  const context = await browser.newContext()
  const other = await opened(context, address)
  await expect(other.wizard.finding('jvm-direct')).toBeVisible()
  expect(await seen(other.page, other.wizard)).toEqual(mine)
  await expect(other.wizard.evidence).toHaveValue('')
  await expect(other.page.locator('[data-line]')).toHaveCount(0)
  await expect(other.page.locator('[data-link=whole]')).toContainText('never the text')
  expect(await other.page.locator('html').innerHTML()).not.toMatch(/hush|Orders\.java/)
  // what came by the address goes on by it
  expect(await share(other.page, other.wizard).catch(() => other.page.url())).toBe(address)

  // a text of one's own takes its place
  await other.wizard.evidence.fill('java.lang.OutOfMemoryError: Metaspace')
  await other.wizard.settled()
  await expect(other.wizard.finding('jvm-metaspace')).toBeVisible()
  await expect(other.page.locator('[data-link]')).toHaveCount(0)
  await context.close()
})

test('a reload keeps all but the text, and says so', async ({ page, wizard }) => {
  await wizard.paste(DIRECT)
  await page.locator('[data-action=apply]').first().click()
  await wizard.settled()
  const before = await seen(page, wizard)
  await page.reload()
  await wizard.settled()
  expect(await seen(page, wizard)).toEqual(before)
  await expect(wizard.evidence).toHaveValue('')
  await expect(page.locator('[data-link=whole]')).toContainText('Paste the text again')
  await wizard.paste(DIRECT)
  await expect(page.locator('[data-line]').first()).toBeVisible()
  await expect(page.locator('[data-link]')).toHaveCount(0)
})

test('back and forward lead through the steps, not the keys, and bring the text back', async ({ page, wizard }) => {
  const size = wizard.field('taskmanager.memory.process.size')
  await size.pressSequentially('6144m', { delay: 30 })
  await wizard.settled()
  await page.locator('#flink-version').selectOption('1.17')
  await wizard.settled()
  await wizard.paste(DIRECT)
  await page.locator('[data-action=apply]').first().click()
  await wizard.settled()
  await expect(page.locator('[data-action=undo]')).toBeVisible()

  const step = async (go: 'goBack' | 'goForward') => {
    await page[go]()
    await wizard.settled()
  }
  await step('goBack')
  await expect(page.locator('[data-action=undo]')).toHaveCount(0)
  await expect(wizard.evidence).toHaveValue(DIRECT)
  await step('goBack')
  await expect(wizard.evidence).toHaveValue('')
  await expect(page.locator('[data-finding]')).toHaveCount(0)
  await expect(page.locator('#flink-version')).toHaveValue('1.17')
  await step('goBack')
  await expect(size).toHaveValue('6144m')
  await expect(page.locator('#flink-version')).not.toHaveValue('1.17')
  await step('goBack')
  await expect(size).toHaveValue('')
  expect(new URL(page.url()).hash).toBe('')
  for (const _ of [1, 2, 3, 4]) await step('goForward')
  await expect(page.locator('[data-action=undo]')).toBeVisible()
  await expect(wizard.evidence).toHaveValue(DIRECT)
})

for (const [name, give] of [
  ['A text', (wizard: Wizard) => wizard.evidence.fill(DIRECT)],
  [
    'A file',
    async (wizard: Wizard) => {
      await wizard.hold('tm.log', DIRECT)
      await wizard.drop()
    },
  ],
] as const)
  test(`${name} that is left by the way back before it is read comes again by the way forward`, async ({
    page,
    wizard,
    single,
  }) => {
    test.skip(single, 'of what loads later')
    // what reads is not there yet, also not what the first sign of a person loads ahead
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route(/engine-/, async (route) => {
      await held
      await route.continue()
    })
    await page.locator('#flink-version').selectOption('1.17')
    await wizard.settled()
    await page.locator('#jdk').selectOption('17')
    await wizard.settled()
    await give(wizard)
    await expect(page.locator('html')).not.toHaveAttribute('data-ready')
    await page.goBack()
    await wizard.settled()
    await expect(page.locator('#jdk')).toHaveValue('')
    letGo()
    await expect(page.locator('[data-finding], [data-opening]')).toHaveCount(0)
    await page.goForward()
    await wizard.settled()
    await expect(wizard.evidence).toHaveValue(DIRECT)
    await expect(wizard.finding('jvm-direct')).toBeVisible()
    await expect(page.locator('#jdk')).toHaveValue('17')
    expect(page.url()).toContain('failure=jvm-direct')
    // and the way back is open: nothing is read again there
    await page.goBack()
    await wizard.settled()
    await expect(wizard.evidence).toHaveValue('')
    await expect(page.locator('[data-finding], [data-opening]')).toHaveCount(0)
  })

test('the FAQ lies on the way and changes nothing', async ({ page, wizard }) => {
  await wizard.paste(DIRECT)
  const address = page.url()
  await page.goto('#/faq/jvm-heap')
  await expect(page.locator('main.faq h1')).toBeVisible()
  await page.goBack()
  await wizard.settled()
  expect(page.url()).toBe(address)
  await expect(wizard.evidence).toHaveValue(DIRECT)
  await page.goForward()
  await page.locator('main.faq a[href="#/"]').click()
  await wizard.settled()
  await expect(wizard.evidence).toHaveValue(DIRECT)
  expect(page.url()).toBe(address)
})

test('a link of a later version says so and keeps what is known', async ({ page, wizard }) => {
  await wizard.open('#v=9&flink=1.18&colour=red&taskmanager.memory.process.size=5g')
  await expect(page.locator('[data-link-problem=newer]')).toContainText('9')
  await expect(page.locator('[data-link-problem=name]')).toContainText('colour')
  await expect(page.locator('#flink-version')).toHaveValue('1.18')
  await expect(wizard.field('taskmanager.memory.process.size')).toHaveValue('5g')
  // it stays in the address until something changes
  expect(page.url()).toContain('v=9')
  await page.locator('#flink-version').selectOption('1.19')
  await wizard.settled()
  expect(page.url()).toContain('v=1&flink=1.19')
})

test('a bad link says what it could not take; one that is entered later, too', async ({ page, wizard }) => {
  await wizard.open('#v=1&process=dog&jdk=17&failure=cat&figure=x.%3Cb%3E&applied=jvm-heap/none')
  await expect(page.locator('[data-link-problem=value]').first()).toContainText('dog')
  await expect(page.locator('[data-link-problem=failure]')).toContainText('cat')
  await expect(page.locator('#jdk')).toHaveValue('17')
  for (const hash of ['#v=', '#v=1&%', '#v=1&__proto__=x', `#v=1&a=${'x'.repeat(30_000)}`, '#=', '#&&=&']) {
    await page.goto(hash)
    await wizard.settled()
    await expect(page.locator('#process')).toBeVisible()
  }
  await page.goto('#v=1&flink=1.13&cat=1')
  await wizard.settled()
  await expect(page.locator('#flink-version')).toHaveValue('1.13')
  await expect(page.locator('[data-link-problem=name]')).toContainText('cat')
  const { violations } = await new AxeBuilder({ page }).include('.link-note').analyze()
  expect(violations).toEqual([])
})

test('an address that is too long is refused, with what takes the room', async ({ page, wizard }) => {
  const fields = page.locator('form#form input[name^="taskmanager."]')
  await page.locator('details.more').evaluateAll((all) => all.map((each) => each.setAttribute('open', '')))
  for (const field of await fields.all()) await field.fill('9'.repeat(30))
  await wizard.settled()
  await page.evaluate(() => navigator.clipboard.writeText('before'))
  await page.locator('[data-action=share]').click()
  const dialog = page.locator('[data-share=refused]')
  await expect(dialog).toContainText('1,000')
  await expect(dialog).toContainText('taskmanager.')
  expect(await wizard.clipboard()).toBe('before')
  expect(page.url().length).toBeLessThan(1000)
  await dialog.getByRole('button').click()
  await expect(dialog).toHaveCount(0)
})
