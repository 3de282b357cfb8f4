import { expect, test } from './page.ts'

const LOG = `2026-03-04 10:00:00,000 INFO  [] - Loading configuration property: taskmanager.memory.process.size, 4g
2026-03-04 10:00:00,000 INFO  [] - Loading configuration property: taskmanager.memory.managed.fraction, 0.3
java.lang.OutOfMemoryError: Direct buffer memory
`

test('a row of the table tells what its part is, what sets it and from where, why, and what happens if it is too small', async ({
  wizard,
  page,
}) => {
  await wizard.paste(LOG)
  const managed = page.locator('[data-component=managed]').getByRole('button')
  await managed.click()
  await expect(managed).toHaveAttribute('aria-expanded', 'true')
  const detail = page.locator('[data-part-detail=managed]')
  await expect(detail).toContainText('taskmanager.memory.managed.fraction: 0.3')
  await expect(detail.getByRole('button', { name: 'line 2' })).toBeVisible()
  await expect(detail).toContainText(/0\.3 of total Flink memory, 3430(\.\d)? MiB, is 1029(\.\d)? MiB/)
  await expect(detail.locator('[data-part-failure=flink-managed-memory]')).toHaveAttribute(
    'href',
    '#/faq/flink-managed-memory',
  )
  const links = await detail
    .locator('a[target=_blank]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')))
  expect(links.length).toBeGreaterThan(1)
  for (const link of links)
    expect(link).toMatch(/^https:\/\/(nightlies\.apache\.org\/flink\/|github\.com\/apache\/flink\/)/)
  await managed.click()
  await expect(detail).toHaveCount(0)
})

test('a part of the bar opens the same, after a change says so, and follows the form', async ({ wizard, page }) => {
  await wizard.paste(LOG)
  await wizard.alternative().locator('[data-action=apply]').click()
  await wizard.settled()
  await page.getByRole('toolbar', { name: 'After' }).locator('[data-part=taskOffHeap]').click()
  const detail = page.locator('[data-part-detail=taskOffHeap]')
  await expect(detail).toContainText('taskmanager.memory.task.off-heap.size: 256m the change that is applied')
  await page.locator('[data-action=undo]').first().click()
  await wizard.settled()
  await expect(detail).toContainText('default')
})

test('the arrow keys go from part to part of a bar, and Enter asks about one', async ({ wizard, page }) => {
  await wizard.paste(LOG)
  const bar = page.getByRole('toolbar', { name: 'Before' })
  await bar.locator('[data-part=frameworkHeap]').focus()
  for (const part of ['taskHeap', 'managed', 'frameworkOffHeap', 'network']) {
    await page.keyboard.press('ArrowRight')
    await expect(bar.locator(`[data-part=${part}]`)).toBeFocused()
  }
  await page.keyboard.press('End')
  await expect(bar.locator('[data-part=overhead]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-part-detail=overhead]')).toContainText('JVM')
  await page.locator('[data-part-detail=overhead]').getByRole('button', { name: 'Close' }).click()
  await expect(page.locator('[data-component=overhead]').getByRole('button')).toBeFocused()
})

for (const width of [1366, 390])
  test(`a part that is too thin to see is found by a finger, ${width} pixels wide`, async ({ wizard, page }) => {
    await page.setViewportSize({ width, height: 844 })
    await wizard.field('taskmanager.memory.process.size').fill('256g')
    await wizard.settled()
    const metaspace = page.locator('[data-part=metaspace]').first()
    const box = await metaspace.boundingBox()
    expect(box?.width).toBeGreaterThanOrEqual(23.9)
    expect(box?.height).toBeGreaterThanOrEqual(24)
    await metaspace.click()
    await expect(page.locator('[data-part-detail=metaspace]')).toContainText('256')
  })

test('a refused configuration has its parts explained as far as they are known', async ({ wizard, page }) => {
  await wizard.field('taskmanager.memory.process.size').fill('1g')
  await wizard.settled()
  await page.locator('details summary').filter({ hasText: 'Every size' }).click()
  await wizard.field('taskmanager.memory.managed.size').fill('2g')
  await wizard.settled()
  await page.locator('[data-component=managed]').getByRole('button').click()
  await expect(page.locator('[data-part-detail=managed]')).toContainText(
    'taskmanager.memory.managed.size: 2g your answer',
  )
})
