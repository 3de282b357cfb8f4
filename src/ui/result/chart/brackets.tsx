import type { Budget, Limit } from '../../../core/budget.ts'
import { useView } from '../../../state/view.ts'
import { pixels, placeLabels, stretches } from './geometry.ts'
import { LABEL_FONT, textWidth } from './text-width.ts'

const ROW = 17
const TICK = 5
const GAP = 12

interface BracketsProps {
  readonly budget: Budget
  readonly scale: bigint
  readonly width: number
}

/** Below a bar: what limits which parts, in full words, with the limit's size. The container is around all of them. */
export function Brackets({ budget, scale, width }: BracketsProps) {
  const { words, print } = useView()
  const parts = stretches(budget, scale, width)
  const spans = budget.limits
    .map((limit) => ({
      limit,
      ...spanOf(limit, parts, scale, width),
      text: `${words.budget.limits[limit.limit]} ${print.size(limit.bytes)}`,
    }))
    .filter(({ from, to }) => to > from)
    .sort((one, other) => Number(one.limit.limit === 'container') - Number(other.limit.limit === 'container'))
  const places = placeLabels(
    spans.map(({ from, text }) => ({ from, width: textWidth(text, LABEL_FONT) })),
    width,
    GAP,
  )
  const rows = Math.max(0, ...places.map(({ row }) => row)) + 1
  return (
    <svg className="brackets" width={width} height={rows * ROW + TICK} aria-hidden="true">
      {spans.map(({ limit, from, to, text }, at) => {
        const { left, row } = places[at] ?? { left: from, row: 0 }
        const y = row * ROW
        return (
          <g key={limit.limit}>
            <title>{`${limit.flag} ${words.budget.bytes(print.exact(limit.bytes))}`}</title>
            <path d={`M${from + 1} ${y}V${y + TICK}H${to - 3}V${y}`} />
            <text x={left} y={y + TICK + 11}>
              {text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** From the first limited part to the last; a container's limit from the left on, as far as it reaches. */
function spanOf(limit: Limit, parts: ReturnType<typeof stretches>, scale: bigint, width: number) {
  if (limit.limit === 'container') return { from: 0, to: Math.min(width, pixels(limit.bytes, scale, width)) }
  const limited = parts.filter(({ component }) => limit.components.includes(component))
  return { from: limited[0]?.from ?? 0, to: limited.at(-1)?.to ?? 0 }
}
