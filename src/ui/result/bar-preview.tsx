import type { Budget } from '../../core/budget.ts'
import { useView } from '../../state/view.ts'
import { LOOKS } from './looks.ts'

/** A bar's parts, as wide as they are large. */
export const BarParts = ({ budget }: { readonly budget: Budget }) =>
  budget.parts
    .filter(({ bytes }) => bytes > 0n)
    .map(({ component, bytes }) => (
      <i
        key={component}
        className={`${LOOKS[component].family} ${LOOKS[component].pattern}`}
        style={{ flexGrow: Number(bytes) }}
      />
    ))

/** The bar without names and limits, where the chart will stand: it is there before the chart has loaded. */
export function BarPreview({ budget }: { readonly budget: Budget | undefined }) {
  const { words, print, report } = useView()
  if (!budget) return null
  return (
    <div className="bar-row" aria-hidden="true">
      <div className="bar-name">{report.alternatives.length > 0 ? words.budget.before : words.budget.now}</div>
      <div className="plot preview">
        <BarParts budget={budget} />
      </div>
      <div className="bar-total">{print.size(budget.total)}</div>
    </div>
  )
}
