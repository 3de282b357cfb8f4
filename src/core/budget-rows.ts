import { type Budget, COMPONENTS, type Component, type Part } from './budget.ts'
import type { Bytes } from './bytes/bytes.ts'
import type { Derivation } from './flink/derivation.ts'
import type { Claim, Overbooked } from './flink/overbooked.ts'
import type { Process } from './setting.ts'

/** A part before and after; absent on a side where Flink refuses the configuration. */
export interface BudgetRow {
  readonly component: Component
  readonly before?: Part
  readonly after?: Part
  /** what a refused configuration asks for, where there is no `before` */
  readonly claim?: Claim
}

export const overbookedIn = (derivation: Derivation): Overbooked | undefined =>
  derivation.ok ? undefined : derivation.overbooked

export const budgetIn = (derivation: Derivation): Budget | undefined => (derivation.ok ? derivation.budget : undefined)

/** The parts of both budgets, in the order in which they are stacked. */
export function budgetRows(process: Process, before: Derivation, after: Derivation): readonly BudgetRow[] {
  const part = (derivation: Derivation, component: Component) =>
    budgetIn(derivation)?.parts.find((candidate) => candidate.component === component)
  return COMPONENTS[process].flatMap((component) => {
    const was = part(before, component)
    const is = part(after, component)
    const claim = overbookedIn(before)?.claims.find((candidate) => candidate.component === component)
    return was || is || claim
      ? [{ component, ...(was && { before: was }), ...(is && { after: is }), ...(claim && { claim }) }]
      : []
  })
}

/** By how much a part changes; `undefined` where one side has none. */
export const changeOf = (row: BudgetRow): Bytes | bigint | undefined =>
  row.before && row.after ? row.after.bytes - row.before.bytes : undefined
