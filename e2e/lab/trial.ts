import type { Browser } from '@playwright/test'
import { type Consultation, consult } from './consult.ts'
import type { Outcome, Scenario } from './scenario.ts'
import { type Waste, wasteOf } from './waste.ts'

/** One scenario on one version under one load; `fixed`: what a person locks in the form may not grow. */
export interface Start {
  readonly scenario: Scenario
  readonly version: string
  readonly load: number
  readonly fixed?: true
}

/** What came of a start: a line of `results.jsonl`. */
export interface Result extends Omit<Start, 'scenario'> {
  readonly scenario: string
  /** what the page called the root, when it first failed; absent where it said nothing */
  readonly root?: string
  readonly wrongFigures: readonly string[]
  /** the first alternative of each round, as long as it went on failing */
  readonly advice: readonly string[]
  /** whether it came out as it has to: it runs after the advice, or no setting is said to help and more memory does not */
  readonly holds: boolean
  /** the page said that nothing within what is fixed is enough */
  readonly nothingFits?: true
  /** what is wrong, where something is */
  readonly problem?: string
  readonly waste?: Waste
}

export interface Lab {
  readonly browser: Browser
  readonly origin: string
  /** whether the least size that runs is looked for */
  readonly bisects: boolean
  /** the least size that was found of a start's load, on this version or another, free or fixed; MiB */
  readonly likely: (start: Start) => number | undefined
}

/** How often the advice for what fails next is followed before it is given up. */
const ROUNDS = 4
/** Up to so many times what the first settings hold, the first advice has to do; who asks for more may need another. */
const AT_ONCE = 2

const LINES = 12
const lastOf = (log: string) => log.trimEnd().split('\n').slice(-LINES)
const tail = ({ log, besides = '' }: Outcome) => [...lastOf(log), ...lastOf(besides)].join('\n')

/** Makes it fail, follows the wizard, and sees whether it runs. */
export async function trial(lab: Lab, start: Start): Promise<Result> {
  const { scenario, version, load, fixed } = start
  const { id, failure } = scenario
  const about = { scenario: id, version, load, ...(fixed && { fixed }) }
  const settings = scenario.settings(version)
  const outcome = await scenario.start(version, settings, load)
  if (!outcome.failed) {
    const problem = `it was to fail and ${outcome.ran ? 'ran' : 'ended otherwise'}:\n${tail(outcome)}`
    return { ...about, wrongFigures: [], advice: [], holds: false, problem }
  }
  const first = await consult(lab, start, outcome)
  const { root, wrongFigures } = first
  const found = { ...about, ...(root !== undefined && { root }), wrongFigures }
  if (root !== failure) {
    const problem = `the root is ${failure}, and the page says ${root ?? 'nothing'}:\n${tail(outcome)}`
    return { ...found, advice: [], holds: false, problem }
  }
  if (scenario.cure !== 'settings') {
    const notByMemory = await noCure(start, first)
    return { ...found, ...(notByMemory.holds && scenario.cure === 'code' ? await byCode(start, first) : notByMemory) }
  }
  const followed = await follow(lab, start, first)
  const waste =
    lab.bisects && followed.settings !== undefined
      ? await wasteOf(scenario, version, load, {
          failed: settings,
          settings: followed.settings,
          likely: lab.likely(start),
        })
      : undefined
  const { advice, nothingFits, problem } = followed
  return {
    ...found,
    advice,
    holds: problem === undefined && wrongFigures.length === 0,
    ...(nothingFits && { nothingFits }),
    ...(problem !== undefined && { problem }),
    ...(waste && { waste }),
  }
}

interface Followed extends Pick<Result, 'advice' | 'nothingFits' | 'problem'> {
  /** those with which it ran */
  readonly settings?: string
}

/** Does what the first alternative says, and what that for the next failure says, until it runs or nothing fits. */
async function follow(lab: Lab, start: Start, first: Consultation): Promise<Followed> {
  const { scenario, version, load, fixed } = start
  const mayFit = fixed === undefined || scenario.fixed?.comesTo(load) !== 'nothing-fits'
  const advice: string[] = []
  let { file, ...consultation } = first
  for (;;) {
    advice.push(consultation.advice ?? 'none')
    if (consultation.nothingFits)
      return { advice, nothingFits: true, ...(mayFit && { problem: 'it says that nothing fits, and something does' }) }
    if (file === undefined) return { advice, problem: 'the first alternative changes no setting' }
    if (fixed && consultation.grows) return { advice, problem: `what is fixed grows by the advice:\n${file}` }
    const outcome = await scenario.start(version, file, load)
    if (outcome.ran) {
      const { peakMib = 0 } = outcome
      const problem = !mayFit
        ? `it was not to fit, and ran:\n${file}`
        : fixed && peakMib > (scenario.fixed?.mib ?? Number.POSITIVE_INFINITY)
          ? `it ran with ${peakMib} MiB, more than the container has:\n${file}`
          : advice.length > 1 && load <= AT_ONCE
            ? `it took ${advice.length} rounds`
            : undefined
      return { advice, settings: file, ...(problem !== undefined && { problem }) }
    }
    if (!outcome.failed || advice.length === ROUNDS)
      return { advice, problem: `it fails after the advice:\n${file}\n${tail(outcome)}` }
    ;({ file, ...consultation } = await consult(lab, start, outcome))
  }
}

/** Where memory is not the cure, no memory is advised, and more of it does not help. */
async function noCure({ scenario, version, load }: Start, { advice, file, movesMemory }: Consultation) {
  const told = { advice: advice === undefined ? [] : [advice] }
  if (movesMemory) return { ...told, holds: false, problem: `memory is advised that cannot help:\n${file}` }
  if (scenario.more === undefined) return { ...told, holds: true }
  const outcome = await scenario.start(version, scenario.more, load)
  return outcome.failed
    ? { ...told, holds: true }
    : { ...told, holds: false, problem: `more memory was to be no help, and it ran:\n${scenario.more}` }
}

/** Where code is the cure: changed as the first alternative says, it runs under the same settings and the same load. */
async function byCode({ scenario, version, load }: Start, { advice = 'none', figures }: Consultation) {
  const told = { advice: [advice] }
  const remedy = scenario.remedies?.[advice.replace(/^.*\//, '')]
  if (remedy === undefined) return { ...told, holds: false, problem: 'the first alternative is no cure of it' }
  const outcome = await remedy(version, scenario.settings(version), load, figures)
  return outcome.ran
    ? { ...told, holds: true }
    : { ...told, holds: false, problem: `it fails after the code was changed:\n${tail(outcome)}` }
}
