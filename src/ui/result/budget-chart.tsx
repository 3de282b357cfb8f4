import { useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { budgetIn, overbookedIn } from '../../core/budget-rows.ts'
import type { Derivation } from '../../core/flink/derivation.ts'
import { claimed } from '../../core/flink/overbooked.ts'
import { useView } from '../../state/view.ts'
import { useHeldView } from '../held-view.tsx'
import { Bands } from './chart/bands.tsx'
import { Brackets } from './chart/brackets.tsx'
import { OverbookedBar } from './chart/overbooked-bar.tsx'
import { PartButtons } from './chart/part-buttons.tsx'
import { Patterns } from './chart/patterns.tsx'
import { scaleOf } from './chart/scale.ts'
import { StackedBar } from './chart/stacked-bar.tsx'
import { OwnLimits } from './own-limits.tsx'

interface BudgetChartProps {
  readonly before: Derivation
  readonly after: Derivation
}

/** The width that the bars have, followed as the window changes. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const measure = () => setWidth(Math.floor(current.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return [element, width] as const
}

/** Before and after as stacked bars on one scale, joined where they differ, each with its limits. */
export default function BudgetChart({ before, after }: BudgetChartProps) {
  const { words, print, report, applied } = useView()
  const isHeld = useHeldView() !== undefined
  const [plot, width] = useWidth()
  const [was, is] = [budgetIn(before), budgetIn(after)]
  const overbooked = overbookedIn(before)
  const scale = scaleOf(before, after)
  const compares = report.alternatives.length > 0
  const name = compares ? words.budget.before : words.budget.now
  return (
    <div className="chart">
      {createPortal(<Patterns />, document.body)}
      <div className="bar-row">
        <div className="bar-name">{name}</div>
        <div ref={plot} className="plot">
          {overbooked ? (
            <OverbookedBar overbooked={overbooked} scale={scale} width={width} name={name} />
          ) : (
            <StackedBar side="before" budget={was} scale={scale} width={width} name={name} isHeld={isHeld} />
          )}
          {was && !isHeld && (
            <PartButtons process={was.process} parts={was.parts} scale={scale} width={width} name={name} />
          )}
        </div>
        <div className="bar-total">
          {was && print.size(was.total)}
          {overbooked && print.size(claimed(overbooked))}
        </div>
      </div>
      <div className="between">
        {applied && was && is && <Bands before={was} after={is} scale={scale} width={width} />}
        {was && <Brackets budget={was} scale={scale} width={width} />}
      </div>
      {compares && (was || overbooked || applied) && (
        <>
          <div className="bar-row">
            <div className="bar-name">{words.budget.after}</div>
            <div className="plot">
              {applied ? (
                <StackedBar
                  side="after"
                  budget={is}
                  scale={scale}
                  width={width}
                  name={words.budget.after}
                  isHeld={isHeld}
                  {...(was && { changedFrom: was })}
                />
              ) : (
                <div className="bar waiting" data-bar="after">
                  {was ? words.budget.notApplied : words.budget.noneYet}
                </div>
              )}
              {applied && is && !isHeld && (
                <PartButtons
                  process={is.process}
                  parts={is.parts}
                  scale={scale}
                  width={width}
                  name={words.budget.after}
                />
              )}
            </div>
            <div className="bar-total">{applied && is && print.size(is.total)}</div>
          </div>
          <div className="between">{applied && is && <Brackets budget={is} scale={scale} width={width} />}</div>
        </>
      )}
      {is && <OwnLimits budget={is} />}
    </div>
  )
}
