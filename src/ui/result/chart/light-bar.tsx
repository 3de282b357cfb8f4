import type { Budget } from '../../../core/budget.ts'
import { useView } from '../../../state/view.ts'
import { partNames } from '../part-names.ts'
import { stretches } from './geometry.ts'
import { PartShape } from './part-shape.tsx'

interface LightBarProps {
  readonly budget: Budget
  readonly scale: bigint
  readonly width: number
  readonly height: number
}

/**
 * The parts as the chart draws them, without the chart: it works out its axes and its layout anew for each frame, and a bar
 * that follows a hand has a few milliseconds (`npm run bench -- drag`).
 */
export function LightBar({ budget, scale, width, height }: LightBarProps) {
  const { words } = useView()
  return (
    <svg className="light" width={width} height={height} aria-hidden="true">
      {stretches(budget.parts, scale, width).map(({ component, from, to }) => (
        <PartShape
          key={component}
          component={component}
          names={partNames(words, component)}
          change=""
          x={from}
          y={0}
          width={to - from}
          height={height}
        />
      ))}
    </svg>
  )
}
