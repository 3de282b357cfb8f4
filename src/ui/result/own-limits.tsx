import type { Budget } from '../../core/budget.ts'
import { ownLimitEffects } from '../../core/flink/own-limits.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'

/** What the limits do that a person gave the JVM beside Flink's own. */
export function OwnLimits({ budget }: { readonly budget: Budget }) {
  const { print, known } = useView()
  if (!known) return null
  return ownLimitEffects(budget).map((effect) => (
    <p key={effect.limit} className="own-limit" data-own-limit={effect.limit}>
      <RichText text={known.knowledge.ownLimit(effect, print.size)} />
    </p>
  ))
}
