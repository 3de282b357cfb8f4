import type { Budget } from '../../core/budget.ts'
import { budgetIn, budgetRows, changeOf } from '../../core/budget-rows.ts'
import type { FlinkMinor } from '../../core/flink/versions/minors.ts'
import type { UpgradedProcess } from '../../core/upgrade/upgrade.ts'
import type { UpgradeWords } from '../../i18n/upgrade-words.ts'
import { useView } from '../../state/view.ts'
import { BarParts } from '../result/bar-preview.tsx'
import { Swatch } from '../result/swatch.tsx'

interface UpgradedMemoryProps {
  readonly upgraded: UpgradedProcess
  readonly from: FlinkMinor
  readonly to: FlinkMinor
  readonly words: UpgradeWords
}

/** One process in both releases: two bars on one scale, and the parts that change. */
export function UpgradedMemory({ upgraded, from, to, words }: UpgradedMemoryProps) {
  const { words: page, print } = useView()
  const { process, before, after } = upgraded
  const [was, is] = [budgetIn(before), budgetIn(after)]
  if (!was) return <p>{words.refusedBefore(from)}</p>
  const scale = is && is.total > was.total ? is.total : was.total
  const rows = is ? budgetRows(process, before, after).filter((row) => changeOf(row) !== 0n) : []
  const exact = (value: bigint | undefined) => (value === undefined ? words.unknownPart : print.exact(value))
  const change = (value: bigint | undefined) => (value === undefined ? '' : print.change(value))
  return (
    <div data-upgrade-process={process}>
      <h3>{words.asItStands(page.form.processes[process])}</h3>
      <div className="chart">
        <Bar name={from} budget={was} scale={scale} />
        <Bar name={to} budget={is} scale={scale} />
      </div>
      {!after.ok && (
        <>
          <p className="wrong">{words.refused(to)}</p>
          <pre>{after.error.map(({ class: name, message }) => `${name}: ${message ?? ''}`).join('\n')}</pre>
        </>
      )}
      {is && rows.length === 0 && <p>{words.same}</p>}
      {is && rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{page.budget.units.bytes}</th>
              <th scope="col">{from}</th>
              <th scope="col">{to}</th>
              <th scope="col">{words.change}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={row.component}
                data-upgrade-component={row.component}
                data-before={`${row.before?.bytes ?? ''}`}
                data-after={`${row.after?.bytes ?? ''}`}
              >
                <th scope="row">
                  <Swatch component={row.component} /> {page.budget.components[row.component]}
                </th>
                <td>{exact(row.before?.bytes)}</td>
                <td>{exact(row.after?.bytes)}</td>
                <td>{change(changeOf(row))}</td>
              </tr>
            ))}
            <tr className="total">
              <th scope="row">{words.total}</th>
              <td>{exact(was.total)}</td>
              <td>{exact(is.total)}</td>
              <td>{is.total === was.total ? '' : change(is.total - was.total)}</td>
            </tr>
          </tbody>
        </table>
      )}
    </div>
  )
}

interface BarProps {
  readonly name: string
  readonly budget: Budget | undefined
  /** what the whole width stands for */
  readonly scale: bigint
}

function Bar({ name, budget, scale }: BarProps) {
  const { words, print } = useView()
  return (
    <div className="bar-row">
      <div className="bar-name">{name}</div>
      <div className="plot">
        {budget ? (
          <div
            className="preview"
            role="img"
            aria-label={words.budget.chart(name, print.size(budget.total))}
            style={{ width: `${(Number(budget.total) / Number(scale)) * 100}%` }}
          >
            <BarParts budget={budget} />
          </div>
        ) : (
          <div className="bar refused">{words.budget.noBudget}</div>
        )}
      </div>
      <div className="bar-total">{budget && print.size(budget.total)}</div>
    </div>
  )
}
