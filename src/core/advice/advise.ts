import { derivationOf } from '../budgets.ts'
import { type Bytes, bytes } from '../bytes/bytes.ts'
import type { Failure } from '../failures/failure.ts'
import type { Finding, Need } from '../failures/finding.ts'
import { FAILURES, type FailureId } from '../failures/index.ts'
import type { ProcessBudget } from '../report.ts'
import type { Process, Setting } from '../setting.ts'
import type { Alternative } from './alternative.ts'
import { difference, overlay, sumOf } from './apply.ts'
import { check } from './check.ts'
import { unbound } from './overriding.ts'
import { classify } from './refusal.ts'
import type { Situation } from './situation.ts'
import { running, spare } from './sizes.ts'

export interface Advice {
  readonly alternatives: readonly Alternative[]
  /** how many bytes the fixed limits lack, where nothing fits them */
  readonly nothingFits?: { readonly needBytes: Bytes }
  /** the refusal of a configuration that nobody has started yet */
  readonly refused?: { readonly process: Process; readonly failure: FailureId }
}

/**
 * What to do about the root finding; without one, about a configuration that Flink would refuse.
 * Each alternative is checked against the model before it is offered.
 */
export function advise(findings: readonly Finding[], setting: Setting, budgets: readonly ProcessBudget[]): Advice {
  const [first] = budgets
  if (first === undefined) return { alternatives: [] }
  const situation: Situation = { setting: { ...setting, process: first.process }, before: first.before }
  const root = findings.find((finding) => finding.role === 'root')
  if (root !== undefined) return treat(root, situation)
  if (first.before.ok) return { alternatives: [] }
  const failure = classify(first.before)
  const refusal: Finding = { failure, role: 'root', line: 0, endLine: 0, count: 1, numbers: {}, traits: [] }
  return { ...treat(refusal, situation), refused: { process: first.process, failure } }
}

function treat(finding: Finding, situation: Situation): Advice {
  const failure: Failure | undefined = FAILURES.find(({ id }) => id === finding.failure)
  if (failure === undefined) return { alternatives: [] }
  if (!situation.before.ok && !failure.id.startsWith('flink-config')) return treatRepaired(finding, situation)
  const need = failure.need?.(finding, situation)
  const proposals = failure.advise(finding, situation).map((proposal) => unbound(proposal, situation.setting))
  const { alternatives, lacks } = check(finding.failure, proposals, situation, need)
  // A change of code or of the environment needs no room, so only sizes tell whether something fits.
  const fits = alternatives.some((alternative) => Object.keys(alternative.change).length > 0) || !situation.before.ok
  if (situation.setting.fixed.length === 0 || (fits && alternatives.length > 0)) return { alternatives }
  const missing = missingFor(need, situation) ?? lacks ?? 0n
  return missing > 0n ? { alternatives, nothingFits: { needBytes: bytes(missing) } } : { alternatives }
}

/**
 * A process ran and failed, but what is known of its configuration is refused, so something of it is not known: the
 * advice builds on the nearest configuration that Flink accepts.
 */
function treatRepaired(finding: Finding, situation: Situation): Advice {
  const { setting, before } = situation
  if (before.ok) return treat(finding, situation)
  const [repair] = treat({ ...finding, failure: classify(before), numbers: {}, traits: [] }, situation).alternatives
  if (repair === undefined) return { alternatives: [] }
  const repaired: Setting = { ...setting, config: overlay(setting.config, repair.config), assumed: {} }
  const after = derivationOf(repaired)
  if (!after.ok) return { alternatives: [] }
  const advice = treat(finding, { setting: repaired, before: after })
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
