import { expect, test, type Wizard } from './page.ts'

for (const [locale, language] of [
  ['en-US', 'en'],
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['de-DE', 'en'],
] as const) {
  test.describe(() => {
    test.use({ locale })
    test(`a browser set to ${locale} gets ${language}, and the other language on demand`, async ({ page, wizard }) => {
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
      await expect(page.locator('#language')).toHaveValue(language)
      const heading = await page.getByRole('heading').first().textContent()
      const other = language === 'en' ? 'zh' : 'en'
      await page.locator('#language').selectOption(other)
      await wizard.settled()
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${other}`))
      const label = await page.locator('label').allTextContents()
      expect(label.some((text) => /\p{Script=Han}/u.test(text))).toBe(other === 'zh')
      expect(heading).toBeTruthy()
      await page.reload()
      await wizard.settled()
      await expect(page.locator('#language')).toHaveValue(other)
    })
  })
}

/** How light the page's ground is, 0 to 255. */
const lightness = ({ page }: Wizard) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d')
    if (!canvas) throw new Error('no canvas')
    canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor
    canvas.fillRect(0, 0, 1, 1)
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
    return (red + green + blue) / 3
  })

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ colorScheme })
    test(`a ${colorScheme} system gets a ${colorScheme} page, and what is chosen wins and stays`, async ({
      page,
      wizard,
    }) => {
      const isLight = async () => (await lightness(wizard)) > 128
      expect(await isLight()).toBe(colorScheme === 'light')
      await expect(page.locator('#theme')).toHaveValue('system')
      const other = colorScheme === 'light' ? 'dark' : 'light'
      await page.locator('#theme').selectOption(other)
      await expect.poll(isLight).toBe(other === 'light')
      await page.reload()
      await wizard.settled()
      await expect(page.locator('#theme')).toHaveValue(other)
      expect(await isLight()).toBe(other === 'light')
    })
  })
}

for (const locale of ['en-US', 'zh-CN']) {
  test.describe(() => {
    test.use({ locale, viewport: { width: 390, height: 844 } })
    test(`a narrow screen (${locale}) never scrolls sideways`, async ({ page, wizard }) => {
      const overhang = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(await overhang()).toBe(0)
      await wizard.paste(`java.lang.OutOfMemoryError: Metaspace ${'x'.repeat(500)}\n`)
      await expect(wizard.finding('jvm-metaspace')).toBeVisible()
      expect(await overhang()).toBe(0)
      await wizard.alternative().locator('[data-action=apply]').click()
      await wizard.settled()
      expect(await overhang()).toBe(0)
    })
  })
}

test('at 1366×768 the finding, an alternative and a Copy button are in sight without scrolling', async ({
  page,
  wizard,
}) => {
  await wizard.paste('java.lang.OutOfMemoryError: Metaspace\n')
  await expect(wizard.finding('jvm-metaspace').getByRole('heading').first()).toBeInViewport({ ratio: 1 })
  await expect(wizard.alternative().locator('[data-action=apply]')).toBeInViewport({ ratio: 1 })
  await expect(page.locator('[data-action=copy]:visible').first()).toBeInViewport({ ratio: 1 })
})
