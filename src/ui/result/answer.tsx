import { lazy, Suspense } from 'react'
import { useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { Pending } from '../pending.tsx'
import { Ways } from '../wizard/ways.tsx'
import { BudgetPanel } from './budget-panel.tsx'
import { SnippetsPanel } from './snippets-panel.tsx'

const Told = lazy(() => import('./told.tsx'))
const Further = lazy(() => import('./further.tsx'))

/** All that is answered, in the order in which it is read: what happened, what to do, what that changes, what to copy. */
export function Answer() {
  const { report, after, known } = useView()
  const isEmpty = useInput(({ text }) => text === '')
  return (
    <div className="answer" id="answer" tabIndex={-1}>
      {known && (
        <Suspense fallback={<Pending />}>
          <Told />
        </Suspense>
      )}
      {isEmpty && !report.refused && <Ways />}
      {report.budgets.map(({ process, before }, index) => (
        <BudgetPanel key={process} process={process} before={before} after={after[index]?.before ?? before} />
      ))}
      <SnippetsPanel />
      {known && (
        <Suspense fallback={<Pending />}>
          <Further />
        </Suspense>
      )}
    </div>
  )
}
