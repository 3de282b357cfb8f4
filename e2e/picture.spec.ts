import { readFileSync } from 'node:fs'
import { expect, test, type Wizard } from './page.ts'
import { BLOCKED } from './watch.ts'

const DIRECT = `2026-03-04 10:00:00,000 INFO  [] - Loading configuration property: taskmanager.memory.process.size, 4g
java.lang.OutOfMemoryError: Direct buffer memory
`

/** Presses a button that saves a picture, and gives its name and content. */
async function saved({ page }: Wizard, kind: 'svg' | 'png') {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-action=picture-${kind}]`).first().click(),
  ])
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) }
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(() => {
    test.use({ colorScheme })
    test(`an SVG stands by itself, with title, figures and version, from a ${colorScheme} page`, async ({
      wizard,
      page,
    }) => {
      const complaints: string[] = []
      page.on('console', (said) => said.text() !== BLOCKED && complaints.push(said.text()))
      await wizard.paste(DIRECT)
      await wizard.alternative().locator('[data-action=apply]').click()
      await wizard.settled()
      const { name, content } = await saved(wizard, 'svg')
      expect(name).toBe('memory-taskmanager-jvm-direct.svg')
      const svg = content.toString('utf8')
      expect(svg).toContain('<title>Direct memory is full. Flink')
      expect(svg).toMatch(/Memory Wizard \d+\.\d+\.\d+/)
      expect(svg).not.toMatch(/var\(|light-dark|class=|<style|<script|href|undefined|NaN/)
      // its own colours, resolved: those of the light theme
      expect(svg).toContain('fill="rgb(255, 255, 255)"')
      const figures = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
        if (parsed.querySelector('parsererror')) throw new Error('no XML')
        return [...parsed.querySelectorAll('text')].map((each) => each.textContent)
      }, svg)
      expect(figures).toContain('256 MiB')
      expect(figures).toContain('+ 256 MiB')
      for (const { component } of await wizard.rows()) {
        const row = page.locator(`[data-component=${component}] th`)
        expect(figures).toContain(await row.textContent())
      }
      expect(complaints).toEqual([])
    })
  })

test('a PNG that the browser does not give is no silence', async ({ wizard, page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null)
  })
  await wizard.open()
  await wizard.paste(DIRECT)
  await page.locator('[data-action=picture-png]').first().click()
  await expect(page.locator('.exports [role=status]').first()).toContainText('SVG')
})

test('a file that is saved stays until a browser that asks where to has taken it over', async ({ wizard, page }) => {
  await page.clock.install()
  await page.addInitScript(() => {
    const taken: string[] = []
    const revoke = URL.revokeObjectURL
    URL.revokeObjectURL = (address) => {
      taken.push(address)
      revoke(address)
    }
    Object.assign(window, { taken })
  })
  await wizard.open()
  await wizard.paste(DIRECT)
  await saved(wizard, 'svg')
  const taken = () => page.evaluate(() => Reflect.get(window, 'taken').length)
  const before = await taken()
  await page.clock.runFor(40_000)
  expect(await taken()).toBe(before)
  await page.clock.runFor(40_000)
  expect(await taken()).toBe(before + 1)
})

test('a PNG is drawn under the policy of the page, and is no empty sheet', async ({ wizard, page }) => {
  const complaints: string[] = []
  page.on('console', (said) => said.text() !== BLOCKED && complaints.push(said.text()))
  await wizard.paste(DIRECT)
  const { name, content } = await saved(wizard, 'png')
  expect(name).toBe('memory-taskmanager-jvm-direct.png')
  expect(content.subarray(1, 4).toString()).toBe('PNG')
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)]
  expect(width).toBeGreaterThan(1500)
  expect(height).toBeGreaterThan(500)
  const colours = await page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(bitmap, 0, 0)
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
      const seen = new Set<number>()
      for (let at = 0; at < data.length; at += 4)
        seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
      return [...seen].map((colour) => `#${colour.toString(16).padStart(6, '0')}`)
    },
    [...content],
  )
  // --panel, --heap, --managed, --direct, --metaspace, --unbounded
  for (const colour of ['#ffffff', '#2f66c8', '#0f7a62', '#b45309', '#8250c4', '#686c73'])
    expect(colours).toContain(colour)
  expect(complaints).toEqual([])
})

test('a refused configuration has a picture of what is too much', async ({ wizard, page }) => {
  await wizard.paste('taskmanager.memory.process.size: 1g\ntaskmanager.memory.managed.size: 2g\n')
  const { content } = await saved(wizard, 'svg')
  expect(content.toString('utf8')).toContain('too much')
  expect(await page.locator('[data-bar=before]').count()).toBeGreaterThan(0)
})

test('on paper there is the finding, the bars, the figures, the changes and the file, and nothing to press', async ({
  wizard,
  page,
}) => {
  await wizard.paste(DIRECT)
  await wizard.alternative().locator('[data-action=apply]').click()
  await wizard.settled()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const shown of ['[data-finding=jvm-direct]', '[data-bar=before]', '[data-bar=after]', 'table.parts', '.changes'])
    await expect(page.locator(shown).first()).toBeVisible()
  await expect(page.locator('[data-snippet]:visible')).toHaveCount(1)
  await expect(page.locator('textarea:visible, select:visible, input:visible')).toHaveCount(0)
  // names of parts and lines are buttons too, and are read as words
  await expect(page.locator('button:visible:not(th > button, .line, th button)')).toHaveCount(0)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light')
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
})
