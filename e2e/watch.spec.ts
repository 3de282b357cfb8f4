import { expect, test } from './page.ts'
import { watchPrivacy, watchProblems } from './watch.ts'

// the watch itself: each kind of leak and problem, made on purpose in a context of its own

const LEAKS: Readonly<Record<string, string>> = {
  'another origin': `fetch('http://127.0.0.1:9/').catch(() => {})`,
  'a query': `fetch('/index.html?pasted')`,
  'a path': `fetch('/pasted')`,
  'a body': `fetch('/', { method: 'POST', body: 'pasted' })`,
  'an image': `new Promise((done) => Object.assign(new Image(), { src: '/pasted.png', onerror: done }))`,
  'a worker': `new Promise((done) => {
    const script = "fetch('" + location.origin + "/pasted').finally(() => postMessage(0))"
    new Worker(URL.createObjectURL(new Blob([script]))).onmessage = done
  })`,
}

for (const [name, leak] of Object.entries(LEAKS)) {
  test(`the watch sees a text that leaves by ${name}`, async ({ browser, origin }) => {
    const context = await browser.newContext({ bypassCSP: true })
    const breaches = watchPrivacy(context, origin)
    const page = await context.newPage()
    await page.goto(origin)
    await page.locator('html[data-ready]').waitFor({ state: 'attached' })
    expect(breaches).toEqual([])
    await page.evaluate(leak)
    await expect.poll(() => breaches.length).toBeGreaterThan(0)
    await context.close()
  })
}

const PROBLEMS: Readonly<Record<string, string>> = {
  exception: `setTimeout(() => { throw new Error('on purpose') })`,
  console: `console.error('on purpose')`,
  policy: `document.body.append(Object.assign(document.createElement('script'), { textContent: 'var ran = 1' }))`,
}

for (const [kind, code] of Object.entries(PROBLEMS)) {
  test(`the watch sees: ${kind}`, async ({ browser, origin }) => {
    const context = await browser.newContext()
    const problems = await watchProblems(context)
    const page = await context.newPage()
    await page.goto(origin)
    await page.locator('html[data-ready]').waitFor({ state: 'attached' })
    expect(problems).toEqual([])
    await page.evaluate(code)
    await expect.poll(() => problems.map((problem) => problem.split(':')[0])).toContain(kind)
    await context.close()
  })
}
