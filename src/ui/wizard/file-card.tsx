import { useEffect, useState } from 'react'
import type { ReadingWords } from '../../i18n/reading-words.ts'
import { cancel, dismiss, type Opening, useFiles } from '../../state/files.ts'
import { clearEvidence, useInput } from '../../state/input.ts'
import { useTexts } from '../../state/texts.ts'
import { useView } from '../../state/view.ts'

/** What a screen reader is told of a file that is being read: each quarter, not each step. */
const QUARTERS = 4
/** What is read sooner is answered without a word of it, in milliseconds: one that comes and goes only makes the page jump. */
const SOON = 150

function Progress({ opening, words }: { readonly opening: Opening; readonly words: ReadingWords['file'] }) {
  const { print } = useView()
  const { name, size, share, secondsLeft } = opening
  const title = words.reading(name ?? words.pasted)
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const late = setTimeout(() => setLate(true), SOON)
    return () => clearTimeout(late)
  }, [])
  // a region that says something at once is not announced: it must be there before
  const [isThere, setThere] = useState(false)
  useEffect(() => setThere(isLate), [isLate])
  if (!isLate) return null
  return (
    <div className="opened" data-opening={name ?? ''}>
      <label htmlFor="reading-progress">{title}</label>
      <button type="button" className="link" data-action="cancel" onClick={cancel}>
        {words.cancel}
      </button>
      <progress id="reading-progress" max={1} value={share} />
      <span>
        {words.progress(print.size(BigInt(Math.round(share * size))), print.size(BigInt(size)), print.percent(share))}
      </span>
      <span className="left">{secondsLeft !== undefined && words.secondsLeft(secondsLeft)}</span>
      <span className="unseen" role="status">
        {isThere && `${title}: ${print.percent(Math.floor(share * QUARTERS) / QUARTERS)}`}
      </span>
    </div>
  )
}

/** In place of a text: the file that is being read, the one that was read, or why one was not. */
export default function FileCard() {
  const { print } = useView()
  const words = useTexts(({ reading }) => reading)?.file
  const { opening, refused } = useFiles()
  const file = useInput((input) => input.file)
  if (!words) return null
  return (
    <>
      {opening && <Progress opening={opening} words={words} />}
      {refused && (
        <div className="opened refused" role="alert" data-file-problem={refused.problem}>
          <b>{words.refused(refused.name ?? words.pasted)}</b>
          <button type="button" className="link" onClick={dismiss}>
            {words.dismiss}
          </button>
          <span>{words.problems[refused.problem]}</span>
        </div>
      )}
      {file && (
        <div className="opened" data-file={file.name ?? ''} data-lines={file.lines}>
          <b>{file.name ?? words.pasted}</b>
          <button type="button" className="link" data-action="remove" onClick={clearEvidence}>
            {words.remove}
          </button>
          <span>{words.about(print.size(BigInt(file.size)), file.lines, print)}</span>
        </div>
      )}
    </>
  )
}
