import { lazy, Suspense } from 'react'
import { budgetIn } from '../../core/budget-rows.ts'
import type { Derivation } from '../../core/flink/derivation.ts'
import type { Process } from '../../core/setting.ts'
import { useChart } from '../../state/chart.ts'
import { useView } from '../../state/view.ts'
import { Pending } from '../pending.tsx'
import { BarPreview } from './bar-preview.tsx'
import { BudgetTable } from './budget-table.tsx'
import { ChartFallback } from './chart-fallback.tsx'

const BudgetChart = lazy(() => import('./budget-chart.tsx'))
const BudgetFurther = lazy(() => import('./budget-further.tsx'))

interface BudgetPanelProps {
  readonly process: Process
  readonly before: Derivation
  readonly after: Derivation
}

/** A process's memory: the bars, and the same figures in a table that is there at once. */
export function BudgetPanel({ process, before, after }: BudgetPanelProps) {
  const { words } = useView()
  const wanted = useChart((chart) => chart.wanted)
  const preview = (
    <div className="chart chart-place">
      <BarPreview budget={budgetIn(before)} />
    </div>
  )
  return (
    <section className="budget" data-process={process}>
      <h2>{words.budget.heading(words.form.processes[process])}</h2>
      <ChartFallback>
        <Suspense fallback={<Pending>{preview}</Pending>}>
          {wanted ? <BudgetChart before={before} after={after} /> : preview}
        </Suspense>
      </ChartFallback>
      <BudgetTable process={process} before={before} after={after} />
      {after.ok && after.budget.jvmArguments !== '' && (
        <p className="arguments">
          <span className="soft">{words.budget.arguments}</span> <code>{after.budget.jvmArguments}</code>
        </p>
      )}
      {wanted && (
        <Suspense fallback={<Pending />}>
          <BudgetFurther process={process} before={before} after={after} />
        </Suspense>
      )}
    </section>
  )
}
