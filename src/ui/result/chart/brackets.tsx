import type { Budget, Component, Limit } from '../../../core/budget.ts'
import { useView } from '../../../state/view.ts'
import { pixels, placeLabels, type Stretch, stretches } from './geometry.ts'
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
  const { words, print, setting } = useView()
  const parts = stretches(budget.parts, scale, width)
  // without a container nothing enforces the total; it is what the machine must have
  const nameOf = ({ limit }: Limit) =>
    limit === 'container' && budget.process !== 'jvm' && setting.deployment === 'standalone'
      ? words.budget.totals.totalProcess
      : words.budget.limits[limit]
  const spans = budget.limits
    .map((limit) => ({
      limit,
      ...spanOf(limit, parts, scale, width),
      text: `${nameOf(limit)} ${print.size(limit.bytes)}`,
    }))
    .filter(({ from, to }) => to > from)
  const inner = spans.filter(({ limit }) => limit.limit !== 'container')
  const outer = spans.filter(({ limit }) => limit.limit === 'container')
  const places = placeLabels(
    inner.map(({ from, to, text }) => ({ from, to, width: textWidth(text, LABEL_FONT) })),
    width,
    GAP,
  )
  const rows = Math.max(-1, ...places.map(({ row }) => row)) + 1
  const bottom = rows * ROW + (rows > 0 ? TICK : 0)
  return (
    <svg className="brackets" width={width} height={bottom + (outer.length > 0 ? ROW + TICK : 0)} aria-hidden="true">
      {inner.map((span, at) => {
        const { left, row } = places[at] ?? { left: span.from, row: 0 }
        return <Bracket key={span.limit.limit} {...span} y={0} left={left} row={row} />
      })}
      {outer.map((span) => (
        <Bracket key={span.limit.limit} {...span} y={bottom} left={span.from} row={0} />
      ))}
    </svg>
  )
}

interface BracketProps {
  readonly limit: Limit
  readonly from: number
  readonly to: number
  readonly text: string
  readonly y: number
  readonly left: number
  readonly row: number
}

function Bracket({ limit, from, to, text, y, left, row }: BracketProps) {
  const { words, print } = useView()
  return (
    <g className={limit.own && 'own'}>
      <title>{`${limit.own ? `${limit.own.source}: ` : ''}${limit.flag} ${words.budget.bytes(print.exact(limit.bytes))}`}</title>
      <path d={`M${from + 0.5} ${y}v${TICK}H${to - 2.5}v${-TICK}`} />
      <text x={left} y={y + TICK + 12 + row * ROW}>
        {text}
      </text>
    </g>
  )
}

/** From the first limited part to the last; a container's limit from the left on, as far as it reaches. */
function spanOf(limit: Limit, parts: readonly Stretch<Component>[], scale: bigint, width: number) {
  if (limit.limit === 'container') return { from: 0, to: Math.min(width, pixels(limit.bytes, scale, width)) }
  const limited = parts.filter(({ component }) => limit.components.includes(component))
  const from = limited[0]?.from ?? 0
  // a limit of a person's own reaches as far as it allows, over other parts too
  if (limit.own) return { from, to: Math.min(width, from + pixels(limit.bytes, scale, width)) }
  return { from, to: limited.at(-1)?.to ?? 0 }
}
