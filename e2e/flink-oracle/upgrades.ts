import type { FlinkMinor } from '../../src/core/flink/versions/minors.ts'
import { tune } from '../../src/core/tune.ts'
import { upgrade } from '../../src/core/upgrade/upgrade.ts'
import { canonical, type Json } from './answers.ts'
import { type Case, randomCases } from './cases.ts'
import { type Drawn, drawnFor, isAccepted } from './drawn.ts'
import { ERAS, type Era } from './eras.ts'
import { ask } from './flink.ts'

const SHOWN = 3

/** From one release to another: so many configurations, so many for which a kept one is offered, and so many that keep the budget. */
export interface Upgraded {
  /** of the release that it is for */
  readonly to: string
  readonly configurations: number
  readonly offered: number
  readonly kept: number
}

/** A configuration that the old release accepts, and what is offered for the new one. */
interface Offered {
  readonly asked: Case
  readonly config: Case['config']
  /** what the new release is said to make of it, by component, bytes */
  readonly promised: Json
}

/**
 * `count` configurations that a release accepts, and for each other release the configuration that is said to keep the
 * budget: released Flink of either is asked what it makes of its own. The new answer must be what was promised, and each
 * part that both know as large as it was. Prints the first that is not.
 */
export async function checkUpgrades(
  here: string,
  from: Era,
  seed: number,
  count: number,
): Promise<readonly Upgraded[]> {
  const drawn = drawnFor(from, randomCases(seed, count * 4))
    .filter(isAccepted)
    .slice(0, count)
  const before = new Map<string, Json>()
  const cases = drawn.map(({ asked }) => asked)
  for (const [at, answer] of (await answersOf(here, from, cases)).entries()) before.set(cases[at]?.id ?? '', answer)
  const rows: Upgraded[] = []
  for (const to of ERAS.filter((era) => era !== from)) {
    const offered = drawn.flatMap((each, at) => offeredFor(each, to.minors[at % to.minors.length] ?? '2.3'))
    const after = await answersOf(
      here,
      to,
      offered.map(({ asked, config }) => ({ ...asked, config })),
    )
    const wrong = offered.flatMap((each, at) => {
      const now = after[at] ?? null
      return isKept(before.get(each.asked.id) ?? null, now, each) ? [] : [{ ...each, now }]
    })
    const kept = offered.length - wrong.length
    rows.push({ to: to.release, configurations: drawn.length, offered: offered.length, kept })
    console.log(`  to ${to.release}: ${kept} of ${offered.length} keep the budget, for ${drawn.length} configurations`)
    for (const { asked, config, promised, now } of wrong.slice(0, SHOWN))
      console.log(
        `  ${JSON.stringify(asked)}\n    kept by ${JSON.stringify(config)}\n    promised ${canonical(promised)}\n    Flink ${to.release}: ${canonical(now)}`,
      )
  }
  return rows
}

const answersOf = async (here: string, era: Era, cases: readonly Case[]): Promise<readonly Json[]> =>
  cases.length === 0 ? [] : ask(here, era, cases)

function offeredFor({ asked, minor }: Drawn, to: FlinkMinor): readonly Offered[] {
  const { process, deployment, config } = asked
  const { setting } = tune({ text: '', answers: { flink: minor, process, deployment, config } })
  const keeps = upgrade(setting, to)?.keeps
  const after = keeps?.processes.find((each) => each.process === process)?.after
  return keeps && after?.ok ? [{ asked, config: keeps.config, promised: after.memory }] : []
}

const partsOf = (answer: Json): Readonly<Record<string, Json>> | undefined => {
  if (typeof answer !== 'object' || answer === null || !('memory' in answer)) return undefined
  const { memory } = answer
  // an answer's `memory` is an object of sizes
  return memory as Readonly<Record<string, Json>>
}

/** `totalFlink` and `totalProcess` follow from the parts, and 1.10 has none for a JobManager. */
function isKept(old: Json, now: Json, { promised }: Offered): boolean {
  const [before, after] = [partsOf(old), partsOf(now)]
  if (before === undefined || after === undefined || canonical(after) !== canonical(promised)) return false
  return Object.entries(before).every(
    ([part, size]) => !(part in after) || canonical(after[part] ?? null) === canonical(size),
  )
}
