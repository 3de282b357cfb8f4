import { Fragment, useDeferredValue } from 'react'
import type { Derivation } from '../../core/flink/derivation.ts'
import type { Process } from '../../core/setting.ts'
import { useWords } from '../../state/view.ts'
import { BudgetTable } from './budget-table.tsx'

interface BudgetFiguresProps {
  readonly process: Process
  readonly before: Derivation
  readonly after: Derivation
  /** a hand drags a slider */
  readonly isHeld: boolean
}

/** An argument's hyphen never ends a line. */
const argument = (text: string, at: number) => (
  <Fragment key={text}>
    {at > 0 && ' '}
    <span>{text}</span>
  </Fragment>
)

/** The figures of the bars. While a size is dragged they follow when there is time: the bars come first. */
export function BudgetFigures({ process, before, after, isHeld }: BudgetFiguresProps) {
  const { budget } = useWords()
  const later = [useDeferredValue(before), useDeferredValue(after)] as const
  const [was, is] = isHeld ? later : [before, after]
  return (
    <>
      <BudgetTable process={process} before={was} after={is} isHeld={isHeld} />
      {is.ok && is.budget.jvmArguments !== '' && (
        <p className="arguments">
          <span className="soft">{budget.arguments}</span>{' '}
          <code>{is.budget.jvmArguments.split(' ').map(argument)}</code>
        </p>
      )}
    </>
  )
}
