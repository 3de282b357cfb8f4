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

/** Bisects the least size that runs, to a MiB, above the one that failed at first; the size itself three times. */
export async function wasteOf(
  { part: partOf, start }: Scenario,
  version: string,
  load: number,
  failed: string,
  settings: string,
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
  while (runs - fails > 1) {
    const middle = Math.floor((runs + fails) / 2)
    if (await holds(middle, 1)) runs = middle
    else fails = middle
  }
  while (runs < advised && !(await holds(runs, STARTS))) runs++
  const total = part.totalOf?.(settings)
  return { part: part.name, advised, least: runs, ...(total !== undefined && { total }) }
}
