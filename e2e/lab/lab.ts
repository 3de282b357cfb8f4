import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { flink } from './flink.ts'
import { jvm } from './jvm.ts'
import { endAll, isEnding } from './processes.ts'
import type { Scenario } from './scenario.ts'
import { SCENARIOS } from './scenarios/index.ts'
import { keep } from './table.ts'
import { type Result, trial } from './trial.ts'

export { endAll, endAllWithThis } from './processes.ts'

/** What runs in continuous integration, each on its first version and under its first load: each kind of start, of text and of cure. */
const QUICK: readonly string[] = [
  'jvm-heap',
  'jvm-array-size',
  'jvm-direct',
  'jvm-flags-invalid-heap',
  'flink-refused-sum',
  'flink-heap',
  'flink-direct',
  'flink-network',
]

interface Asked {
  readonly quick: boolean
  readonly bisects: boolean
  /** parts of scenarios' names and versions; every one has to be in one of the two */
  readonly parts: readonly string[]
}

const asked = (words: readonly string[]): Asked => ({
  quick: words.includes('--quick'),
  bisects: words.includes('--waste'),
  parts: words.filter((word) => !word.startsWith('--')),
})

/** What could not be tried to its end. */
const broken = ({ id }: Scenario, version: string, load: number, error: unknown): Result => ({
  scenario: id,
  version,
  load,
  wrongFigures: [],
  advice: [],
  holds: false,
  problem: error instanceof Error ? error.message : String(error),
})

/** Runs the scenarios that `words` name, all without any, and writes the table. Gives how many hold, and how many do not. */
export async function lab(here: string, browser: Browser, origin: string, words: readonly string[]) {
  const { quick, bisects, parts } = asked(words)
  const scenarios = SCENARIOS.map(
    (scenario): Scenario =>
      scenario.kind === 'jvm' ? jvm(join(here, '../wordings'), scenario) : flink(here, scenario),
  )
  const wanted = (name: string) => parts.every((part) => name.includes(part))
  const found: Result[] = []
  for (const scenario of scenarios) {
    if (quick && !QUICK.includes(scenario.id)) continue
    for (const version of quick ? scenario.versions.slice(0, 1) : scenario.versions) {
      for (const load of quick ? scenario.loads.slice(0, 1) : scenario.loads) {
        if (!wanted(`${scenario.id} ${version}`)) continue
        const began = Date.now()
        const result = await trial({ browser, origin, bisects }, scenario, version, load)
          .catch((error: unknown) => broken(scenario, version, load, error))
          .finally(endAll)
        // the process ends in a moment
        if (isEnding()) return { passed: 0, failed: 0 }
        found.push(result)
        if (!quick) keep(here, scenarios, result)
        const seconds = ((Date.now() - began) / 1000).toFixed(1)
        const { waste } = result
        console.log(
          `${result.holds ? '✓' : '✗'} ${scenario.id} × ${load}, ${version}: ${result.root ?? 'nothing'}; ` +
            `${result.advice.join(', ')}${waste ? `; ${waste.advised} ÷ ${waste.least} MiB` : ''} (${seconds} s)`,
        )
        for (const wrong of [...result.wrongFigures, ...(result.problem ? [result.problem] : [])]) {
          console.log(`    ${wrong.replaceAll('\n', '\n    ')}`)
        }
      }
    }
  }
  const failed = found.filter(({ holds }) => !holds).length
  console.log(`${found.length - failed} passed, ${failed} failed`)
  return { passed: found.length - failed, failed }
}
