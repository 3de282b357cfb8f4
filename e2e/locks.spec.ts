import { expect, test } from './page.ts'

const PROCESS_SIZE = 'taskmanager.memory.process.size'
const METASPACE = 'java.lang.OutOfMemoryError: Metaspace\n'

test('what is locked is kept by every alternative: the total, then a part', async ({ page, wizard }) => {
  await wizard.paste(`${METASPACE}${PROCESS_SIZE}: 4g\n`)
  const lock = page.locator('.field', { has: wizard.field(PROCESS_SIZE) }).locator('[data-lock]')
  await expect(lock).toHaveAttribute('data-lock', 'total')
  await expect(lock).toHaveAttribute('aria-pressed', 'false')
  await lock.press('Space')
  await wizard.settled()
  await expect(lock).toHaveAttribute('aria-pressed', 'true')
  const total = (rows: readonly { before: string; after: string }[], side: 'before' | 'after') =>
    rows.reduce((sum, row) => sum + BigInt(row[side]), 0n)
  await wizard.alternative().locator('[data-action=apply]').click()
  await wizard.settled()
  const rows = await wizard.rows()
  expect(total(rows, 'after')).toBe(total(rows, 'before'))
  expect(rows.some(({ before, after }) => before !== after)).toBe(true)

  const gave = rows.find(({ component, before, after }) => component === 'managed' && BigInt(after) < BigInt(before))
  expect(gave).toBeDefined()
  await wizard.alternative().locator('[data-action=undo]').click()
  await page.locator('.more summary').click()
  await page.locator('[data-lock="taskmanager.memory.managed.size"]').click()
  await wizard.settled()
  await wizard.alternative().locator('[data-action=apply]').click()
  await wizard.settled()
  const managed = (await wizard.rows()).find(({ component }) => component === 'managed')
  // a part that an alternative does not name may move by less than a MiB
  expect(Math.abs(Number(managed?.after) - Number(managed?.before))).toBeLessThan(1 << 20)
})

test('what overrules the text says what the text says, and goes back to it, field by field', async ({
  page,
  wizard,
}) => {
  await wizard.paste(`${PROCESS_SIZE}: 2g\ntaskmanager.numberOfTaskSlots: 2\n`)
  const field = page.locator('.field', { has: wizard.field(PROCESS_SIZE) })
  const [reset, line] = [field.locator('.reset'), field.getByRole('button', { name: /2g/ })]
  await expect(wizard.field(PROCESS_SIZE)).toHaveValue('2g')
  await expect(reset).toHaveCount(0)
  await wizard.field(PROCESS_SIZE).fill('3g')
  await wizard.field('taskmanager.numberOfTaskSlots').fill('4')
  await wizard.settled()
  await expect(line).toBeVisible()
  await reset.press('Enter')
  await wizard.settled()
  await expect(wizard.field(PROCESS_SIZE)).toHaveValue('2g')
  await expect(wizard.field(PROCESS_SIZE)).toBeFocused()
  await expect(wizard.field('taskmanager.numberOfTaskSlots')).toHaveValue('4')
  await expect(reset).toHaveCount(0)
  // and all of them
  await page.locator('.process .heading button').click()
  await wizard.settled()
  await expect(wizard.field('taskmanager.numberOfTaskSlots')).toHaveValue('2')
})

test('a choice goes back to what was read', async ({ page, wizard }) => {
  await wizard.paste(
    'INFO  Starting TaskManager (Version: 1.17.2, Scala: 2.12)\njava.lang.OutOfMemoryError: Metaspace\n',
  )
  await expect(page.locator('#flink-version')).toHaveValue('1.17')
  await page.locator('#flink-version').selectOption('2.0')
  await wizard.settled()
  await page
    .locator('.field', { has: page.locator('#flink-version') })
    .locator('.reset')
    .click()
  await wizard.settled()
  await expect(page.locator('#flink-version')).toHaveValue('1.17')
})
