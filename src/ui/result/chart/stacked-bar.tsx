import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts'
import type { Budget, Component } from '../../../core/budget.ts'
import { MIB } from '../../../core/bytes/bytes.ts'
import { useView } from '../../../state/view.ts'
import { PartShape } from './part-shape.tsx'

const HEIGHT = 38
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }

interface StackedBarProps {
  readonly side: 'before' | 'after'
  readonly budget: Budget | undefined
  /** what the whole width stands for */
  readonly scale: bigint
  readonly width: number
  readonly name: string
  /** the other bar's budget: labels then say by how much a part changed */
  readonly changedFrom?: Budget
}

/** MiB as a number: exact enough for a pixel, while the figures stay whole numbers of bytes elsewhere. */
const mebibytes = (bytes: bigint) => Number(bytes) / Number(MIB)

export function StackedBar({ side, budget, scale, width, name, changedFrom }: StackedBarProps) {
  const { words, print } = useView()
  const parts = budget?.parts ?? []
  const label = (component: Component, bytes: bigint) => {
    const before = changedFrom?.parts.find((part) => part.component === component)
    const change = before ? print.mebibyteChange(bytes - before.bytes) : ''
    const short = words.budget.short[component]
    const names = [words.budget.components[component], ...(short === undefined ? [] : [short])]
    return { names, change }
  }
  const data = [Object.fromEntries(parts.map(({ component, bytes }) => [component, mebibytes(bytes)]))]
  return (
    <div
      className={budget ? 'bar' : 'bar refused'}
      data-bar={side}
      role="img"
      aria-label={budget ? words.budget.chart(name, print.size(budget.total)) : words.budget.noBudget}
    >
      {budget ? (
        <BarChart
          width={width}
          height={HEIGHT}
          data={data}
          layout="vertical"
          margin={NO_MARGIN}
          barCategoryGap={0}
          accessibilityLayer={false}
        >
          <XAxis type="number" domain={[0, mebibytes(scale)]} allowDataOverflow hide />
          <YAxis type="category" hide />
          {parts.map(({ component, bytes }) => (
            <Bar
              key={component}
              dataKey={component}
              stackId="parts"
              isAnimationActive={false}
              shape={(shape: BarShapeProps) => (
                <PartShape component={component} {...label(component, bytes)} {...place(shape)} />
              )}
            />
          ))}
        </BarChart>
      ) : (
        <span>{words.budget.noBudget}</span>
      )}
    </div>
  )
}

const place = ({ x, y, width, height }: BarShapeProps) => ({
  x: Number(x ?? 0),
  y: Number(y ?? 0),
  width: Number(width ?? 0),
  height: Number(height ?? 0),
})
