import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './page.ts'

const CONF = `jobmanager.rpc.address: localhost
taskmanager.memory.proces.size: 4g
taskmanager.numberOfTaskSlots: 2
`
const MISSING = `taskmanager.memory.proces.size: 4g
taskmanager.numberOfTaskSlots: 2

org.apache.flink.configuration.IllegalConfigurationException: Either required fine-grained memory (taskmanager.memory.task.heap.size and taskmanager.memory.managed.size), or Total Flink Memory size (Key: 'taskmanager.memory.flink.size' , default: null (fallback keys: [])), or Total Process Memory size (Key: 'taskmanager.memory.process.size' , default: null (fallback keys: [])) need to be configured explicitly.
`

test('a misspelt key is named, corrected in the text by a button, and taken back by another', async ({
  page,
  wizard,
}) => {
  await wizard.paste(CONF)
  const problem = page.locator('[data-lint=unknown-key]')
  await expect(problem).toHaveAttribute('data-severity', 'error')
  await expect(problem).toContainText('taskmanager.memory.process.size')
  await problem.locator('[data-action=fix]').click()
  await wizard.settled()
  const fixed = CONF.replace('proces.', 'process.')
  await expect(page.locator('#evidence')).toHaveValue(fixed)
  await expect(problem).toHaveCount(0)
  await expect(wizard.field('taskmanager.memory.process.size')).toHaveValue('4g')
  // the button that was pressed is gone: the keyboard is where it was
  await expect(page.locator('.lint h2')).toBeFocused()
  await page.locator('[data-action=undo-fix]').click()
  await wizard.settled()
  await expect(page.locator('#evidence')).toHaveValue(CONF)
  await expect(problem).toBeVisible()
})

test('beside the error that it led to, the misspelt key comes before the other ways out', async ({ page, wizard }) => {
  await wizard.paste(MISSING)
  await expect(page.locator('[data-finding=flink-config-missing]')).toHaveAttribute('data-role', 'root')
  const fix = page.locator('[data-lint=unknown-key] [data-action=fix]')
  const [above, below] = await Promise.all([fix.boundingBox(), page.locator('[data-advice]').first().boundingBox()])
  expect(above?.y ?? Number.POSITIVE_INFINITY).toBeLessThan(below?.y ?? 0)
  await fix.click()
  await wizard.settled()
  await expect(page.locator('#evidence')).toHaveValue(MISSING.replace('proces.', 'process.'))
})

test('another version has other problems', async ({ page, wizard }) => {
  await wizard.paste('taskmanager.memory.process.size: 4g\ntaskmanager.network.memory.buffers-per-channel: 4\n')
  await page.locator('#flink-version').selectOption('1.20')
  await wizard.settled()
  await expect(page.locator('[data-lint=key-of-other-version]')).toHaveCount(0)
  await page.locator('#flink-version').selectOption('2.0')
  await wizard.settled()
  await expect(page.locator('[data-lint=key-of-other-version]')).toBeVisible()
})

test('a log that holds no configuration of its own has no such problems', async ({ page, wizard }) => {
  await wizard.paste(
    'INFO Loading configuration property: taskmanager.memory.proces.size, 4g\njava.lang.OutOfMemoryError: Metaspace\n',
  )
  await expect(page.locator('[data-finding=jvm-metaspace]')).toBeVisible()
  await expect(page.locator('[data-lint]')).toHaveCount(0)
})

for (const language of ['en', 'zh'] as const) {
  test(`in ${language} nothing of it keeps anybody out`, async ({ page, wizard }) => {
    await page.locator('#language').selectOption(language)
    await wizard.paste(`${CONF}env.java.opts.taskmanager: -Xmx3g\nstate.backend: rocksdb\n`)
    await expect(page.locator('[data-lint]').first()).toBeVisible()
    for (const theme of ['light', 'dark']) {
      await page.locator('#theme').selectOption(theme)
      await wizard.settled()
      expect((await new AxeBuilder({ page }).include('.lint').analyze()).violations).toEqual([])
    }
  })
}
