import { memo } from 'react'
import { budgetIn } from '../../core/budget-rows.ts'
import type { Derivation } from '../../core/flink/derivation.ts'
import type { ProcessBudget } from '../../core/report.ts'
import type { Process } from '../../core/setting.ts'
import { useChart } from '../../state/chart.ts'
import { useView } from '../../state/view.ts'
import { useHeldView } from '../held-view.tsx'
import { nothing, part } from '../part.tsx'
import { BarPreview } from './bar-preview.tsx'
import { BudgetFigures } from './budget-figures.tsx'

// the table has the same figures
const BudgetChart = part(() => import('./budget-chart.tsx').catch(nothing))
// they wait until a slider is let go
const BudgetFurther = memo(part(() => import('./budget-further.tsx')))

interface BudgetPanelProps {
  readonly process: Process
  readonly before: Derivation
  readonly after: Derivation
}

const heldBudget = (budgets: readonly ProcessBudget[] | undefined, process: Process) =>
  budgets?.find((budget) => budget.process === process)?.before

/** A process's memory: the bars, and the same figures in a table that is there at once. */
export function BudgetPanel({ process, before: settledBefore, after: settledAfter }: BudgetPanelProps) {
  const { words } = useView()
  const held = useHeldView()
  const before = heldBudget(held?.before, process) ?? settledBefore
  const after = heldBudget(held?.after, process) ?? settledAfter
  const wanted = useChart((chart) => chart.wanted)
  const preview = (
    <div className="chart chart-place">
      <BarPreview budget={budgetIn(before)} />
    </div>
  )
  return (
    <section className="budget" data-process={process}>
      <h2>{words.budget.heading(words.form.processes[process])}</h2>
      {wanted ? <BudgetChart before={before} after={after} waiting={preview} /> : preview}
      <BudgetFigures process={process} before={before} after={after} isHeld={held !== undefined} />
      {wanted && <BudgetFurther process={process} before={settledBefore} after={settledAfter} />}
    </section>
  )
}
