import { expect, test, type Wizard } from './page.ts'

const DIRECT = `2026-03-04 10:00:00,000 INFO  [] - Loading configuration property: taskmanager.memory.process.size, 4g
2026-03-04 10:01:00,000 ERROR org.apache.flink.runtime.taskmanager.Task [] - Source (1/1) failed
java.lang.OutOfMemoryError: Direct buffer memory
\tat java.base/java.nio.Bits.reserveMemory(Bits.java:175)
`

/** Presses a button that copies, and gives what the clipboard holds then. */
async function copied({ page }: Wizard, action: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing was copied'))
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await page.locator(`[data-action=${action}]`).first().click()
  await expect.poll(clipboard).not.toBe('nothing was copied')
  return clipboard()
}

test('a message has failure, evidence, advice, figures and an address that leads back', async ({ wizard, page }) => {
  await wizard.paste(DIRECT)
  const said = await copied(wizard, 'message')
  expect(said).toContain('### Direct memory is full')
  expect(said).toContain('java.lang.OutOfMemoryError: Direct buffer memory')
  expect(said).toMatch(/taskmanager\.memory\.task\.off-heap\.size: \d+m/)
  expect(said).toMatch(/\| Task off-heap \| 0 B \| \d+ MiB \|/)
  const address = /\]\(((?:http|file)[^)]+)\)\n$/.exec(said)?.[1] ?? ''
  const before = await wizard.rows()
  await page.goto('about:blank')
  await wizard.open(address)
  const sizes = (rows: typeof before) => rows.map((row) => `${row.component} ${row.before}`)
  expect(sizes(await wizard.rows())).toEqual(sizes(before))
})

test('it says what is applied, in the language of the page', async ({ wizard, page }) => {
  await wizard.paste(DIRECT)
  await wizard.alternative('same-total').or(wizard.alternative()).first().locator('[data-action=apply]').click()
  await page.locator('#language').selectOption('zh')
  await wizard.settled()
  const said = await copied(wizard, 'message')
  expect(said).toContain('### 直接内存已满')
  expect(said).toContain('已应用')
  expect(said).not.toContain('推荐')
})

test('a plan has a message too, of its figures', async ({ wizard }) => {
  await wizard.field('taskmanager.memory.process.size').fill('6g')
  await wizard.settled()
  const said = await copied(wizard, 'message')
  expect(said).toContain('### Memory of one TaskManager')
  expect(said).toContain('| Total | 6 GiB |')
  expect(said).toContain('taskmanager.memory.process.size=6g')
})

test('the table is copied as Markdown and as CSV, to the byte', async ({ wizard }) => {
  await wizard.paste(DIRECT)
  await wizard.alternative().locator('[data-action=apply]').click()
  await wizard.settled()
  const rows = await wizard.rows()
  const csv = await copied(wizard, 'copy-csv')
  const markdown = await copied(wizard, 'copy-markdown')
  const records = csv.trimEnd().split('\r\n')
  expect(records).toHaveLength(rows.length + 2)
  for (const [at, { before, after }] of rows.entries()) {
    expect(records[at + 1]).toContain(`,${before},`)
    expect(records[at + 1]).toContain(`,${after},`)
    expect(markdown.split('\n')[at + 2]).toContain(`| ${before} |`)
  }
})

test('neighbours have a row for every part that any of them moves', async ({ wizard, page }) => {
  await wizard.paste(DIRECT)
  const rows = await page
    .locator('[data-advice]')
    .evaluateAll((cards) =>
      cards.map((card) => [...card.querySelectorAll('dl dt')].map((term) => term.textContent?.trim())),
    )
  expect(rows.length).toBeGreaterThan(2)
  for (const terms of rows)
    expect(terms.slice(0, terms.indexOf('Total'))).toEqual(rows[0]?.slice(0, rows[0].indexOf('Total')))
})

test('a file is compared with the defaults, and with what was there before a change', async ({ wizard, page }) => {
  await wizard.field('taskmanager.memory.process.size').fill('3g')
  await wizard.settled()
  await page.getByRole('tab', { name: 'Changes' }).click()
  const diff = page.locator('#panel-changes')
  await expect(diff.locator('del')).toContainText(['size: 1728m'])
  await expect(diff.locator('ins')).toContainText(['size: 3g'])
  await wizard.paste(DIRECT)
  await wizard.alternative().locator('[data-action=apply]').click()
  await wizard.settled()
  await expect(diff.locator('ins').filter({ hasText: '256m' })).toHaveCount(1)
  await expect(diff.locator('del').filter({ hasText: '1728m' })).toHaveCount(0)
  await page.locator('[data-against]').selectOption('defaults')
  await expect(diff.locator('del').filter({ hasText: '1728m' })).toHaveCount(1)
})
