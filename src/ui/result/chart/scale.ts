import { budgetIn, overbookedIn } from '../../../core/budget-rows.ts'
import type { Derivation } from '../../../core/flink/derivation.ts'
import { claimed } from '../../../core/flink/overbooked.ts'

/** A container's limit beyond this share of the larger total would press the bars together; it is written only. */
const WIDEST = 2n

/** What the whole width of both bars stands for, in bytes: the larger total, or a limit that is not far beyond it. */
export function scaleOf(before: Derivation, after: Derivation): bigint {
  const [was, is] = [budgetIn(before), budgetIn(after)]
  const overbooked = overbookedIn(before)
  const totals = [was?.total, is?.total, overbooked && claimed(overbooked)]
  const larger = totals.reduce<bigint>((most, total) => (total !== undefined && total > most ? total : most), 1n)
  const limits = [was, is].flatMap((budget) => budget?.limits ?? []).map(({ bytes }) => bytes)
  return limits.reduce((most, limit) => (limit > most && limit <= WIDEST * larger ? limit : most), larger)
}
