import { LOOKS } from '../looks.ts'
import { LABEL_FONT, textWidth } from './text-width.ts'

/** Between neighbours; the panel shows through. */
const GAP = 2
const PADDING = 6

interface PartShapeProps {
  readonly component: keyof typeof LOOKS
  /** its name, then a shorter one */
  readonly names: readonly string[]
  readonly change: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One part of a bar, with its name where that fits whole, else the change alone, else nothing: the table has it. */
export function PartShape({ component, names, change, x, y, width, height }: PartShapeProps) {
  if (width <= 0) return null
  const { family, pattern } = LOOKS[component]
  const inner = Math.max(1, width - GAP)
  const box = { width: inner, height }
  const whole = names.map((name) => (change === '' ? name : `${name} ${change}`))
  const label = [...whole, change].find(
    (candidate) => candidate !== '' && textWidth(candidate, LABEL_FONT) + 2 * PADDING <= inner,
  )
  return (
    // moved as a whole: a name that only lies elsewhere is not laid out anew
    <g className={`part ${family}`} transform={`translate(${x} ${y})`}>
      <rect {...box} className="fill" />
      {pattern !== 'plain' && <rect {...box} fill={`url(#${pattern})`} />}
      {label !== undefined && (
        <text x={PADDING} y={height / 2} dominantBaseline="central">
          {label}
        </text>
      )}
    </g>
  )
}
