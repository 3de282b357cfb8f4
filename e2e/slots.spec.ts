import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Wizard } from './page.ts'

const CONF = `taskmanager.memory.process.size: 4g
taskmanager.numberOfTaskSlots: 4
state.backend.type: rocksdb
`

const bytesOf = (wizard: Wizard, row: string) =>
  wizard.page.locator(`[data-slot=${row}]`).getAttribute('data-bytes').then(Number)
const managed = (wizard: Wizard) =>
  wizard.rows().then((rows) => Number(rows.find(({ component }) => component === 'managed')?.before))

test('a slot has its part of managed memory, and RocksDB shares it with what else is in the slot', async ({
  page,
  wizard,
}) => {
  await wizard.paste(CONF)
  await page.locator('.slots > summary').press('Enter')
  expect(await bytesOf(wizard, 'managed')).toBe(Math.floor((await managed(wizard)) / 4))
  const alone = await bytesOf(wizard, 'stateBackend')
  expect(alone).toBe(await bytesOf(wizard, 'managed'))

  await page.locator('[data-consumer=python]').check()
  const beside = await bytesOf(wizard, 'stateBackend')
  expect(beside).toBe(Math.floor(alone * 0.7))
  expect(await bytesOf(wizard, 'cache')).toBeLessThan(beside)

  await wizard.field('taskmanager.numberOfTaskSlots').fill('1')
  await wizard.settled()
  expect(await bytesOf(wizard, 'managed')).toBe(await managed(wizard))
})

test('a JobManager has no slots', async ({ page, wizard }) => {
  await page.locator('#process').selectOption('jm')
  await wizard.settled()
  await expect(page.locator('.slots')).toHaveCount(0)
})

for (const language of ['en', 'zh']) {
  test(`a slot's table is accessible, ${language}`, async ({ page, wizard }) => {
    await page.locator('#language').selectOption(language)
    await wizard.paste(CONF)
    await page.locator('.slots > summary').click()
    await expect(page.locator('[data-slot=states]')).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).include('.slots').analyze()
    expect(violations).toEqual([])
  })
}
