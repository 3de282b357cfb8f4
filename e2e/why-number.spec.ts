import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './page.ts'

const FAILED = `java.lang.OutOfMemoryError: Metaspace
`
const CONF = `taskmanager.memory.process.size: 1728m
`

test('an alternative says on demand which rule sizes each part that it moves, from which figures, and where it stands', async ({
  page,
  wizard,
}) => {
  await wizard.paste(`${CONF}${FAILED}`)
  const card = page.locator('[data-advice]').first()
  const why = card.locator('[data-why-number]')
  await expect(card.locator('[data-why]')).toHaveCount(0)
  await why.locator('summary').press('Enter')
  await wizard.settled()

  const metaspace = why.locator('[data-why=metaspace]')
  await expect(metaspace).toContainText('taskmanager.memory.jvm-metaspace.size')
  await expect(metaspace.getByRole('link').first()).toHaveAttribute('href', /#taskmanager-memory-jvm-metaspace-size$/)
  await expect(why.locator('[data-why=advice]').getByRole('link').first()).toHaveAttribute('href', /^https:/)
  const { violations } = await new AxeBuilder({ page }).include('[data-advice]').analyze()
  expect(violations).toEqual([])

  await page.locator('#language').selectOption('zh')
  await wizard.settled()
  await expect(why.locator('summary')).toHaveText('为什么是这个数')
})

test("a slot's figures lead to the classes that compute them", async ({ page, wizard }) => {
  await wizard.paste(CONF)
  await page.locator('.slots > summary').press('Enter')
  await expect(page.locator('.slots').getByRole('link', { name: 'ManagedMemoryUtils' })).toHaveAttribute(
    'href',
    /^https:\/\/github\.com\/apache\/flink\/blob\/release-.*\/ManagedMemoryUtils\.java$/,
  )
})
