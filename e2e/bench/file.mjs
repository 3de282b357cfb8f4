// A log of a gigabyte dropped on the page: how long until its findings, and how free the page stays meanwhile.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { BROWSER_ARGS, ensureBrowser } from '../../scripts/browser.mjs'
import { serve } from '../../scripts/serve.mjs'
import { writeLog } from './ordinary-log.mjs'
import { machine, report, table } from './table.mjs'

const LONGEST_TASK_MS = 50
const FAILURE = readFileSync(
  new URL('../../src/core/failures/fixtures/jvm-metaspace/loaders-jdk17.txt', import.meta.url),
  'utf8',
)

/** A file of a process, empty where it has ended. @param {string} id @param {string} file */
const ofProcess = (id, file) => {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

/** Whether a process descends from another. @param {string} id @param {number} from @returns {boolean} */
const descends = (id, from) => {
  const parent = /^PPid:\s+(\d+)$/m.exec(ofProcess(id, 'status'))?.[1] ?? '0'
  return Number(parent) === from || (Number(parent) > 1 && descends(parent, from))
}

/** The resident memory of the page's process and its workers, in MB: the largest of a browser's renderers. @param {number} browser */
const rendererMegabytes = (browser) =>
  readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id) && ofProcess(id, 'cmdline').includes('--type=renderer') && descends(id, browser))
    .map((id) => Number(/^VmRSS:\s+(\d+) kB/m.exec(ofProcess(id, 'status'))?.[1] ?? 0) / 1024)
    .reduce((most, size) => Math.max(most, size), 0)

/** @param {string} path @param {string} origin */
async function measure(path, origin) {
  const running = await chromium.launchServer({ executablePath: await ensureBrowser(), args: BROWSER_ARGS })
  const browser = await chromium.connect(running.wsEndpoint())
  const { pid = 0 } = running.process()
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, rendererMegabytes(pid))
  }, 100)
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' })
    await page.goto(origin)
    // a warm page: its chunks are there
    await page.locator('#evidence').fill('java.lang.OutOfMemoryError: Java heap space\n')
    await page.locator('[data-finding=jvm-heap]').waitFor()
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => {
      /** @type {number[]} */
      const tasks = []
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
      })
      Object.assign(window, { tasks })
    })
    const began = performance.now()
    await page.locator('input[type=file]').setInputFiles(path)
    await page.locator('[data-finding=jvm-metaspace]').waitFor({ timeout: 600_000 })
    await page.locator('html[data-ready]').waitFor({ state: 'attached' })
    const seconds = (performance.now() - began) / 1000
    /** @type {number[]} */
    const tasks = await page.evaluate(() => Reflect.get(window, 'tasks'))
    return { seconds, longest: Math.max(0, ...tasks), most }
  } finally {
    clearInterval(watch)
    await browser.close()
    await running.close()
  }
}

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'memwiz-file-'))
  const server = await serve({ port: 0 })
  let isWithin = true
  try {
    const sizes = { '200 MB': 2e8, '1 GB': 1e9 }
    /** @type {(string | number)[][]} */
    const rows = []
    const put = async (/** @type {string} */ name, /** @type {string} */ path) => {
      const { seconds, longest, most } = await measure(path, server.origin)
      isWithin &&= longest <= LONGEST_TASK_MS
      rows.push([name, seconds.toFixed(1), longest === 0 ? 'none' : longest.toFixed(0), most.toFixed(0)])
    }
    for (const [name, size] of Object.entries(sizes)) {
      const path = join(folder, `${size}.log`)
      writeLog(path, size, Array(10).fill(FAILURE))
      await put(name, path)
      if (spawnSync('gzip', ['-1', path]).status !== 0) throw new Error('gzip is needed')
      await put(`${name}, as .gz`, `${path}.gz`)
      rmSync(`${path}.gz`)
    }
    report(
      'file',
      `## A large file in the page

\`npm run bench -- file\`: a log with ten failures in it is opened in Chromium on the production build; until its finding is
shown (${machine()}). Tasks are those of the page's own thread that take more than ${LONGEST_TASK_MS} ms, meanwhile and when the
answer is drawn; there should be none. Memory is that of the page's process, its workers with it.

${table(['', 'seconds', 'longest task, ms', 'most resident MB'], rows)}`,
    )
  } finally {
    await server.close()
    rmSync(folder, { recursive: true })
  }
  if (!isWithin) {
    console.error(`\nA task of the page took more than ${LONGEST_TASK_MS} ms.`)
    process.exitCode = 1
  }
}
