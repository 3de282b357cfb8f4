import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from './page.ts'

test.beforeEach(({ single }) => test.skip(!single, 'of the single file'))

test('the single file is below 1 MB, and its policy allows only what is in it', async ({ origin, page, wizard }) => {
  expect((await stat(fileURLToPath(origin))).size).toBeLessThan(1_000_000)
  await wizard.settled()
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toMatch(/^default-src 'none'; script-src '/)
  expect(policy).toContain("connect-src 'none'")
  expect(policy).not.toMatch(/'self'|unsafe-|https?:|\*/)
  // what explains the page's source says nothing of this file
  expect(await readFile(fileURLToPath(origin), 'utf8')).not.toContain('<!--')
})

test('the single file can connect to nothing', async ({ browser, origin }) => {
  // a context of its own: what is tried here would fail any other test
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(origin)
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  const stopped = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => resolve(violatedDirective))
        fetch('http://127.0.0.1:9/').catch(() => {})
      }),
  )
  expect(stopped).toBe('connect-src')
  await context.close()
})
