import { adviceKey, titleOf } from '../i18n/advice-key.ts'
import { apply, undo } from '../state/input.ts'
import { useView } from '../state/view.ts'
import { useCopy } from './controls/use-copy.ts'
import { useHeldView } from './held-view.tsx'
import { BarParts } from './result/bar-preview.tsx'
import { useShownSnippet } from './result/snippets/use-snippets.ts'

/** The form stands last on a narrow screen; its first choice says where one is. */
const goToForm = () => {
  const first = document.getElementById('process')
  first?.focus({ preventScroll: true })
  document.getElementById('form')?.scrollIntoView()
}

/** The recommended change, then the file to copy. */
function Recommended() {
  const { words, report, applied, known } = useView()
  const shown = useShownSnippet()
  const [state, copy] = useCopy()
  const first = report.alternatives[0]
  if (!first || !shown || !known) return null
  if (!applied) {
    return (
      <button type="button" className="button primary" onClick={() => apply(first.id)}>
        {words.advice.apply}: {titleOf(known.knowledge.advice[adviceKey(first)], first.numbers)}
      </button>
    )
  }
  return (
    <>
      <button type="button" className="button primary" onClick={() => copy(shown.text)}>
        {state === 'copied' ? words.snippets.copied : words.advice.copyFile(shown.fileName)}
      </button>
      <button type="button" className="button" onClick={undo}>
        {words.advice.undo}
      </button>
    </>
  )
}

/** Where the bar at the bottom is there: as in `bottom-bar.css`. */
const NARROW = matchMedia('(max-width: 900px)')

/** The bar of what is dragged, where the form and the bars are not in sight at once. */
function HeldBar() {
  const held = useHeldView()?.before[0]?.before
  const { print, words } = useView()
  if (!held || !NARROW.matches) return null
  return (
    <div className="held-bar" aria-hidden="true">
      {held.ok ? (
        <>
          <div className="preview">
            <BarParts budget={held.budget} />
          </div>
          <b>{print.size(held.budget.total)}</b>
        </>
      ) : (
        words.budget.noBudget
      )}
    </div>
  )
}

/** On a narrow screen, always within reach: the recommended change, the file to copy, the form. */
export function BottomBar() {
  const { words } = useView()
  return (
    <div className="bottom-bar">
      <HeldBar />
      <Recommended />
      <button type="button" className="button" data-action="form" onClick={goToForm}>
        {words.form.heading}
      </button>
    </div>
  )
}
