import type { Claim } from '../../core/flink/overbooked.ts'
import type { Words } from '../../i18n/words.ts'

/** What a part is called: its whole name, then the shorter one for bars, where it has one. */
export function partNames(
  { budget: { components, short, totals } }: Words,
  component: Claim['component'],
): readonly [string, ...string[]] {
  if (component === 'totalFlink') return [totals.totalFlink]
  const shorter = short[component]
  return shorter === undefined ? [components[component]] : [components[component], shorter]
}
