import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Scenario } from './scenario.ts'
import type { Result } from './trial.ts'
import type { Waste } from './waste.ts'

const MARK = /(<!-- results -->\n)[\s\S]*?(\n<!-- end of results -->)/

const keyOf = ({ scenario, version, load, fixed }: Pick<Result, 'scenario' | 'version' | 'load' | 'fixed'>) =>
  `${scenario} ${version} ${load} ${fixed ? 'fixed' : 'free'}`

const fileIn = (here: string): string => join(here, 'results.jsonl')

/** What earlier runs found. */
export function resultsIn(here: string): readonly Result[] {
  const file = fileIn(here)
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : []
  // written below
  return lines.map((line): Result => JSON.parse(line))
}

/**
 * Puts what was found into the place of what an earlier run found of the same, and writes the table anew, in the order of
 * the scenarios: what has none any more is gone from both.
 */
export function keep(here: string, scenarios: readonly Scenario[], found: readonly Result[]): void {
  const all = new Map(resultsIn(here).map((result) => [keyOf(result), result]))
  for (const result of found) {
    const old = all.get(keyOf(result))
    // what was bisected for the same advice still holds where this run did not bisect
    const same = old?.waste && `${old.advice}` === `${result.advice}` ? { waste: old.waste } : {}
    all.set(keyOf(result), { ...same, ...result })
  }
  const ordered = scenarios.flatMap(({ id, versions, loads }) =>
    versions.flatMap((version) =>
      loads.flatMap((load) =>
        [{}, { fixed: true } as const].flatMap(
          (lock) => all.get(keyOf({ scenario: id, version, load, ...lock })) ?? [],
        ),
      ),
    ),
  )
  writeFileSync(fileIn(here), ordered.map((result) => `${JSON.stringify(result)}\n`).join(''))
  const readme = join(here, 'README.md')
  const written = readFileSync(readme, 'utf8')
  if (!MARK.test(written)) throw new Error(`no place for the table in ${readme}`)
  writeFileSync(
    readme,
    written.replace(MARK, (_, before_, after) => `${before_}\n${table(scenarios, ordered)}\n${after}`),
  )
}

const quotient = ({ advised, least }: Waste) => advised / least
const quotientOfWhole = ({ advised, least }: Waste, total: number) => total / (total - advised + least)
const shown = (mib: number) => mib.toFixed(1).replace('.0', '')

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const cells = (row: readonly string[]) => `| ${row.join(' | ')} |`

function table(scenarios: readonly Scenario[], results: readonly Result[]): string {
  const rows = results.map((result) => {
    const scenario = scenarios.find(({ id }) => id === result.scenario)
    const named = result.root === scenario?.failure ? '✓' : `✗ ${result.root ?? 'nothing'}`
    const figures = result.wrongFigures.length === 0 ? '' : `, ${result.wrongFigures.join(', ')}`
    const after =
      scenario && scenario.cure !== 'settings' && result.holds
        ? scenario.cure === 'code'
          ? '✓ by code; more memory does not help'
          : '✓ no memory, and none helps'
        : result.holds
          ? result.nothingFits
            ? '✓ says that nothing fits'
            : result.advice.length === 1
              ? '✓'
              : `✓ followed ${result.advice.length} times`
          : `✗ ${result.problem?.split(':\n')[0] ?? ''}`
    const { waste } = result
    const over = waste ? `${shown(waste.advised)} ÷ ${waste.least} = ${quotient(waste).toFixed(2)}` : ''
    const whole = waste?.total === undefined ? '' : quotientOfWhole(waste, waste.total).toFixed(2)
    const load = scenario && scenario.loads.length > 1 ? ` × ${result.load}` : ''
    const advice = [...new Set(result.advice)].map((id) => `\`${id.replace(/^.*\//, '')}\``).join(', ')
    return [
      `${result.scenario}${load}${result.fixed ? ', fixed' : ''}`,
      result.version,
      `${named} \`${scenario?.failure}\`${figures}`,
      advice,
      after,
      over,
      whole,
    ]
  })
  const wastes = results.flatMap(({ waste }) => (waste ? [quotient(waste)] : []))
  const head = ['Scenario', 'On', 'Failure named', 'First advice', 'It works', 'MiB advised ÷ least', 'The whole']
  return [
    cells(head),
    cells(head.map(() => '---')),
    ...rows.map(cells),
    '',
    `${results.filter(({ holds }) => holds).length} of ${results.length} hold.` +
      (wastes.length === 0
        ? ''
        : ` Advised ÷ least: median ${median(wastes).toFixed(2)}, largest ${Math.max(...wastes).toFixed(2)}.`),
  ].join('\n')
}
