import { useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { Ways } from '../wizard/ways.tsx'
import { Alternatives } from './alternatives.tsx'
import { BudgetPanel } from './budget-panel.tsx'
import { Findings } from './findings.tsx'
import { Further } from './further.tsx'
import { NothingFound } from './nothing-found.tsx'
import { Problems } from './problems.tsx'
import { Refusals } from './refusals.tsx'
import { SnippetsPanel } from './snippets-panel.tsx'

/** All that is answered, in the order in which it is read: what happened, what to do, what that changes, what to copy. */
export function Answer() {
  const { report, after } = useView()
  const hasText = useInput(({ text }) => text !== '')
  const found = report.findings.length > 0
  return (
    <div className="answer" id="answer">
      <div className="told" aria-live="polite">
        <Problems />
        <Findings />
        {!found && hasText && <NothingFound />}
        {!hasText && <Ways />}
        <Refusals />
      </div>
      <Alternatives />
      {report.budgets.map(({ process, before }, index) => (
        <BudgetPanel key={process} process={process} before={before} after={after[index]?.before ?? before} />
      ))}
      <SnippetsPanel />
      <Further />
    </div>
  )
}
