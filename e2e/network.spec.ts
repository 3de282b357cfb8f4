import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './page.ts'

const ERROR =
  'java.io.IOException: Insufficient number of network buffers: required 2, but only 0 available. The total number of network buffers is currently set to 2048 of 32768 bytes each.'
const node = (id: number, parallelism: number, input?: number) =>
  `{"id":"${id}","parallelism":${parallelism},"description":"Operator ${id}","inputs":[${input === undefined ? '' : `{"num":0,"id":"${input}","ship_strategy":"HASH","exchange":"pipelined_bounded"}`}]}`
const PLAN = `{"plan":{"jid":"0","nodes":[${node(3, 200, 2)},${node(2, 200, 1)},${node(1, 200)}]}}`
const MIN = 'taskmanager.memory.network.min'
const MAX = 'taskmanager.memory.network.max'

test('a job’s plan fills the calculator in, and the advice beside the failure follows it', async ({ page, wizard }) => {
  await wizard.field('taskmanager.numberOfTaskSlots').fill('4')
  await wizard.paste(`${ERROR}\n\n${PLAN}`)
  const panel = page.locator('[data-panel=network]')
  await expect(panel.locator('[data-exchange]')).toHaveCount(2)
  // 4 slots, 2 exchanges: 201 for the partition, 401 for the gate
  await expect(panel.locator('[data-network=least]')).toHaveAttribute('data-buffers', `${4 * 2 * (201 + 401)}`)
  await expect(panel.locator('[data-network=now]')).toHaveAttribute('data-state', 'short')
  await expect(page.locator('[data-advice]').first()).toContainText('4,816')
  await wizard.alternative().locator('[data-action=apply]').click()
  await wizard.settled()
  await expect(panel.locator('[data-network=now]')).toHaveAttribute('data-state', 'enough')
})

test('it opens from the form and from the failure, by the keyboard', async ({ page, wizard }) => {
  const panel = page.locator('[data-panel=network]')
  await expect(panel).toHaveCount(0)
  await page.locator('#form [data-action=network]').focus()
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('heading').first()).toBeFocused()
  await wizard.paste(ERROR)
  await wizard.finding('flink-network-buffers').locator('[data-action=network]').press('Enter')
  await expect(panel.getByRole('heading').first()).toBeFocused()
})

test('rows are added, changed and taken away, and what is recommended goes into the files', async ({
  page,
  wizard,
}) => {
  await page.locator('#flink-version').selectOption('1.20')
  await page.locator('#form [data-action=network]').click()
  const panel = page.locator('[data-panel=network]')
  const rows = panel.locator('[data-exchange]')
  const least = panel.locator('[data-network=least]')
  await expect(least).toHaveAttribute('data-buffers', '5')
  await rows.first().locator('[name=upstream]').fill('100')
  await rows.first().locator('[name=downstream]').fill('50')
  await expect(least).toHaveAttribute('data-buffers', `${51 + 201}`)
  await panel.locator('[data-action=add-exchange]').click()
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1).locator('[name=upstream]')).toHaveValue('50')
  await rows.nth(1).locator('[name=pattern]').selectOption('pointwise')
  await expect(least).toHaveAttribute('data-buffers', `${51 + 201 + 2 + 3}`)
  await rows.nth(1).locator('[name=kind]').selectOption('blocking')
  await expect(least).toHaveAttribute('data-buffers', `${51 + 201 + 512}`)
  await rows.nth(1).locator('[name=upstream]').fill('many')
  await expect(rows.nth(1).locator('[name=upstream]')).toHaveAttribute('aria-invalid', 'true')
  await rows.nth(1).getByRole('button').click()
  await expect(rows).toHaveCount(1)
  await expect(least).toHaveAttribute('data-buffers', `${51 + 201}`)

  await panel.locator('[data-action=set-network]').click()
  await wizard.settled()
  const bytes = Number(await panel.locator('[data-network=recommended]').getAttribute('data-bytes'))
  const size = `${bytes / 2 ** 20}m`
  await expect(wizard.field(MIN)).toHaveValue(size)
  await expect(wizard.field(MAX)).toHaveValue(size)
  await wizard.showSnippet('config-yaml')
  await expect(wizard.snippet('config-yaml')).toContainText(size)
  await expect(page.locator('[data-component=network]')).toHaveAttribute('data-before', `${bytes}`)
})

for (const language of ['en', 'zh'] as const) {
  test(`the calculator breaks no rule of accessibility in ${language}, and no narrow screen`, async ({
    page,
    wizard,
  }) => {
    await page.locator('#language').selectOption(language)
    await page.setViewportSize({ width: 390, height: 800 })
    await wizard.paste(PLAN)
    const panel = page.locator('[data-panel=network]')
    await panel.locator('summary').click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
}
