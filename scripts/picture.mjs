// Makes README's picture from the built page: `npm run build && node scripts/picture.mjs`.
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs'
import { root } from './run.mjs'
import { serve } from './serve.mjs'

const PASTED = `Exception in thread "main" java.lang.OutOfMemoryError: Cannot reserve 1500000 bytes of direct buffer memory (allocated: 133500000, limit: 134217728)
\tat java.base/java.nio.Bits.reserveMemory(Bits.java:178)
\tat java.base/java.nio.DirectByteBuffer.<init>(DirectByteBuffer.java:121)
`

const server = await serve({ port: 0 })
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_ARGS })
const page = await browser.newPage({ viewport: { width: 1366, height: 872 }, locale: 'en-US', colorScheme: 'light' })
const ready = () => page.locator('html[data-ready]').waitFor({ state: 'attached' })
await page.goto(server.origin)
await ready()
await page.locator('#evidence').fill(PASTED)
await ready()
await page.locator('[data-advice] [data-action=apply]').first().click()
await page.locator('[data-action=undo]').first().waitFor()
await ready()
await page.evaluate(() => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  scrollTo(0, 0)
})
await page.screenshot({
  path: fileURLToPath(new URL('docs/memory-wizard.png', root)),
  animations: 'disabled',
})
await browser.close()
await server.close()
