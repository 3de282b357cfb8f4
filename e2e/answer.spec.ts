import { expect, test } from './page.ts'

const REFUSED = 'taskmanager.memory.process.size: 4g\ntaskmanager.memory.flink.size: 4g\n'
const LONG = `INFO nothing to see ${'x'.repeat(300)}\n`
const NETWORK = `java.io.IOException: Insufficient number of network buffers: required 257, but only 102 available. The total number of network buffers is currently set to 4096 of 32768 bytes each. You can increase this number by setting the configuration keys 'taskmanager.memory.network.fraction', 'taskmanager.memory.network.min', and 'taskmanager.memory.network.max'.`

test('the refusal of a pasted configuration is the answer, and comes first', async ({ page, wizard }) => {
  await wizard.paste(REFUSED)
  const told = page.locator('.told > *')
  await expect(told.first()).toHaveAttribute('data-refused', 'tm')
  await expect(told.getByRole('heading')).toHaveCount(1)
})

test('an unreadable line is the answer, and comes first', async ({ page, wizard }) => {
  await page.locator('#flink-version').selectOption('2.3')
  await wizard.paste('taskmanager:\n  memory:\n\tprocess:\n    size: 4g\n')
  await expect(page.locator('.told > *').first().locator('[data-problem-line="3"]')).toBeVisible()
})

test('an overbooked bar is as long as its claims and hangs over the total by what is too much', async ({
  page,
  wizard,
}) => {
  await wizard.paste(REFUSED)
  const bar = page.locator('[data-bar=before]')
  // 4 GiB of Flink's memory and 256 MiB of metaspace in a total of 4 GiB
  await expect(bar).toContainText('256 MiB')
  await expect(bar).toHaveAttribute('aria-label', /4 GiB.*256 MiB/)
  const width = (await bar.boundingBox())?.width ?? 0
  const over = (await bar.locator('.over').boundingBox())?.width ?? 0
  expect(over / width).toBeCloseTo(256 / (4096 + 256), 2)
  await expect(page.locator('.too-much')).toContainText('256')
})

test('the bracket around all parts is a limit only in a container', async ({ page, wizard }) => {
  await wizard.field('taskmanager.memory.process.size').fill('2g')
  await wizard.settled()
  await expect(page.locator('.brackets')).toContainText('Total process memory 2 GiB')
  await page.locator('#deployment').selectOption('container')
  await wizard.settled()
  await expect(page.locator('.brackets')).toContainText('Container limit 2 GiB')
})

for (const [name, viewport] of [
  ['wide', { width: 1366, height: 768 }],
  ['narrow', { width: 390, height: 844 }],
] as const) {
  test.describe(() => {
    test.use({ viewport })

    test(`the paste box shows the quoted line from its beginning (${name})`, async ({ page, wizard }) => {
      await wizard.paste(`${LONG.repeat(30)}${NETWORK}`)
      await wizard.evidence.blur()
      await expect(wizard.finding('flink-network-buffers')).toBeVisible()
      await expect.poll(() => wizard.evidence.evaluate(({ scrollLeft }) => scrollLeft)).toBe(0)
      const [mark, paper] = await Promise.all(
        [page.locator('.marks .found'), page.locator('.paper')].map((one) => one.boundingBox()),
      )
      expect(mark?.y).toBeGreaterThanOrEqual(paper?.y ?? Number.NaN)
      expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThanOrEqual((paper?.y ?? 0) + (paper?.height ?? 0))
    })

    test(`a quotation is cut at whole lines, and the keyboard opens it (${name})`, async ({ page, wizard }) => {
      await wizard.paste(`${NETWORK}${' and on'.repeat(60)}`)
      const quotation = wizard.finding('flink-network-buffers').locator('.quotes')
      const button = quotation.getByRole('button')
      await expect(button).toHaveAttribute('aria-expanded', 'false')
      const heightOf = () => quotation.locator('ol').evaluate((list) => list.parentElement?.clientHeight ?? 0)
      const cut = await heightOf()
      expect(cut % 20).toBe(0)
      await button.focus()
      await page.keyboard.press('Enter')
      await expect(button).toHaveAttribute('aria-expanded', 'true')
      expect(await heightOf()).toBeGreaterThan(cut)
    })
  })
}
