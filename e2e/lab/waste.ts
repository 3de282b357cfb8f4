import type { Scenario } from './scenario.ts'

/** The size that the advice came to, and the least that runs, in MiB; and that of the whole container. */
export interface Waste {
  readonly part: string
  readonly advised: number
  readonly least: number
  /** the whole, after the advice; its least has everything else as advised. Absent where no container is sized */
  readonly total?: number
}

/** How often the least size has to run. */
const STARTS = 3

/** What is known of a start before its least size is looked for. */
interface Known {
  /** the settings that failed at first */
  readonly failed: string
  /** those that the advice came to, and that ran */
  readonly settings: string
  /** what was found of the same load otherwise, MiB: where the search begins, and what it has to find out all the same */
  readonly likely: number | undefined
}

/** Bisects the least size that runs, to a MiB, above the one that failed at first; the size itself three times. */
export async function wasteOf(
  { part: partOf, start }: Scenario,
  version: string,
  load: number,
  { failed, settings, likely }: Known,
): Promise<Waste | undefined> {
  const part = partOf?.(version)
  const advised = part?.mibOf(settings)
  if (part === undefined || advised === undefined) return undefined
  let runs = Math.ceil(advised)
  let fails = Math.floor(part.mibOf(failed) ?? 0)
  const holds = async (mib: number, starts: number) => {
    for (let i = 0; i < starts; i++) {
      if (!(await start(version, part.sized(settings, mib), load)).ran) return false
    }
    return true
  }
  const isOpen = (mib: number) => mib > fails && mib < runs
  let next = likely
  for (let step = 1; runs - fails > 1; step *= 2) {
    const tried = next !== undefined && isOpen(next) ? next : Math.floor((runs + fails) / 2)
    const ran = await holds(tried, 1)
    if (ran) runs = tried
    else fails = tried
    // from what is likely on in ever longer steps, until the least is between two of them
    next = likely === undefined ? undefined : ran ? tried - step : tried + step
  }
  while (runs < advised && !(await holds(runs, STARTS))) runs++
  const total = part.totalOf?.(settings)
  return { part: part.name, advised, least: runs, ...(total !== undefined && { total }) }
}
