import { type Bytes, bytes } from '../bytes/bytes.ts'
import type { Failure } from '../failures/failure.ts'
import type { Finding, Need } from '../failures/finding.ts'
import { FAILURES, type FailureId } from '../failures/index.ts'
import type { ProcessBudget } from '../report.ts'
import type { Process, Setting } from '../setting.ts'
import type { Alternative } from './alternative.ts'
import { sumOf } from './apply.ts'
import { check } from './check.ts'
import { classify } from './refusal.ts'
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
  const need = failure.need?.(finding, situation)
  const { alternatives, lacks } = check(finding.failure, failure.advise(finding, situation), situation, need)
  // A change of code or of the environment needs no room, so only sizes tell whether something fits.
  const fits = alternatives.some((alternative) => Object.keys(alternative.change).length > 0) || !situation.before.ok
  if (situation.setting.fixed.length === 0 || (fits && alternatives.length > 0)) return { alternatives }
  const missing = lacks ?? missingFor(need, situation)
  return missing > 0n ? { alternatives, nothingFits: { needBytes: missing } } : { alternatives }
}

/** What the limiting part lacks today. */
function missingFor(need: Need | undefined, { before }: Situation): Bytes {
  if (need === undefined || !before.ok) return bytes(0)
  const has = sumOf(before, need.components)
  return bytes(need.bytes > has ? need.bytes - has : 0n)
}
