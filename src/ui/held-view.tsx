import { createContext, type ReactNode, use, useMemo } from 'react'
import { planned } from '../core/plan.ts'
import type { ProcessBudget } from '../core/report.ts'
import { settle } from '../core/settle.ts'
import { fieldsOf } from '../state/fields.ts'
import { useHeld } from '../state/held.ts'
import { useView } from '../state/view.ts'
import { type Refusal, refusalsOf } from './wizard/refusals.ts'

/** What the bars say while a slider is held. */
interface HeldView {
  readonly before: readonly ProcessBudget[]
  /** with the applied change on top */
  readonly after: readonly ProcessBudget[]
}

const HeldContext = createContext<HeldView | undefined>(undefined)
const RefusalsContext = createContext<ReadonlyMap<string, Refusal> | undefined>(undefined)

/** The budgets while a slider is held; `undefined` otherwise, and what the view says holds. */
export const useHeldView = () => use(HeldContext)

/** What Flink would say of the fields while a slider is held, by their keys; the same map while it would say nothing. */
export const useHeldRefusals = () => use(RefusalsContext)

/**
 * Derives the budgets of what is held, frame by frame. Only what asks for them is drawn again; findings, advice and files
 * wait until the slider is let go.
 */
export function HeldBudgets({ children }: { readonly children: ReactNode }) {
  const { report, applied, known } = useView()
  const answers = useHeld((held) => held.answers)
  const engine = known?.engine
  const held = useMemo(() => {
    if (!answers) return undefined
    const setting = settle(report.evidence, report.findings, answers)
    const budgetsOf = engine?.budgetsOf ?? planned
    const before = budgetsOf(setting)
    const after = applied && engine ? budgetsOf(engine.settingWith(setting, applied)) : before
    const fields = fieldsOf(setting.process, setting.flink)
    return { budgets: { before, after }, refusals: refusalsOf({ setting, budgets: before }, fields) }
  }, [answers, report, applied, engine])
  return (
    <HeldContext value={held?.budgets}>
      <RefusalsContext value={held?.refusals}>{children}</RefusalsContext>
    </HeldContext>
  )
}
