import { memo } from 'react'
import { NO_EVIDENCE } from '../../core/evidence/evidence.ts'
import { useInput } from '../../state/input.ts'
import { useView, type View, ViewContext } from '../../state/view.ts'
import { NetworkPlace } from '../network/network-place.tsx'
import { nothing, part } from '../part.tsx'
import { Ways } from '../wizard/ways.tsx'
import { BudgetPanel } from './budget-panel.tsx'
import { SnippetsPanel } from './snippets/snippets-panel.tsx'

// these have no properties, so they are drawn again only for a new view
const LinkNote = part(() => import('../sharing/link-note.tsx').catch(nothing))
const JvmFit = memo(part(() => import('../jvm/jvm-fit.tsx')))
const Further = memo(part(() => import('./further.tsx')))
const UpgradePanel = memo(part(() => import('../upgrade/upgrade-panel.tsx')))
const Snippets = memo(SnippetsPanel)

/** All that is answered, in the order in which it is read: what happened, what to do, what that changes, what to copy. `later`: the view that all but the budgets follow. */
export function Answer({ later }: { readonly later: View | undefined }) {
  const { report, after, known } = useView()
  const upgradeTo = useInput(({ answers }) => answers.upgradeTo)
  const link = useInput((input) => input.link)
  const Told = known?.engine.Told
  // until the answer is there as a whole, what was there stays
  const isEmpty = report.evidence === NO_EVIDENCE
  return (
    <div className="answer" id="answer" tabIndex={-1}>
      <ViewContext value={later}>
        {link && <LinkNote link={link} />}
        {Told && <Told />}
      </ViewContext>
      {isEmpty && !report.refused && <Ways />}
      {upgradeTo && (
        <ViewContext value={later}>
          <UpgradePanel to={upgradeTo} />
        </ViewContext>
      )}
      {report.budgets.map(({ process, before }, index) => (
        <BudgetPanel key={process} process={process} before={before} after={after[index]?.before ?? before} />
      ))}
      {known && report.setting.process === 'jvm' && <JvmFit />}
      <NetworkPlace />
      <ViewContext value={later}>
        <Snippets />
        {known && <Further />}
      </ViewContext>
    </div>
  )
}
