import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { LONGEST_SHOWN, openLongText, useFiles } from '../../state/files.ts'
import { setText, useInput } from '../../state/input.ts'
import { worker } from '../../state/reading.ts'
import { useView } from '../../state/view.ts'
import { part } from '../part.tsx'
import { usePointedLine } from '../pointed-line.ts'
import { LINE_PIXELS } from './line-pixels.ts'
import { PasteActions } from './paste-actions.tsx'

// neither is needed before there is a text or a file
const LineMarks = part(() => import('./line-marks.tsx'))
const FileCard = part(() => import('./file-card.tsx'))

/** Longer pastes, in characters, are put into the field by us: the browser takes a third of a second for a megabyte. */
const LONG_PASTE = 50_000

/** What is pasted while no field has the focus is read as if it had been pasted into the box. */
function usePasteAnywhere(box: RefObject<HTMLTextAreaElement | null>) {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target } = event
      // a slider takes no text
      const isInField =
        target instanceof HTMLTextAreaElement ||
        (target instanceof HTMLInputElement && !/^(?:range|file)$/.test(target.type))
      const pasted = event.clipboardData?.getData('text/plain')
      // the box is not to be seen on a page of the FAQ
      if (isInField || !pasted || !box.current?.checkVisibility()) return
      event.preventDefault()
      if (pasted.length <= LONGEST_SHOWN) setText(pasted)
      else openLongText(pasted)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [box])
}

export function PasteBox() {
  const { words, report, known } = useView()
  const text = useInput((input) => input.text)
  const hasFile = useInput(({ file }) => file !== undefined)
  const hasCard = useFiles(({ opening, refused }) => opening !== undefined || refused !== undefined) || hasFile
  const pointed = usePointedLine(({ line }) => line)
  const box = useRef<HTMLTextAreaElement>(null)
  usePasteAnywhere(box)
  const typed = useRef('')
  /** whether the text came as one, not key by key */
  const isWhole = useRef(false)
  const [typing, setTyping] = useState(false)

  // the field owns what is typed; it is only filled where the text came from elsewhere (an example, a file)
  useLayoutEffect(() => {
    if (box.current && text !== typed.current) {
      box.current.value = text
      isWhole.current = true
    }
    typed.current = text
  }, [text])

  const found = report.findings
  const shownLine = pointed ?? found[0]?.line
  const folded = found.length > 0 && !typing
  // a paste leaves the box at its end; what matters is where the quoted line begins. Who is typing stays where they are.
  useLayoutEffect(() => {
    if (!box.current || !(pointed !== undefined || isWhole.current || folded)) return
    const show = () => box.current?.scrollTo(0, ((shownLine ?? 1) - 1) * LINE_PIXELS)
    show()
    // where the answer is there in the task of the paste, the browser goes to the end after it
    const frame = requestAnimationFrame(show)
    return () => cancelAnimationFrame(frame)
  }, [shownLine, pointed, report.evidence, folded])

  const take = (value: string) => {
    if (value.length <= LONGEST_SHOWN) {
      typed.current = value
      return setText(value)
    }
    // what is there stays until the long text is read; the field is not left with megabytes to lay out
    if (box.current) box.current.value = text
    openLongText(value)
  }
  return (
    <section className={folded ? 'paste folded' : 'paste'}>
      <h2>
        <label htmlFor="evidence">{words.evidence.label}</label>
      </h2>
      {hasCard && <FileCard />}
      <div className={hasFile ? 'paper aside' : 'paper'}>
        <textarea
          id="evidence"
          ref={box}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          placeholder={words.evidence.placeholder}
          onInput={({ currentTarget, nativeEvent }) => {
            // typing keeps the box open on a narrow screen; a paste is complete, and folds once it is read
            isWhole.current = !(nativeEvent instanceof InputEvent && nativeEvent.inputType.startsWith('insertText'))
            setTyping(!isWhole.current)
            take(currentTarget.value)
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            if (pasted.length <= LONG_PASTE) return
            event.preventDefault()
            const { value, selectionStart, selectionEnd } = event.currentTarget
            isWhole.current = true
            // in a task of its own: getting it from the clipboard took one already
            setTimeout(() => take(`${value.slice(0, selectionStart)}${pasted}${value.slice(selectionEnd)}`))
          }}
          onFocus={() => {
            setTyping(true)
            worker.warm()
          }}
          onPointerDown={() => setTyping(true)}
          onBlur={() => setTyping(false)}
        />
        {known && text !== '' && <LineMarks box={box} />}
      </div>
      <PasteActions />
    </section>
  )
}
