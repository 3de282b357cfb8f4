import { adviceKey, titleOf } from '../i18n/advice-key.ts'
import { apply, undo } from '../state/input.ts'
import { useView } from '../state/view.ts'
import { useCopy } from './controls/use-copy.ts'
import { useShownSnippet } from './result/use-snippets.ts'

/** On a narrow screen, always within reach: the recommended change, then the file to copy. */
export function BottomBar() {
  const { words, report, applied, known } = useView()
  const shown = useShownSnippet()
  const [state, copy] = useCopy()
  const first = report.alternatives[0]
  if (!first || !shown || !known) return null
  return (
    <div className="bottom-bar">
      {applied ? (
        <>
          <button type="button" className="button primary" onClick={() => copy(shown.text)}>
            {state === 'copied' ? words.snippets.copied : words.advice.copyFile(shown.fileName)}
          </button>
          <button type="button" className="button" onClick={undo}>
            {words.advice.undo}
          </button>
        </>
      ) : (
        <button type="button" className="button primary" onClick={() => apply(first.id)}>
          {words.advice.apply}: {titleOf(known.knowledge.advice[adviceKey(first)], first.numbers)}
        </button>
      )}
    </div>
  )
}
