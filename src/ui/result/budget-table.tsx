import { Fragment, useState } from 'react'
import { type BudgetRow, budgetIn, budgetRows, changeOf, overbookedIn } from '../../core/budget-rows.ts'
import type { Derivation } from '../../core/flink/derivation.ts'
import { excessOf } from '../../core/flink/overbooked.ts'
import type { Process } from '../../core/setting.ts'
import { isSlight } from '../../i18n/print.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { part } from '../part.tsx'
import { choosePart, partId, useChosenPart } from './chosen-part.ts'
import { Swatch } from './swatch.tsx'

const PartRow = part(() => import('./part/part-row.tsx'))

interface BudgetTableProps {
  readonly process: Process
  readonly before: Derivation
  readonly after: Derivation
}

/** The figures of the bars, part by part, in one unit: MiB, or bytes on demand. */
export function BudgetTable({ process, before, after }: BudgetTableProps) {
  const { words, print, report, applied } = useView()
  const [exact, setExact] = useState(false)
  const chosen = useChosenPart((part) => part.chosen)
  const rows = budgetRows(process, before, after)
  if (rows.length === 0) return null
  // the columns stay where they are when something is applied, so that nothing jumps
  const compares = report.alternatives.length > 0
  const figure = (value: bigint | undefined) =>
    value === undefined ? '' : exact ? print.exact(value) : print.mebibytes(value)
  const change = (value: bigint | undefined) =>
    value === undefined || value === 0n ? '' : exact ? print.exact(value) : print.mebibyteChange(value)
  const title = (value: bigint | undefined) =>
    value === undefined ? undefined : words.budget.bytes(print.exact(value))

  const row = (one: BudgetRow) => {
    const moved = changeOf(one)
    const isChanged = applied !== undefined && (moved === undefined || !isSlight(moved))
    const was = one.before?.bytes
    const is = one.after?.bytes
    const id = partId(process, one.component)
    return (
      <Fragment key={one.component}>
        <tr
          className={isChanged ? 'changed' : undefined}
          data-component={one.component}
          data-before={was === undefined ? '' : `${was}`}
          data-after={is === undefined ? '' : `${is}`}
        >
          <th scope="row">
            <button type="button" aria-expanded={chosen === id} aria-controls={id} onClick={() => choosePart(id)}>
              <Swatch component={one.component} />
              {words.budget.components[one.component]}
            </button>
          </th>
          <td title={title(was ?? one.claim?.bytes)}>{figure(was ?? one.claim?.bytes)}</td>
          {compares && <td title={title(is)}>{figure(is)}</td>}
          {compares && <td>{change(moved)}</td>}
          <td className="by">
            <RichText text={words.budget.by((one.after ?? one.before ?? one.claim)?.setBy ?? { by: 'rest' })} />
          </td>
        </tr>
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
      <td title={title(was)}>{figure(was)}</td>
      {compares && <td title={title(is)}>{figure(is)}</td>}
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
            <td title={title(flink.bytes)}>{figure(flink.bytes)}</td>
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
}
