import { Fragment, memo, useState } from 'react'
import { type BudgetRow, budgetIn, budgetRows, changeOf, overbookedIn } from '../../core/budget-rows.ts'
import type { Derivation } from '../../core/flink/derivation.ts'
import { excessOf } from '../../core/flink/overbooked.ts'
import type { Process } from '../../core/setting.ts'
import { isSlight } from '../../i18n/print.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { part } from '../part.tsx'
import { BudgetLine } from './budget-line.tsx'
import { partId, useChosenPart } from './chosen-part.ts'
import { figuresIn } from './figures.ts'
import { Swatch } from './swatch.tsx'

const PartRow = part(() => import('./part/part-row.tsx'))

interface BudgetTableProps {
  readonly process: Process
  readonly before: Derivation
  readonly after: Derivation
  /** a hand drags a slider */
  readonly isHeld: boolean
}

/** The figures of the bars, part by part, in one unit: MiB, or bytes on demand. */
export const BudgetTable = memo(function BudgetTable({ process, before, after, isHeld }: BudgetTableProps) {
  const view = useView()
  const { words, report, applied } = view
  const [exact, setExact] = useState(false)
  const chosen = useChosenPart((part) => part.chosen)
  const rows = budgetRows(process, before, after)
  if (rows.length === 0) return null
  // the columns stay where they are when something is applied, so that nothing jumps
  const compares = report.alternatives.length > 0
  const { size, change, title } = figuresIn(view, exact)

  const row = (one: BudgetRow) => {
    const { component } = one
    const moved = changeOf(one)
    const id = partId(process, component)
    return (
      <Fragment key={component}>
        <BudgetLine
          process={process}
          component={component}
          was={one.before?.bytes}
          is={one.after?.bytes}
          claim={one.claim?.bytes}
          moved={moved}
          isChanged={applied !== undefined && (moved === undefined || !isSlight(moved))}
          by={words.budget.by((one.after ?? one.before ?? one.claim)?.setBy ?? { by: 'rest' })}
          exact={exact}
          compares={compares}
          isOpen={chosen === id}
          isHeld={isHeld}
        />
        {chosen === id && <PartRow process={process} row={one} columns={compares ? 5 : 3} />}
      </Fragment>
    )
  }

  const overbooked = overbookedIn(before)
  const flink = overbooked?.claims.find(({ component }) => component === 'totalFlink')
  const totalBefore = budgetIn(before)?.total
  const totalAfter = budgetIn(after)?.total
  const sumRow = (name: string, was: bigint | undefined, is?: bigint, className?: string) => (
    <tr className={className}>
      <th scope="row">{name}</th>
      <td title={title(was)}>{size(was)}</td>
      {compares && <td title={title(is)}>{size(is)}</td>}
      {compares && <td>{was !== undefined && is !== undefined && change(is - was)}</td>}
      <td className="by" />
    </tr>
  )
  return (
    <table className="parts">
      <thead>
        <tr>
          <th scope="col">
            <button type="button" className="link" aria-pressed={exact} onClick={() => setExact(!exact)}>
              {words.budget.units[exact ? 'bytes' : 'mebibytes']}
            </button>
          </th>
          <th scope="col">{compares ? words.budget.before : words.budget.now}</th>
          {compares && <th scope="col">{words.budget.after}</th>}
          {compares && <th scope="col">{words.budget.change}</th>}
          <th scope="col" className="by">
            {words.budget.setBy}
          </th>
        </tr>
      </thead>
      <tbody>
        {flink && (
          <tr>
            <th scope="row">
              <Swatch component="totalFlink" />
              {words.budget.totals.totalFlink}
            </th>
            <td title={title(flink.bytes)}>{size(flink.bytes)}</td>
            {compares && <td />}
            {compares && <td />}
            <td className="by">{flink.setBy && <RichText text={words.budget.by(flink.setBy)} />}</td>
          </tr>
        )}
        {rows.map(row)}
      </tbody>
      <tfoot>
        {overbooked && sumRow(words.budget.totals[overbooked.total.of], overbooked.total.bytes)}
        {overbooked && sumRow(words.budget.excess, excessOf(overbooked), undefined, 'too-much')}
        {(!overbooked || totalAfter !== undefined) && sumRow(words.budget.total, totalBefore, totalAfter)}
      </tfoot>
    </table>
  )
})
