import type { Derivation } from '../../core/flink/derivation.ts'
import type { Process } from '../../core/setting.ts'
import { ExportRow } from './export/export-row.tsx'
import SlotsPanel from './slots/slots-panel.tsx'

interface BudgetFurtherProps {
  readonly process: Process
  readonly before: Derivation
  readonly after: Derivation
}

/** What a process's budget has besides its figures: ways to take it along, and one slot's share of it. */
export default function BudgetFurther({ process, before, after }: BudgetFurtherProps) {
  return (
    <>
      <ExportRow process={process} before={before} after={after} />
      {process === 'tm' && <SlotsPanel derived={after} />}
    </>
  )
}
