import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './page.ts'

const CONF = `taskmanager.memory.flink.size: 16g
taskmanager.network.numberOfBuffers: 4096
akka.ask.timeout: 30 s
`

test('another release: what changes by part, by option and by file, and what keeps the memory', async ({
  page,
  wizard,
}) => {
  await wizard.paste(CONF)
  await page.locator('#flink-version').selectOption('1.16')
  await page.locator('#upgrade-to').selectOption('2.0')
  await wizard.settled()
  const panel = page.locator('[data-upgrade="2.0"]')
  const network = panel.locator('[data-upgrade-component=network]')
  await expect(network).toHaveAttribute('data-before', `${4096 * 32768}`)
  await expect(network).toHaveAttribute('data-after', '1717986944')
  await expect(panel.locator('[data-upgrade-key="taskmanager.network.numberOfBuffers"]')).toHaveAttribute(
    'data-change',
    'removed',
  )
  await expect(panel.locator('[data-upgrade-key="akka.ask.timeout"]')).toContainText('pekko.ask.timeout')
  await expect(panel.locator('[data-upgrade-default="taskmanager.memory.network.max"]')).toBeVisible()
  const file = panel.locator('[data-upgrade-snippet=config-yaml]')
  await expect(file).toContainText('max: 128m')
  await panel.locator('[data-action=copy]').click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await file.textContent())

  // what was copied is what the release makes the same sizes of
  await wizard.paste(copied)
  await page.locator('#flink-version').selectOption('2.0')
  await wizard.settled()
  await expect(page.locator('[data-component=network]')).toHaveAttribute('data-before', `${4096 * 32768}`)
})

test('a link carries the release to compare with, and the keyboard takes it back', async ({ page, wizard }) => {
  await wizard.open('#v=1&flink=1.20&process=tm&upgradeTo=2.3&taskmanager.memory.process.size=4g')
  await expect(page.locator('[data-upgrade="2.3"]')).toBeVisible()
  await expect(page.locator('[data-upgrade] [data-upgrade-component]')).toHaveCount(0)
  const choice = page.locator('#upgrade-to')
  await expect(choice).toHaveValue('2.3')
  await page.locator('[data-action=share]').click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('upgradeTo=2.3')
  await choice.focus()
  await page.keyboard.press('Home')
  await wizard.settled()
  await expect(page.locator('[data-upgrade]')).toHaveCount(0)
})

test('a configuration that the other release refuses is shown its words and what to write', async ({
  page,
  wizard,
}) => {
  await wizard.paste('taskmanager.heap.size: 2g\n')
  await page.locator('#flink-version').selectOption('1.20')
  await page.locator('#upgrade-to').selectOption('2.0')
  await wizard.settled()
  const panel = page.locator('[data-upgrade="2.0"]')
  await expect(panel).toContainText('IllegalConfigurationException')
  await expect(panel.locator('[data-upgrade-snippet=config-yaml]')).toContainText('size: 2g')
})

for (const language of ['en', 'zh'] as const) {
  test(`in ${language} nothing of it keeps anybody out`, async ({ page, wizard }) => {
    await page.locator('#language').selectOption(language)
    await wizard.paste(CONF)
    await page.locator('#flink-version').selectOption('1.16')
    await page.locator('#upgrade-to').selectOption('2.0')
    for (const theme of ['light', 'dark']) {
      await page.locator('#theme').selectOption(theme)
      await wizard.settled()
      const axe = new AxeBuilder({ page }).include('.upgrade').include('.process')
      expect((await axe.analyze()).violations).toEqual([])
    }
  })
}
