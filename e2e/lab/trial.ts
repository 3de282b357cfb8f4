import type { Browser } from '@playwright/test'
import { type Consultation, consult } from './consult.ts'
import type { Outcome, Scenario } from './scenario.ts'

/** What came of one scenario on one version under one load: a line of `results.jsonl`. */
export interface Result {
  readonly scenario: string
  readonly version: string
  readonly load: number
  /** what the page called the root, when it first failed; absent where it said nothing */
  readonly root?: string
  readonly wrongFigures: readonly string[]
  /** the first alternative of each round, as long as it went on failing */
  readonly advice: readonly string[]
  /** whether it came out as it has to: it runs after the advice, or no setting is said to help and more memory does not */
  readonly holds: boolean
  /** what is wrong, where something is */
  readonly problem?: string
  /** the size that the advice came to, and the least that runs, in MiB */
  readonly waste?: { readonly part: string; readonly advised: number; readonly least: number }
}

export interface Lab {
  readonly browser: Browser
  readonly origin: string
  /** whether the least size that runs is looked for */
  readonly bisects: boolean
}

/** How often the advice for what fails next is followed before it is given up. */
const ROUNDS = 4
/** Up to so many times what the first settings hold, the first advice has to do; who asks for more may need another. */
const AT_ONCE = 2
/** How often the least size has to run. */
const STARTS = 3

const LINES = 12
const lastOf = (log: string) => log.trimEnd().split('\n').slice(-LINES)
const tail = ({ log, besides = '' }: Outcome) => [...lastOf(log), ...lastOf(besides)].join('\n')

/** Makes it fail, follows the wizard, and sees whether it runs. */
export async function trial(lab: Lab, scenario: Scenario, version: string, load: number): Promise<Result> {
  const { id, failure } = scenario
  let settings = scenario.settings(version)
  let outcome = await scenario.start(version, settings, load)
  const about = { scenario: id, version, load }
  if (!outcome.failed)
    return {
      ...about,
      wrongFigures: [],
      advice: [],
      holds: false,
      problem: `it was to fail and ${outcome.ran ? 'ran' : 'ended otherwise'}:\n${tail(outcome)}`,
    }
  const first = await consult(lab.browser, lab.origin, scenario, version, outcome)
  const { root, wrongFigures } = first
  const found = { ...about, ...(root !== undefined && { root }), wrongFigures }
  if (root !== failure) {
    const problem = `the root is ${failure}, and the page says ${root ?? 'nothing'}:\n${tail(outcome)}`
    return { ...found, advice: [], holds: false, problem }
  }
  if (scenario.cure === 'none') return { ...found, ...(await noCure(scenario, version, load, first)) }

  const advice: string[] = []
  let consultation = first
  while (!outcome.ran) {
    advice.push(consultation.advice ?? 'none')
    if (consultation.file === undefined)
      return { ...found, advice, holds: false, problem: 'the first alternative changes no setting' }
    settings = consultation.file
    outcome = await scenario.start(version, settings, load)
    if (outcome.ran) break
    const stillFails = `it fails after the advice:\n${settings}\n${tail(outcome)}`
    if (!outcome.failed || advice.length === ROUNDS) return { ...found, advice, holds: false, problem: stillFails }
    consultation = await consult(lab.browser, lab.origin, scenario, version, outcome)
  }
  const waste = lab.bisects ? await wasteOf(scenario, version, load, settings) : undefined
  return {
    ...found,
    advice,
    holds: (advice.length === 1 || load > AT_ONCE) && wrongFigures.length === 0,
    ...(waste && { waste }),
    ...(advice.length > 1 && load <= AT_ONCE && { problem: `it took ${advice.length} rounds` }),
  }
}

/** Where memory is not the cure, no memory is advised, and more of it does not help. */
async function noCure(
  { more, start }: Scenario,
  version: string,
  load: number,
  { advice, file, movesMemory }: Consultation,
) {
  const told = { advice: advice === undefined ? [] : [advice] }
  if (movesMemory) return { ...told, holds: false, problem: `memory is advised that cannot help:\n${file}` }
  if (more === undefined) return { ...told, holds: true }
  const outcome = await start(version, more, load)
  return outcome.failed
    ? { ...told, holds: true }
    : { ...told, holds: false, problem: `more memory was to be no help, and it ran:\n${more}` }
}

/** Bisects the least size that runs, to a MiB; the size itself three times. */
async function wasteOf({ part: partOf, start }: Scenario, version: string, load: number, settings: string) {
  const part = partOf?.(version)
  const advised = part?.mibOf(settings)
  if (part === undefined || advised === undefined) return undefined
  let runs = Math.ceil(advised)
  let fails = 0
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
  return { part: part.name, advised, least: runs }
}
