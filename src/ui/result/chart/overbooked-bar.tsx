import { claimed, excessOf, type Overbooked } from '../../../core/flink/overbooked.ts'
import { useView } from '../../../state/view.ts'
import { partNames } from '../part-names.ts'
import { pixels, stretches } from './geometry.ts'
import { PartShape } from './part-shape.tsx'
import { LABEL_FONT, textWidth } from './text-width.ts'

const HEIGHT = 38
const STRONG_FONT = LABEL_FONT.replace('500', '600')
/** how far the total's line stands out below the bar */
const TICK = 5
const LABELS = 22

interface OverbookedBarProps {
  readonly overbooked: Overbooked
  readonly scale: bigint
  readonly width: number
  readonly name: string
}

/** A refused configuration: what is asked for, to scale, hanging over the total that it is asked of. */
export function OverbookedBar({ overbooked, scale, width, name }: OverbookedBarProps) {
  const { words, print } = useView()
  const { claims, total } = overbooked
  const text = `${words.budget.totals[total.of]} ${print.size(total.bytes)}`
  const tooMuch = words.budget.tooMuch(print.size(excessOf(overbooked)))
  const limit = pixels(total.bytes, scale, width)
  const tooMuchWidth = textWidth(tooMuch, STRONG_FONT)
  // the excess is named where it lies, or as far to the left of the edge as its words need
  const tooMuchLeft = Math.max(0, Math.min(limit + 6, width - tooMuchWidth))
  const fits = textWidth(text, LABEL_FONT) + 12 <= tooMuchLeft
  const end = pixels(claimed(overbooked), scale, width)
  return (
    <svg
      className="overbooked"
      data-bar="before"
      role="img"
      aria-label={words.budget.overbooked(name, text, tooMuch)}
      width={width}
      height={HEIGHT + LABELS + (fits ? 0 : 17)}
    >
      {stretches(claims, scale, width).map(({ component, from, to }) => {
        const shape = { component, change: '', y: 0, height: HEIGHT }
        // cut where the total ends, so that no name lies below the hatching
        return (
          <g key={component}>
            <PartShape {...shape} names={partNames(words, component)} x={from} width={Math.min(to, limit) - from} />
            <PartShape {...shape} names={[]} x={Math.max(from, limit)} width={to - Math.max(from, limit)} />
          </g>
        )
      })}
      <rect className="over" x={limit} y={0} width={Math.max(1, end - limit)} height={HEIGHT} />
      <rect x={limit} y={0} width={Math.max(1, end - limit)} height={HEIGHT} fill="url(#over)" />
      <path className="total" d={`M${limit} 0V${HEIGHT + TICK}`} />
      <path className="span" d={`M0.5 ${HEIGHT + 1}v${TICK}H${limit}`} />
      <text x={0} y={HEIGHT + 18 + (fits ? 0 : 17)}>
        {text}
      </text>
      <text className="over-text" x={tooMuchLeft} y={HEIGHT + 18}>
        {tooMuch}
      </text>
    </svg>
  )
}
