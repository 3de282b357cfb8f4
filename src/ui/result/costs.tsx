import type { Alternative } from '../../core/advice/alternative.ts'
import { COMPONENTS, type Component } from '../../core/budget.ts'
import { MIB } from '../../core/bytes/bytes.ts'
import { isSlight } from '../../i18n/print.ts'
import { useView } from '../../state/view.ts'
import { LOOKS } from './looks.ts'
import { Swatch } from './swatch.tsx'
import { useKnowledge } from './use-knowledge.ts'

/** Whether a change is a cost: what rounding a sum moves by some bytes is none. */
const isMoved = (bytes: bigint | undefined): bytes is bigint => bytes !== undefined && (bytes >= MIB || bytes <= -MIB)

const magnitude = (bytes: bigint) => (bytes < 0n ? -bytes : bytes)
const totalOf = ({ change }: Alternative) => Object.values(change).reduce<bigint>((sum, bytes) => sum + bytes, 0n)

/** How sure an advice is, of three. */
const SURE = { measured: '●●●', derived: '●●○', 'rule-of-thumb': '●○○' } as const satisfies Record<
  Alternative['certainty'],
  string
>

/**
 * What an alternative costs, part by part and to the megabyte, how sure it is and what it takes. Each has a row for every
 * part that any of them moves, on one scale, so that neighbours are compared row by row.
 */
export function Costs({ alternative }: { readonly alternative: Alternative }) {
  const { words, print, report } = useView()
  const { adviceWords } = useKnowledge()
  const { change, certainty, takes } = alternative
  const { alternatives } = report
  const order: readonly Component[] = COMPONENTS[report.budgets[0]?.process ?? report.setting.process]
  const moved = order.filter((component) => alternatives.some((each) => isMoved(each.change[component])))
  const all = alternatives.flatMap((each) => [totalOf(each), ...moved.map((component) => each.change[component] ?? 0n)])
  const most = all.reduce<bigint>((larger, bytes) => (magnitude(bytes) > larger ? magnitude(bytes) : larger), 1n)
  const total = totalOf(alternative)
  const isStill = moved.every((component) => !isMoved(change[component]))
  return (
    <dl className="costs">
      {moved.map((component) => {
        const bytes = change[component]
        const moves = isMoved(bytes)
        return (
          <div key={component} className={moves ? undefined : 'stays'}>
            <dt>
              <Swatch component={component} /> {words.budget.components[component]}
            </dt>
            <dd title={moves ? words.budget.bytes(print.exact(bytes)) : undefined}>
              {moves && <ChangeBar bytes={bytes} most={most} family={LOOKS[component].family} />}
              {moves ? print.change(bytes) : adviceWords.same}
            </dd>
          </div>
        )
      })}
      {report.budgets[0]?.before.ok && (
        <div>
          <dt>{words.budget.total}</dt>
          <dd>
            {!isStill && !isSlight(total) && <ChangeBar bytes={total} most={most} family="whole" />}
            {isStill ? adviceWords.noSizeMoves : isSlight(total) ? adviceWords.same : print.change(total)}
          </dd>
        </div>
      )}
      <div>
        <dt>{adviceWords.basis}</dt>
        <dd>
          <span className="sure" aria-hidden="true">
            {SURE[certainty]}
          </span>{' '}
          {adviceWords.certainties[certainty]}
        </dd>
      </div>
      {takes.length > 0 && (
        <div>
          <dt>{adviceWords.takes}</dt>
          <dd>{takes.map((step) => adviceWords.steps[step]).join(' · ')}</dd>
        </div>
      )}
    </dl>
  )
}

interface ChangeBarProps {
  readonly bytes: bigint
  readonly most: bigint
  readonly family: string
}

/** A change to scale: from the middle to the right what is added, to the left what is taken. */
function ChangeBar({ bytes, most, family }: ChangeBarProps) {
  const half = Number((magnitude(bytes) * 500n) / most) / 10
  return (
    <i className="change-bar" aria-hidden="true">
      <i className={family} style={{ left: `${bytes < 0n ? 50 - half : 50}%`, width: `max(2px, ${half}%)` }} />
    </i>
  )
}
