import type { Budget } from '../../../core/budget.ts'
import { isSlight } from '../../../i18n/print.ts'
import { LOOKS } from '../looks.ts'
import { stretches } from './geometry.ts'

interface BandsProps {
  readonly before: Budget
  readonly after: Budget
  readonly scale: bigint
  readonly width: number
}

/** Joins the parts that differ, from the bar above to the bar below. */
export function Bands({ before, after, scale, width }: BandsProps) {
  const below = new Map(stretches(after.parts, scale, width).map((stretch) => [stretch.component, stretch]))
  const size = (budget: Budget, component: string) =>
    budget.parts.find((part) => part.component === component)?.bytes ?? 0n
  return (
    <svg className="bands" viewBox={`0 0 ${Math.max(1, width)} 1`} preserveAspectRatio="none" aria-hidden="true">
      {stretches(before.parts, scale, width).map(({ component, from, to }) => {
        const other = below.get(component)
        if (!other || isSlight(size(after, component) - size(before, component))) return null
        return (
          <path
            key={component}
            className={LOOKS[component].family}
            d={`M${from} 0H${to}L${other.to} 1H${other.from}Z`}
          />
        )
      })}
    </svg>
  )
}
