import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { container } from './container.ts'
import { flink } from './flink.ts'
import { jvm } from './jvm.ts'
import { endAll, isEnding } from './processes.ts'
import { refresh } from './refresh.ts'
import type { Scenario } from './scenario.ts'
import { SCENARIOS } from './scenarios/index.ts'
import { keep, resultsIn } from './table.ts'
import { type Result, type Start, trial } from './trial.ts'

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
  readonly refreshes: boolean
  /** parts of what names a start, e.g. `jvm-heap JDK 17 ×1.2 free`; every one has to be in it */
  readonly parts: readonly string[]
}

const asked = (words: readonly string[]): Asked => ({
  quick: words.includes('--quick'),
  bisects: words.includes('--waste'),
  refreshes: words.includes('--refresh'),
  parts: words.filter((word) => !word.startsWith('--')),
})

/** Every start that is asked for, in the order of the table. */
function startsOf(scenarios: readonly Scenario[], { quick, parts }: Asked): readonly Start[] {
  const all = scenarios
    .filter(({ id }) => !quick || QUICK.includes(id))
    .flatMap((scenario) =>
      scenario.versions.flatMap((version) =>
        scenario.loads.flatMap((load) => [
          { scenario, version, load },
          ...(scenario.fixed === undefined ? [] : [{ scenario, version, load, fixed: true as const }]),
        ]),
      ),
    )
    .filter(({ scenario, version, load, ...start }) => {
      const name = `${scenario.id} ${version} ×${load} ${'fixed' in start ? 'fixed' : 'free'}`
      return parts.every((part) => name.includes(part))
    })
  return quick
    ? all.filter(({ scenario }, index) => all.findIndex((other) => other.scenario === scenario) === index)
    : all
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Everything that the starts run with, before the first of them. Throws with all that is missing, and what to do. */
async function prepare(starts: readonly Start[]): Promise<void> {
  const missing = new Set<string>()
  const seen = new Set<string>()
  for (const { scenario, version } of starts) {
    if (seen.has(`${scenario.id} ${version}`)) continue
    seen.add(`${scenario.id} ${version}`)
    try {
      await scenario.prepare(version)
    } catch (error) {
      missing.add(messageOf(error))
    }
  }
  if (missing.size > 0) throw new Error([...missing].join('\n'))
}

/** What starts of the same scenario and load needed at least, that of the same version first. */
const likelyIn =
  (results: readonly Result[]) =>
  ({ scenario, version, load }: Start): number | undefined => {
    const same = results.filter((result) => result.scenario === scenario.id && result.load === load && result.waste)
    return (same.find((result) => result.version === version) ?? same[0])?.waste?.least
  }

/** What could not be tried to its end. */
const broken = ({ scenario: { id }, ...start }: Start, error: unknown): Result => ({
  scenario: id,
  ...start,
  wrongFigures: [],
  advice: [],
  holds: false,
  problem: messageOf(error),
})

function tell(result: Result, milliseconds: number): void {
  const { scenario, load, fixed, version, root = 'nothing', advice, waste, holds, wrongFigures, problem } = result
  console.log(
    `${holds ? '✓' : '✗'} ${scenario} × ${load}${fixed ? ', fixed' : ''}, ${version}: ${root}; ` +
      `${advice.join(', ')}${waste ? `; ${waste.advised} ÷ ${waste.least} MiB` : ''} (${(milliseconds / 1000).toFixed(1)} s)`,
  )
  for (const wrong of [...wrongFigures, ...(problem ? [problem] : [])]) {
    console.log(`    ${wrong.replaceAll('\n', '\n    ')}`)
  }
}

function scenarioOf(here: string, scenario: (typeof SCENARIOS)[number]): Scenario {
  switch (scenario.kind) {
    case 'jvm':
      return jvm(join(here, '../wordings'), scenario)
    case 'container':
      return container(here, scenario)
    case 'flink':
      return flink(here, scenario)
  }
}

/** Runs the scenarios that `words` name, all without any, and writes the table. Gives how many hold, and how many do not. */
export async function lab(here: string, browser: Browser, origin: string, words: readonly string[]) {
  const what = asked(words)
  const scenarios = SCENARIOS.map((scenario) => scenarioOf(here, scenario))
  if (words.includes('--table')) {
    keep(here, scenarios, [])
    return { passed: scenarios.length, failed: 0 }
  }
  const starts = startsOf(scenarios, what)
  if (starts.length === 0) throw new Error(`No scenario and version has ${what.parts.join(' and ')} in its name.`)
  await prepare(starts)
  if (what.refreshes) return refresh(join(here, '../wordings'), starts)
  const found: Result[] = []
  for (const start of starts) {
    const began = Date.now()
    const result = await trial({ browser, origin, bisects: what.bisects, likely: likelyIn(resultsIn(here)) }, start)
      .catch((error: unknown) => broken(start, error))
      .finally(endAll)
    // the process ends in a moment
    if (isEnding()) return { passed: 0, failed: 0 }
    found.push(result)
    if (!what.quick) keep(here, scenarios, [result])
    tell(result, Date.now() - began)
  }
  const failed = found.filter(({ holds }) => !holds).length
  console.log(`${found.length - failed} passed, ${failed} failed`)
  return { passed: found.length - failed, failed }
}
