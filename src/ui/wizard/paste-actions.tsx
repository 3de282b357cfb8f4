import { openFile } from '../../state/files.ts'
import { clearEvidence, hasEvidence, useInput } from '../../state/input.ts'
import { useSettled, useView } from '../../state/view.ts'
import { part } from '../part.tsx'
import { showExample } from './show-example.ts'

const ReadLines = part(() => import('./read-lines.tsx'))

/** What stands under the paste box: how much of the text was used, and the other ways to fill it. */
export function PasteActions() {
  const { words, failed, known } = useView()
  const settled = useSettled()
  const isEmpty = !useInput(hasEvidence)
  const hasText = useInput(({ text }) => text !== '')
  return (
    <div className="under">
      <span role="status">
        {failed && words.evidence.failed}
        {hasText && !failed && !settled && words.evidence.reading}
      </span>
      {known && <ReadLines />}
      <span className="ways-in">
        <label className="link">
          <input
            type="file"
            onChange={({ target }) => {
              openFile(target.files?.[0])
              // the same file may be chosen again, after Cancel or a change
              target.value = ''
            }}
          />
          {words.evidence.openFile}
        </label>
        {isEmpty && (
          <button type="button" className="link" onClick={() => void showExample()}>
            {words.evidence.example}
          </button>
        )}
        {hasText && (
          <button type="button" className="link" onClick={clearEvidence}>
            {words.evidence.clear}
          </button>
        )}
      </span>
    </div>
  )
}
