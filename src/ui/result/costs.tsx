import type { Alternative } from '../../core/advice/alternative.ts'
import { COMPONENTS, type Component } from '../../core/budget.ts'
import { MIB } from '../../core/bytes/bytes.ts'
import { isSlight } from '../../i18n/print.ts'
import { useView } from '../../state/view.ts'
import { Swatch } from './swatch.tsx'
import { useKnowledge } from './use-knowledge.ts'

/** What an alternative costs, part by part and to the megabyte, how sure it is and what it takes. */
export function Costs({ alternative }: { readonly alternative: Alternative }) {
  const { words, print, report } = useView()
  const { adviceWords } = useKnowledge()
  const { change, certainty, takes } = alternative
  const order: readonly Component[] = COMPONENTS[report.budgets[0]?.process ?? report.setting.process]
  const moved = order.flatMap((component) => {
    const bytes = change[component]
    return bytes === undefined || (bytes > -MIB && bytes < MIB) ? [] : [{ component, bytes }]
  })
  const total = Object.values(change).reduce<bigint>((sum, bytes) => sum + bytes, 0n)
  return (
    <dl className="costs">
      {moved.map(({ component, bytes }) => (
        <div key={component}>
          <dt>
            <Swatch component={component} /> {words.budget.components[component]}
          </dt>
          <dd title={words.budget.bytes(print.exact(bytes))}>{print.change(bytes)}</dd>
        </div>
      ))}
      {report.budgets[0]?.before.ok && (
        <div>
          <dt>{words.budget.total}</dt>
          <dd>
            {moved.length === 0 ? adviceWords.noSizeMoves : isSlight(total) ? adviceWords.same : print.change(total)}
          </dd>
        </div>
      )}
      <div>
        <dt>{adviceWords.basis}</dt>
        <dd>{adviceWords.certainties[certainty]}</dd>
      </div>
      {takes.length > 0 && (
        <div>
          <dt>{adviceWords.takes}</dt>
          <dd>{takes.map((step) => adviceWords.steps[step]).join(', ')}</dd>
        </div>
      )}
    </dl>
  )
}
