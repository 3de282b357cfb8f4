import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './page.ts'

/** A file that Flink refuses, with comments, options that nobody here knows, and secrets. */
const CONF = `# the cluster of the orders
jobmanager.memory.process.size: 1600m
taskmanager.memory.process.size: 1g   # agreed with ops
taskmanager.memory.flink.size: 2g

s3.secret-key: hush-one # rotated in May
env.java.opts.taskmanager: -Ddb.password=hush-two -XX:+UseG1GC
our.own.option: kept
`
const others = (text: string) => text.split('\n').filter((line) => /orders|1600m|hush-one|hush-two|our\.own/.test(line))

test('a pasted file is handed back with only the changed lines touched, its secrets in the copy alone', async ({
  page,
  wizard,
}) => {
  await page.locator('#flink-version').selectOption('1.20')
  await wizard.paste(CONF)
  await wizard.showSnippet('flink-conf')
  // before anything is applied it is the person's file
  expect(await wizard.copySnippet('flink-conf')).toBe(CONF)
  const shown = () => wizard.snippet('flink-conf').textContent()
  expect(await shown()).toBe(CONF.replace('hush-one # rotated in May', '******').replace('hush-two', '******'))

  await wizard.alternative().locator('[data-action=apply]').click()
  await wizard.alternative().locator('[data-action=undo]').waitFor()
  await wizard.settled()
  const copied = await wizard.copySnippet('flink-conf')
  expect(copied).toMatch(/^# Memory Wizard: Apache Flink 1\.20/)
  expect(copied).toMatch(/^# Changed \(flink-config-conflict\/.*\):$/m)
  expect(others(copied)).toEqual(others(CONF))
  expect(copied).not.toContain('Merge this')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-snippet-panel="flink-conf"] [data-action=download]').click(),
  ])
  expect(download.suggestedFilename()).toBe('flink-conf.yaml')
  expect(readFileSync(await download.path(), 'utf8')).toBe(copied)

  // the secrets are nowhere on the page but in the paste box
  const markup = () =>
    page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement
      copy.querySelector('#evidence')?.remove()
      return copy.outerHTML
    })
  expect(await markup()).not.toMatch(/hush-/)
  await page.getByRole('tab', { name: 'Changes' }).click()
  const diff = page.locator('#panel-changes')
  await expect(diff.locator('del, ins').first()).toBeVisible()
  await expect(diff).toContainText('s3.secret-key: ******')
  expect(await markup()).not.toMatch(/hush-/)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  // asked for, what is shown is what is copied
  await wizard.showSnippet('flink-conf')
  await page.locator('[data-snippet-panel="flink-conf"] [data-action=reveal]').click()
  await expect(wizard.snippet('flink-conf')).toContainText('hush-one')
  expect(await shown()).toBe(copied)
})

const FORMATS = {
  'config-yaml': 'config.yaml',
  'flink-conf': 'flink-conf.yaml',
  'flink-deployment': 'flink-deployment.yaml',
  'native-kubernetes': 'native-kubernetes.sh',
  'kubernetes-pod': 'pod.yaml',
  'docker-compose': 'compose.yaml',
  'dynamic-options': 'dynamic-options.txt',
  'jvm-options': 'jvm.options',
} as const

test('every format has a tab that the keyboard reaches, and is copied and saved as it is shown', async ({
  page,
  wizard,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.locator('#flink-version').selectOption('1.20')
  await page.locator('#deployment').selectOption('container')
  await wizard.settled()
  const tabs = page.locator('[data-snippet-tab]')
  const ids = await tabs.evaluateAll((all) => all.map((tab) => tab.getAttribute('data-snippet-tab') ?? ''))
  expect([...ids].sort()).toEqual(Object.keys(FORMATS).sort())
  await tabs.first().focus()
  for (const id of ids) {
    const tab = page.locator(`[data-snippet-tab="${id}"]`)
    await expect(tab).toBeFocused()
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    await expect(tab).toBeInViewport()
    expect(await wizard.copySnippet(id)).toBe(await wizard.snippet(id).textContent())
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-snippet-panel="${id}"] [data-action=download]`).click(),
    ])
    expect(download.suggestedFilename()).toBe(FORMATS[id as keyof typeof FORMATS])
    await tab.focus()
    await page.keyboard.press('ArrowRight')
  }
  await expect(tabs.first()).toBeFocused()
})
