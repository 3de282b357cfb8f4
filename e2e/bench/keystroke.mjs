// From a keystroke in a size to the repainted bars, in a real browser on the production build.
import { chromium } from '@playwright/test'
import { BROWSER_ARGS, ensureBrowser } from '../../scripts/browser.mjs'
import { serve } from '../../scripts/serve.mjs'
import { machine, ms, quantile, report, table } from './table.mjs'

const FIELD = '[name="taskmanager.memory.process.size"]'
const WARM = 10
const KEYS = WARM + 50
const FRAME_MS = 1000 / 60

/**
 * In the page: for each input event, how long until the shown budget had changed (`work`), and how many frames were
 * drawn before the one that shows it (`framesLate`; 0: the very next frame did).
 * @param {{ selector: string }} options
 */
function observe({ selector }) {
  /** @type {{ work: number, painted: number, framesLate: number }[]} */
  const measured = []
  Object.assign(window, { measured })
  document.querySelector(selector)?.addEventListener(
    'input',
    (event) => {
      const began = event.timeStamp
      let work = 0
      let framesLate = 0
      const bar = document.querySelector('[data-bar=before]')
      const observer = new MutationObserver(() => {
        work = performance.now() - began
      })
      if (bar) observer.observe(bar, { subtree: true, childList: true, attributes: true, characterData: true })
      const frame = () => {
        // mutation callbacks have run before a frame's callbacks; a message is answered after the frame was drawn
        if (work === 0) {
          framesLate++
          requestAnimationFrame(frame)
          return
        }
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          observer.disconnect()
          measured.push({ work, painted: performance.now() - began, framesLate })
        }
        port2.postMessage(undefined)
      }
      requestAnimationFrame(frame)
    },
    { capture: true },
  )
}

/** @param {string} text what is in the paste box meanwhile */
async function measure(text) {
  const server = await serve({ port: 0 })
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_ARGS })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' })
    await page.goto(server.origin)
    await page.locator('html[data-ready]').waitFor({ state: 'attached' })
    await page.locator('#evidence').fill(text)
    await page.locator('[data-bar=before]').first().waitFor()
    await page.locator('html[data-ready]').waitFor({ state: 'attached' })
    await page.locator(FIELD).fill('4000m')
    await page.locator(FIELD).press('Home')
    await page.locator(FIELD).press('ArrowRight')
    await page.evaluate(observe, { selector: FIELD })
    for (let key = 0; key < KEYS; key++) {
      // 4000m, 41000m, 4000m, 42000m: each key gives a size that Flink accepts, and other bars
      await page.keyboard.press(key % 2 === 0 ? `${1 + ((key / 2) % 9)}` : 'Backspace')
      await page.waitForFunction((count) => Reflect.get(window, 'measured').length >= count, key + 1)
    }
    /** @type {{ work: number, painted: number, framesLate: number }[]} */
    const measured = await page.evaluate(() => Reflect.get(window, 'measured'))
    // the first ones warm up
    return measured.slice(WARM)
  } finally {
    await browser.close()
    await server.close()
  }
}

export async function bench() {
  const texts = { 'nothing pasted': '', 'an error pasted': 'java.lang.OutOfMemoryError: Metaspace\n' }
  /** @type {(string | number)[][]} */
  const rows = []
  let isWithin = true
  for (const [name, text] of Object.entries(texts)) {
    const measured = await measure(text)
    const work = measured.map((one) => one.work)
    const next = measured.filter(({ framesLate }) => framesLate === 0).length
    isWithin &&= quantile(work, 0.5) <= FRAME_MS
    rows.push([
      name,
      ms(quantile(work, 0.5)),
      ms(quantile(work, 0.95)),
      ms(
        quantile(
          measured.map(({ painted }) => painted),
          0.5,
        ),
      ),
      `${next} of ${measured.length}`,
    ])
  }
  const head = ['', 'bars changed, median ms', '95 % within', 'drawn, median ms', 'in the very next frame']
  report(
    'keystroke',
    `## From a keystroke to the bars

\`npm run bench -- keystroke\`: keys are pressed in a size field, in Chromium on the production build; from the input event
until the bars are changed, and until the frame that shows them is drawn (${machine()}). The change must be within one frame,
${ms(FRAME_MS)} ms.

${table(head, rows)}`,
  )
  if (!isWithin) {
    console.error('\nA keystroke takes more than one frame.')
    process.exitCode = 1
  }
}
