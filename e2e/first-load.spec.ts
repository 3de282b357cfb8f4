import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from '@playwright/test'
import { expect, test, Wizard } from './page.ts'

/** In bytes, gzip. */
const BUDGET = { script: 115_000, style: 12_000, language: 12_000, chart: 110_000 }

interface Loaded {
  readonly name: string
  readonly kind: 'script' | 'style'
  readonly bytes: number
}

/** Watches what the page loads; asked, gives all of it so far. A body is read only then: none is awaited when a test ends. */
function watchLoads(page: Page): () => Promise<Loaded[]> {
  const loads = new Map<Response, Promise<Loaded>>()
  const seen: Response[] = []
  page.on('response', (response) => {
    if (kindOf(response)) seen.push(response)
  })
  const load = async (response: Response): Promise<Loaded> => ({
    name: new URL(response.url()).pathname,
    kind: kindOf(response) === 'css' ? 'style' : 'script',
    bytes: gzipSync(await response.body(), { level: 9 }).byteLength,
  })
  return () => {
    for (const response of seen) if (!loads.has(response)) loads.set(response, load(response))
    return Promise.all(loads.values())
  }
}

const kindOf = (response: Response) => /javascript|css/.exec(response.headers()['content-type'] ?? '')?.[0]

const sum = (loads: readonly Loaded[], kind?: Loaded['kind']) =>
  loads.filter((each) => !kind || each.kind === kind).reduce((total, { bytes }) => total + bytes, 0)
const named = (loads: readonly Loaded[]) => loads.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')

/** What a browser of this language loads before the first paste. */
async function firstLoad(browser: Browser, origin: string, locale: string) {
  const context = await browser.newContext({ locale, baseURL: origin, serviceWorkers: 'block' })
  const page = await context.newPage()
  const loads = watchLoads(page)
  await new Wizard(page).open()
  // what the page fetches when it is idle loads before the first paste, too
  await page.waitForLoadState('networkidle')
  const loaded = await loads()
  await context.close()
  return loaded
}

test('what loads before the first paste, and each language of it, is within its budget', async ({
  browser,
  origin,
}) => {
  const en = await firstLoad(browser, origin, 'en-US')
  const zh = await firstLoad(browser, origin, 'zh-CN')
  const own = (loads: readonly Loaded[], other: readonly Loaded[]) =>
    loads.filter(({ name }) => !other.some((each) => each.name === name))
  for (const [loads, other] of [
    [en, zh],
    [zh, en],
  ] as const) {
    const language = own(loads, other)
    console.log(
      `first load, gzip: ${sum(loads, 'script')} bytes of script, ${sum(loads, 'style')} of style, ` +
        `${sum(language)} of the language: ${named(loads)}`,
    )
    expect(sum(loads, 'script')).toBeGreaterThan(0)
    expect(sum(loads, 'script')).toBeLessThanOrEqual(BUDGET.script)
    expect(sum(loads, 'style')).toBeGreaterThan(0)
    expect(sum(loads, 'style')).toBeLessThanOrEqual(BUDGET.style)
    expect(sum(language)).toBeGreaterThan(0)
    expect(sum(language)).toBeLessThanOrEqual(BUDGET.language)
  }
})

test('the chart loads when the page is first used, and is within its budget', async ({ page }) => {
  const loads = watchLoads(page)
  const wizard = new Wizard(page)
  await wizard.open()
  await page.waitForLoadState('networkidle')
  const isChart = ({ name }: Loaded) => name.includes('budget-chart')
  expect((await loads()).filter(isChart)).toEqual([])
  await wizard.evidence.focus()
  await expect.poll(async () => (await loads()).filter(isChart).length).toBe(1)
  const chart = (await loads()).filter(isChart)
  console.log(`the chart, gzip: ${named(chart)}`)
  expect(sum(chart)).toBeLessThanOrEqual(BUDGET.chart)
})

test('what a first sign of a person loads leaves a page ready that nothing was given to', async ({ page }) => {
  const held: (() => void)[] = []
  // what reads and writes addresses
  await page.route(/linking-/, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve))
    await route.continue()
  })
  const wizard = new Wizard(page)
  await wizard.open()
  await page.mouse.move(300, 300)
  await expect(page.locator('[data-bar=before] svg').first()).toBeVisible()
  await expect.poll(() => held.length).toBe(1)
  await wizard.settled()
  // what is given then waits for it: its address belongs to it
  await page.locator('#flink-version').selectOption('1.18')
  await expect(page.locator('html')).not.toHaveAttribute('data-ready')
  await expect(page.locator('[data-snippet=flink-conf]')).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('data-ready')
  for (const go of held) go()
  await wizard.settled()
  expect(page.url()).toContain('flink=1.18')
})
