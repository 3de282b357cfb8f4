import { openFile } from '../../state/files.ts'
import { setText, useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { showExample } from './show-example.ts'

/** What stands under the paste box: how much of the text was used, and the other ways to fill it. */
export function PasteActions() {
  const { words, print, report, settled, failed } = useView()
  const hasText = useInput(({ text }) => text !== '')
  const { lines, linesRead } = report.evidence
  const ignored = lines - linesRead.length
  return (
    <div className="under">
      <span role="status">
        {failed && words.evidence.failed}
        {hasText && !failed && !settled && words.evidence.reading}
        {hasText && !failed && settled && (
          <>
            {words.evidence.stats(print.count(lines), print.count(linesRead.length))}
            {' · '}
            <span data-ignored={ignored}>
              {ignored === 0 ? words.evidence.allRead : words.evidence.ignored(print.count(ignored))}
            </span>
          </>
        )}
      </span>
      <label className="link">
        <input type="file" onChange={({ target }) => void openFile(target.files?.[0])} />
        {words.evidence.openFile}
      </label>
      {hasText ? (
        <button type="button" className="link" onClick={() => setText('')}>
          {words.evidence.clear}
        </button>
      ) : (
        <button type="button" className="link" onClick={() => void showExample()}>
          {words.evidence.example}
        </button>
      )}
    </div>
  )
}
