import { createContext, type ReactElement, use } from 'react'
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts'
import { type Budget, COMPONENTS, type Component } from '../../../core/budget.ts'
import { useView } from '../../../state/view.ts'
import { partNames } from '../part-names.ts'
import { LightBar } from './light-bar.tsx'
import { PartShape } from './part-shape.tsx'

const HEIGHT = 38
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }
const WHOLE: [number, number] = [0, 1]

interface StackedBarProps {
  readonly side: 'before' | 'after'
  readonly budget: Budget | undefined
  /** what the whole width stands for */
  readonly scale: bigint
  readonly width: number
  readonly name: string
  /** the other bar's budget: labels then say by how much a part changed */
  readonly changedFrom?: Budget
  /** a hand drags it: it must be drawn for each frame */
  readonly isHeld: boolean
}

/** A share of the scale as a number: exact enough for a pixel, while the figures stay whole numbers of bytes elsewhere. */
const shareOf = (bytes: bigint, scale: bigint) => Number(bytes) / Number(scale)

export function StackedBar({ side, budget, scale, width, name, changedFrom, isHeld }: StackedBarProps) {
  const { words, print } = useView()
  const parts = budget?.parts ?? []
  const data = [Object.fromEntries(parts.map(({ component, bytes }) => [component, shareOf(bytes, scale)]))]
  const changes = parts.map(({ component, bytes }) => {
    const before = changedFrom?.parts.find((part) => part.component === component)
    return [component, before ? print.mebibyteChange(bytes - before.bytes) : ''] as const
  })
  return (
    <div
      className={budget ? 'bar' : 'bar refused'}
      data-bar={side}
      role="img"
      aria-label={budget ? words.budget.chart(name, print.size(budget.total)) : words.budget.noBudget}
    >
      {budget && isHeld && <LightBar budget={budget} scale={scale} width={width} height={HEIGHT} />}
      {budget && !isHeld && (
        <Changes value={new Map(changes)}>
          <BarChart
            width={width}
            height={HEIGHT}
            data={data}
            layout="vertical"
            margin={NO_MARGIN}
            barCategoryGap={0}
            accessibilityLayer={false}
          >
            <XAxis type="number" domain={WHOLE} allowDataOverflow hide />
            <YAxis type="category" hide />
            {COMPONENTS[budget.process].map((component) => (
              <Bar
                key={component}
                dataKey={component}
                stackId="parts"
                isAnimationActive={false}
                shape={SHAPES[component]}
              />
            ))}
          </BarChart>
        </Changes>
      )}
      {!budget && <span>{words.budget.noBudget}</span>}
    </div>
  )
}

/** By how much each part changed, as text. */
const Changes = createContext<ReadonlyMap<Component, string>>(new Map())

/** A part, named in the page's language. */
function NamedPart({ component, shape }: { readonly component: Component; readonly shape: BarShapeProps }) {
  const { words } = useView()
  const change = use(Changes).get(component) ?? ''
  return <PartShape component={component} names={partNames(words, component)} change={change} {...place(shape)} />
}

/** One function for each part, always the same: with new ones the chart would set itself up anew at each keystroke. */
// the cast: the names are all there are, which `fromEntries` does not tell
const SHAPES = Object.fromEntries(
  Object.values(COMPONENTS)
    .flat()
    .map((component) => [component, (shape: BarShapeProps) => <NamedPart component={component} shape={shape} />]),
) as Readonly<Record<Component, (shape: BarShapeProps) => ReactElement>>

const place = ({ x, y, width, height }: BarShapeProps) => ({
  x: Number(x ?? 0),
  y: Number(y ?? 0),
  width: Number(width ?? 0),
  height: Number(height ?? 0),
})
