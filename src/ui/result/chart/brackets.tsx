import type { Budget } from '../../../core/budget.ts'
import { useView } from '../../../state/view.ts'
import { type Span, spansOf } from './spans.ts'
import { LABEL_FONT, textWidth } from './text-width.ts'

const ROW = 17
const TICK = 5

interface BracketsProps {
  readonly budget: Budget
  readonly scale: bigint
  readonly width: number
}

/** Below a bar: what limits which parts, in full words, with the limit's size. The container is around all of them. */
export function Brackets({ budget, scale, width }: BracketsProps) {
  const view = useView()
  const { inner, outer } = spansOf(budget, scale, width, view, (text) => textWidth(text, LABEL_FONT))
  const rows = Math.max(-1, ...inner.map(({ row }) => row)) + 1
  const bottom = rows * ROW + (rows > 0 ? TICK : 0)
  const height = bottom + (outer.length > 0 ? ROW + TICK : 0)
  return (
    <svg className="brackets" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {inner.map((span) => (
        <Bracket key={span.limit.limit} span={span} y={0} />
      ))}
      {outer.map((span) => (
        <Bracket key={span.limit.limit} span={span} y={bottom} />
      ))}
    </svg>
  )
}

function Bracket({ span: { limit, from, to, text, left, row }, y }: { readonly span: Span; readonly y: number }) {
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
