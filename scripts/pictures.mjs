// Makes the pictures of README from the built page: `npm run build && npm run pictures`.
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs'
import { root } from './run.mjs'
import { serve } from './serve.mjs'

/** @typedef {{ file: string, locale: string, colorScheme: 'light' | 'dark', width: number, height: number, from?: string }} Picture */

/** @type {readonly Picture[]} What the example of the first screen leads to; `from`: the part that the picture begins with, without what is beside it */
const PICTURES = [
  { file: 'finding-light', locale: 'en-US', colorScheme: 'light', width: 1366, height: 768 },
  { file: 'finding-dark', locale: 'en-US', colorScheme: 'dark', width: 1366, height: 768 },
  { file: 'budget-light', locale: 'en-US', colorScheme: 'light', width: 1366, height: 1000, from: '.budget' },
  { file: 'budget-dark', locale: 'en-US', colorScheme: 'dark', width: 1366, height: 1000, from: '.budget' },
  { file: 'finding-chinese', locale: 'zh-CN', colorScheme: 'light', width: 1366, height: 768 },
  { file: 'finding-narrow', locale: 'en-US', colorScheme: 'light', width: 390, height: 768 },
]

const server = await serve({ port: 0 })
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_ARGS })
for (const { file, locale, colorScheme, width, height, from } of PICTURES) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    colorScheme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const ready = () => page.locator('html[data-ready]').waitFor({ state: 'attached' })
  await page.goto(server.origin)
  await ready()
  await page.locator('.under .ways-in button').click()
  await page.locator('[data-advice] [data-action=apply]').first().click()
  await page.locator('[data-action=undo]').first().waitFor()
  await page.locator('[data-bar=after]').first().waitFor()
  await ready()
  const top = await page.evaluate((selector) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const part = selector ? document.querySelector(selector) : undefined
    scrollTo(0, part ? part.getBoundingClientRect().top + scrollY - 16 : 0)
    return part ? { x: part.getBoundingClientRect().left - 16, y: 0 } : { x: 0, y: 0 }
  }, from)
  await page.mouse.move(0, 0)
  await page.screenshot({
    path: fileURLToPath(new URL(`docs/${file}.png`, root)),
    animations: 'disabled',
    clip: { ...top, width: width - top.x, height },
  })
  await context.close()
}
await browser.close()
await server.close()
