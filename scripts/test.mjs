// `npm test`: installs what is missing, builds, and runs every check; `-- --lab` some of the lab too, which needs Java and
// Maven. The last line sums them: `N passed, N failed`.
import { readFileSync, rmSync } from 'node:fs'
import { ensureBrowser } from './browser.mjs'
import { ensureInstalled } from './install.mjs'
import { root, run } from './run.mjs'

const UNIT_REPORT = new URL('test-results/unit.json', root)
const BROWSER_REPORT = new URL('test-results/browser.json', root)
const SINGLE_REPORT = new URL('test-results/single.json', root)
const LAB_REPORT = new URL('test-results/lab.json', root)

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * @param {URL} file
 * @returns {any} a reporter's JSON; nothing where the runner stopped before it wrote one
 */
function reportOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @returns {Tally} */
function unitTally() {
  const report = reportOf(UNIT_REPORT)
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }
}

/**
 * @param {URL} file
 * @returns {Tally}
 */
function browserTally(file) {
  const stats = reportOf(file)?.stats
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) }
}

/** @returns {Tally} */
const labTally = () => ({ passed: 0, failed: 0, ...reportOf(LAB_REPORT) })

/**
 * One step after the other, none skipped because an earlier one failed: a person wants to see all that is wrong.
 * A step without tests of its own counts only if it fails; one that should have run tests and ran none has failed.
 * @type {readonly { name: string, run: () => Promise<number>, tally?: () => Tally }[]}
 */
const STEPS = [
  { name: 'install', run: () => ensureInstalled().then(() => 0) },
  { name: 'build', run: () => run('npm', ['run', '--silent', 'build']) },
  { name: 'single file', run: () => run('npm', ['run', '--silent', 'build:single']) },
  { name: 'types', run: () => run('npm', ['run', '--silent', 'types']) },
  { name: 'lint', run: () => run('npm', ['run', '--silent', 'lint']) },
  { name: 'unit and property tests', run: () => run('npm', ['run', '--silent', 'test:unit']), tally: unitTally },
  { name: 'fuzzing', run: () => run('npm', ['run', '--silent', 'fuzz', '--', '--runs', '4000', '--slack', '10']) },
  {
    name: 'browser tests',
    run: async () => run('npm', ['run', '--silent', 'test:browser'], { env: { CHROMIUM: await ensureBrowser() } }),
    tally: () => browserTally(BROWSER_REPORT),
  },
  {
    name: 'browser tests of the single file',
    run: async () => run('npm', ['run', '--silent', 'test:single'], { env: { CHROMIUM: await ensureBrowser() } }),
    tally: () => browserTally(SINGLE_REPORT),
  },
  {
    name: 'accessibility, best practices and findability by Lighthouse',
    run: async () =>
      run('npm', ['run', '--silent', 'lighthouse', '--', '--runs', '1', '--without', 'performance'], {
        env: { CHROMIUM: await ensureBrowser() },
      }),
  },
  ...(process.argv.includes('--lab')
    ? [
        {
          name: 'lab',
          // three minutes, and as many again for Maven's first visit; a cluster that hangs is no reason to wait for ever
          run: () => run('node', ['e2e/lab/lab.mjs', '--quick'], { timeoutSeconds: 1_800 }),
          tally: labTally,
        },
      ]
    : []),
]

for (const report of [UNIT_REPORT, BROWSER_REPORT, SINGLE_REPORT, LAB_REPORT]) rmSync(report, { force: true })

const total = { passed: 0, failed: 0 }
/** @type {string[]} */
const summary = []
for (const step of STEPS) {
  console.log(`\n── ${step.name}`)
  const began = performance.now()
  const code = await step.run().catch((/** @type {unknown} */ error) => {
    console.error(error instanceof Error ? error.message : error)
    return 1
  })
  const { passed, failed } = step.tally?.() ?? { passed: 0, failed: 0 }
  const isFailed = code !== 0 || failed > 0 || (step.tally !== undefined && passed === 0)
  total.passed += passed
  total.failed += isFailed ? Math.max(failed, 1) : 0
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const counts = step.tally ? `: ${passed} passed, ${failed} failed` : ''
  summary.push(`${isFailed ? '✗' : '✓'} ${step.name}${counts} (${seconds} s)`)
}

console.log(`\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
