import { derivationOf } from '../budgets.ts'
import { type Bytes, bytes } from '../bytes/bytes.ts'
import type { Failure } from '../failures/failure.ts'
import type { Finding, Need } from '../failures/finding.ts'
import { FAILURES, type FailureId } from '../failures/index.ts'
import type { ProcessBudget } from '../report.ts'
import type { Process, Setting } from '../setting.ts'
import { type Asked, asAnswered, effectsOf, kept, ordered } from '../triage/triage.ts'
import type { Alternative, Proposal } from './alternative.ts'
import { difference, overlay, sumOf } from './apply.ts'
import { check } from './check.ts'
import { spare } from './givers.ts'
import { unbound } from './overriding.ts'
import { classify } from './refusal.ts'
import { running } from './running.ts'
import type { Situation } from './situation.ts'

export interface Advice {
  readonly alternatives: readonly Alternative[]
  /** how many bytes the fixed limits lack, where nothing fits them */
  readonly nothingFits?: { readonly needBytes: Bytes }
  /** the refusal of a configuration that nobody has started yet */
  readonly refused?: { readonly process: Process; readonly failure: FailureId }
}

/**
 * What to do about the root finding; without one, about a configuration that Flink would refuse.
 * Each alternative is checked against the model before it is offered. `asked`: the questions that narrow them.
 */
export function advise(
  findings: readonly Finding[],
  setting: Setting,
  budgets: readonly ProcessBudget[],
  asked: readonly Asked[] = [],
): Advice {
  const [first] = budgets
  if (first === undefined) return { alternatives: [] }
  const situation: Situation = { setting: { ...setting, process: first.process }, before: first.before }
  const root = findings.find((finding) => finding.role === 'root')
  if (root !== undefined) return narrowed(root, situation, asked)
  if (first.before.ok) return { alternatives: [] }
  const failure = classify(first.before)
  const refusal: Finding = { failure, role: 'root', line: 0, endLine: 0, count: 1, numbers: {}, traits: [] }
  return { ...treat(refusal, situation), refused: { process: first.process, failure } }
}

/** What the answers leave of the alternatives, in their order; an answer that would leave none only orders them. */
function narrowed(root: Finding, situation: Situation, asked: readonly Asked[]): Advice {
  const effects = effectsOf(asked)
  if (effects.length === 0) return treat(root, situation)
  const finding = asAnswered(root, asked)
  const advice = treat(finding, situation, (proposals) => ordered(kept(proposals, effects), effects))
  return advice.alternatives.length > 0 ? advice : treat(finding, situation, (proposals) => ordered(proposals, effects))
}

type Narrow = (proposals: readonly Proposal[]) => readonly Proposal[]

function treat(finding: Finding, situation: Situation, narrow: Narrow = (proposals) => proposals): Advice {
  const failure: Failure | undefined = FAILURES.find(({ id }) => id === finding.failure)
  if (failure === undefined) return { alternatives: [] }
  if (!situation.before.ok && !failure.id.startsWith('flink-config')) return treatRepaired(finding, situation, narrow)
  const need = failure.need?.(finding, situation)
  const proposals = narrow(failure.advise(finding, situation)).map((proposal) => unbound(proposal, situation.setting))
  const { alternatives, lacks } = check(finding.failure, proposals, situation, need)
  // a change of code or of the environment needs no room, so only sizes tell whether something fits
  const makesRoom = ({ change, code }: Alternative) =>
    Object.keys(change).length > 0 || code.includes('raise-container-limit')
  const fits = alternatives.some(makesRoom) || !situation.before.ok
  if (situation.setting.fixed.length === 0 || (fits && alternatives.length > 0)) return { alternatives }
  const missing = missingFor(need, situation) ?? lacks ?? 0n
  return missing > 0n ? { alternatives, nothingFits: { needBytes: bytes(missing) } } : { alternatives }
}

/**
 * A process ran and failed, but what is known of its configuration is refused, so something of it is not known: the
 * advice builds on the nearest configuration that Flink accepts.
 */
function treatRepaired(finding: Finding, situation: Situation, narrow: Narrow): Advice {
  const { setting, before } = situation
  if (before.ok) return treat(finding, situation, narrow)
  const [repair] = treat({ ...finding, failure: classify(before), numbers: {}, traits: [] }, situation).alternatives
  if (repair === undefined) return { alternatives: [] }
  const repaired: Setting = { ...setting, config: overlay(setting.config, repair.config), assumed: {} }
  const after = derivationOf(repaired)
  if (!after.ok) return { alternatives: [] }
  const advice = treat(finding, { setting: repaired, before: after }, narrow)
  const alternatives = advice.alternatives.map((each) => ({
    ...each,
    config: difference(setting.config, overlay(repaired.config, each.config)),
  }))
  return { ...advice, alternatives }
}

/**
 * What the limiting part lacks even when all others give what they may; absent where the text proves no need, or where
 * they do give enough and something else forbids it.
 */
function missingFor(need: Need | undefined, situation: Situation): Bytes | undefined {
  if (need === undefined || !situation.before.ok) return undefined
  const now = running(situation)
  const given = now === undefined ? 0n : spare(now, need.components)
  const lacks = need.bytes - sumOf(situation.before, need.components) - given
  return lacks > 0n ? bytes(lacks) : undefined
}
