// Makes real JVMs and real Flink fail, follows the page, and sees them run: npm run lab -- [--quick] [--waste] [PART…]
import { mkdirSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { BROWSER_ARGS, ensureBrowser } from '../../scripts/browser.mjs'
import { ensureMaven } from '../../scripts/java.mjs'
import { root, run } from '../../scripts/run.mjs'
import { serve } from '../../scripts/serve.mjs'
import { loadCore } from '../bench/core.mjs'

/** @param {readonly string[]} words */
async function main(words) {
  // what is judged is today's page
  if ((await run('npm', ['run', '--silent', 'build'])) !== 0) throw new Error('The build failed (above).')
  await ensureMaven()
  const { lab, endAll, endAllWithThis } = await loadCore('e2e/lab/lab.ts')
  const server = await serve({ port: 0 })
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: BROWSER_ARGS,
    // ended below, with everything else
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  const close = async () => {
    await browser.close()
    await server.close()
  }
  endAllWithThis(close)
  try {
    return await lab(import.meta.dirname, browser, server.origin, words)
  } finally {
    await endAll()
    await close()
  }
}

try {
  const tally = await main(process.argv.slice(2))
  mkdirSync(new URL('test-results', root), { recursive: true })
  writeFileSync(new URL('test-results/lab.json', root), JSON.stringify(tally))
  process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
