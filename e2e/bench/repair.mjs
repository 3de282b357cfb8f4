// How long the repairs of a refused configuration take, release by release.
import { loadCore } from './core.mjs'
import { machine, ms, quantile, report, table } from './table.mjs'

const RELEASES = ['1.10', '1.11', '1.12', '1.16', '1.20', '2.3']
const CASES = 1600
const BUDGET_MS = 50
/** this many to warm up */
const WARM = 200

export async function bench() {
  const { derive, randomCases } = await loadCore('e2e/flink-oracle/main.ts')
  const { repairs } = await loadCore('src/core/advice/repair.ts')
  let isWithin = true
  const rows = RELEASES.map((flink) => {
    /** @type {number[]} */
    const times = []
    for (const [index, { process: kind, deployment, config }] of randomCases(7, WARM + CASES).entries()) {
      const before = derive(flink, kind, deployment, config)
      if (before.ok) continue
      const given = { assumed: {}, jvm: {}, assumedJvm: {}, fixed: [], origins: {} }
      const setting = { ...given, flink, process: kind, deployment, config }
      const { user, system } = process.cpuUsage()
      repairs(setting, kind, before)
      const used = process.cpuUsage()
      if (index >= WARM) times.push((used.user + used.system - user - system) / 1000)
    }
    isWithin &&= quantile(times, 0.95) <= BUDGET_MS
    return [flink, times.length, ms(quantile(times, 0.5)), ms(quantile(times, 0.95)), ms(Math.max(...times))]
  })
  report(
    'repair',
    `## From a refused configuration to its repairs

\`npm run bench -- repair\`: all repairs of one configuration, the search and the check of each, of the processor's time, which
includes the collector's and the compiler's threads (${machine()}). ${CASES.toLocaleString('en')} random cases a release, those that it refuses.
95 of 100 must be within ${BUDGET_MS} ms.

${table(['Flink', 'refused', 'median ms', '95 % within', 'worst'], rows)}`,
  )
  if (!isWithin) {
    console.error(`\nRepairs take more than ${BUDGET_MS} ms.`)
    process.exitCode = 1
  }
}
