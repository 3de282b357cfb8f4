import { useLayoutEffect, useRef, useState } from 'react'
import { takeLongText } from '../../state/files.ts'
import { setText, useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { usePointedLine } from '../pointed-line.ts'
import { PasteActions } from './paste-actions.tsx'

/** Longer texts are read but not shown: a text field with megabytes in it makes typing slow everywhere. */
const LONGEST_SHOWN = 1_000_000
/** As in `paste.css`; the lines do not wrap, so that a line's place is its number. */
const LINE_PIXELS = 20

export function PasteBox() {
  const { words, print, report, settled } = useView()
  const text = useInput((input) => input.text)
  const pointed = usePointedLine(({ line }) => line)
  const box = useRef<HTMLTextAreaElement>(null)
  const marks = useRef<HTMLDivElement>(null)
  const typed = useRef('')
  /** whether the text came as one, not key by key */
  const isWhole = useRef(false)
  const [typing, setTyping] = useState(false)
  const tooLong = text.length > LONGEST_SHOWN

  // the field owns what is typed; it is only filled where the text came from elsewhere (an example, a file)
  useLayoutEffect(() => {
    if (box.current && text !== typed.current) {
      box.current.value = tooLong ? '' : text
      isWhole.current = true
    }
    typed.current = text
  }, [text, tooLong])

  const found = report.findings
  const shownLine = pointed ?? found[0]?.line
  const folded = settled && found.length > 0 && !typing
  // a paste leaves the box at its end; what matters is where the quoted line begins. Who is typing stays where they are.
  useLayoutEffect(() => {
    if (box.current && (pointed !== undefined || isWhole.current || folded)) {
      box.current.scrollTo(0, ((shownLine ?? 1) - 1) * LINE_PIXELS)
    }
  }, [shownLine, pointed, report.evidence, folded])

  const place = (first: number, last: number) => ({
    top: (first - 1) * LINE_PIXELS,
    height: (last - first + 1) * LINE_PIXELS,
  })
  return (
    <section className={folded ? 'paste folded' : 'paste'}>
      <h2>
        <label htmlFor="evidence">{words.evidence.label}</label>
      </h2>
      <div className="paper">
        {!tooLong && (
          <div className="marks" aria-hidden="true">
            <div ref={marks}>
              {found.map(({ line, endLine }) => (
                <i key={line} style={place(line, endLine)} />
              ))}
              {pointed !== undefined && <i className="pointed" style={place(pointed, pointed)} />}
            </div>
          </div>
        )}
        <textarea
          id="evidence"
          ref={box}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          placeholder={
            tooLong ? words.evidence.notShown(print.count(report.evidence.lines)) : words.evidence.placeholder
          }
          onInput={({ currentTarget, nativeEvent }) => {
            typed.current = currentTarget.value
            // typing keeps the box open on a narrow screen; a paste is complete, and folds once it is read
            isWhole.current = !(nativeEvent instanceof InputEvent && nativeEvent.inputType.startsWith('insertText'))
            setTyping(!isWhole.current)
            setText(currentTarget.value)
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            if (pasted.length <= LONGEST_SHOWN) return
            event.preventDefault()
            takeLongText(pasted)
          }}
          onFocus={() => setTyping(true)}
          onPointerDown={() => setTyping(true)}
          onBlur={() => setTyping(false)}
          onScroll={({ currentTarget }) => {
            if (marks.current) marks.current.style.transform = `translateY(${-currentTarget.scrollTop}px)`
          }}
        />
      </div>
      <PasteActions />
    </section>
  )
}
