import { gzipSync } from 'node:zlib'
import { expect, test, Wizard } from './page.ts'

const BUDGET = 115_000

test('what loads before the first paste is at most 115 kB of script, gzip', async ({ page }) => {
  const scripts: Promise<{ name: string; bytes: number }>[] = []
  page.on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return
    const name = new URL(response.url()).pathname
    scripts.push(response.body().then((body) => ({ name, bytes: gzipSync(body, { level: 9 }).byteLength })))
  })
  await new Wizard(page).open()
  // what the page fetches when it is idle loads before the first paste, too
  await page.waitForLoadState('networkidle')
  const loaded = await Promise.all(scripts)
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0)
  console.log(`first load: ${total} bytes of script, gzip: ${loaded.map(({ name, bytes }) => `${name} ${bytes}`)}`)
  expect(total).toBeGreaterThan(0)
  expect(total).toBeLessThanOrEqual(BUDGET)
})
