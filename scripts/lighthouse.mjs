// Judges the built page by Lighthouse, as on a phone: `npm run build && npm run lighthouse`; `-- --runs 1` for a quick look,
// `-- --without performance` where other work would spoil it.
// Each category's median is held to its limit; what keeps it below is named.
import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs'
import { serve } from './serve.mjs'

/** Of 100. Performance drifts by two or three points from run to run, and with what else the machine does. */
const LIMITS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 }

/** What performance is made of. */
const METRICS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, without: { type: 'string' } } })
const limits = Object.entries(LIMITS).filter(([category]) => category !== values.without)
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs} is no number of runs.`)

/** @returns {Promise<number>} a port that is free */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/**
 * One run, in a browser of its own: mobile screen, slow network and processor, as Lighthouse sets them by itself.
 * @param {string} address
 * @param {string} executablePath
 */
async function judge(address, executablePath) {
  const port = await freePort()
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS, `--remote-debugging-port=${port}`] })
  try {
    const result = await lighthouse(address, {
      port,
      logLevel: 'error',
      onlyCategories: limits.map(([category]) => category),
    })
    if (!result) throw new Error('Lighthouse gave no result.')
    if (result.lhr.runtimeError) throw new Error(result.lhr.runtimeError.message)
    return result.lhr
  } finally {
    await browser.close()
  }
}

/** @param {readonly number[]} numbers */
const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0

/**
 * The elements that an audit found fault with.
 * @param {object | undefined} details as Lighthouse gives them: of many shapes, so each is asked for
 * @returns {string[]} how each is written on the page
 */
const placesOf = (details) => {
  const items = details && 'items' in details && Array.isArray(details.items) ? details.items : []
  return items.map((item) => item?.node?.snippet).filter((snippet) => typeof snippet === 'string')
}

const server = await serve({ port: 0 })
const executablePath = await ensureBrowser()
/** @type {Awaited<ReturnType<typeof judge>>[]} */
const results = []
for (let run = 1; run <= runs; run++) results.push(await judge(server.origin, executablePath))
await server.close()

for (const [category, limit] of limits) {
  const scores = results.map((result) => Math.round((result.categories[category]?.score ?? 0) * 100))
  const isMet = median(scores) >= limit
  console.log(`${isMet ? '✓' : '✗'} ${category}: ${median(scores)} of at least ${limit} (${scores.join(', ')})`)
  if (isMet) continue
  process.exitCode = 1
  const [last] = results.slice(-1)
  for (const { id, weight } of last?.categories[category]?.auditRefs ?? []) {
    const audit = last?.audits[id]
    if (weight > 0 && audit?.score != null && audit.score < 1) {
      console.log(`    ${audit.title}: ${audit.displayValue ?? ''} (${Math.round(audit.score * 100)})`)
      for (const place of placesOf(audit.details)) console.log(`      ${place}`)
    }
  }
}
if (limits.some(([category]) => category === 'performance')) {
  for (const metric of METRICS) {
    console.log(`  ${metric}: ${results.map(({ audits }) => audits[metric]?.displayValue).join(', ')}`)
  }
}
