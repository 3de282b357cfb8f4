import { useId, useState } from 'react'
import { useInput } from '../../state/input.ts'
import { useTexts } from '../../state/texts.ts'
import { useSettled, useView } from '../../state/view.ts'
import { pointsAt, usePointedLine } from '../pointed-line.ts'

/** So many lines are listed at most: each is a part of the page. */
const LISTED = 200

interface StepProps {
  readonly label: string
  readonly sign: string
  readonly go: () => void
}

const Step = ({ label, sign, go }: StepProps) => (
  <button type="button" aria-label={label} title={label} onClick={go} onBlur={() => usePointedLine.setState({}, true)}>
    {sign}
  </button>
)

/** How many of the text's lines the answer rests on, which they are, and the way from one to the next. */
export default function ReadLines() {
  const { print, report, words } = useView()
  const settled = useSettled()
  const reading = useTexts(({ reading: loaded }) => loaded)?.lines
  const isShown = useInput(({ text }) => text !== '')
  const pointed = usePointedLine(({ line }) => line)
  const [isOpen, setOpen] = useState(false)
  const list = useId()
  const { lines, linesRead, quotes } = report.evidence
  if (!reading || lines === 0 || !settled) return null

  const place = pointed === undefined ? -1 : linesRead.indexOf(pointed)
  const go = (step: 1 | -1) => {
    const count = linesRead.length
    const next = place < 0 ? (step > 0 ? 0 : count - 1) : (place + step + count) % count
    const line = linesRead[next]
    if (line !== undefined) usePointedLine.setState({ line })
  }
  const count = <span data-ignored={lines - linesRead.length}>{reading.read(linesRead.length, lines, print)}</span>
  if (linesRead.length === 0) return count
  return (
    <>
      <button
        type="button"
        className="link count"
        title={reading.show}
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setOpen(!isOpen)}
      >
        {count}
      </button>
      {isShown && (
        <span className="steps">
          <Step label={reading.previous} sign="↑" go={() => go(-1)} />
          <Step label={reading.next} sign="↓" go={() => go(1)} />
          <span className="unseen" role="status">
            {place >= 0 && reading.at(linesRead[place] ?? 0, place + 1, linesRead.length)}
          </span>
        </span>
      )}
      <ol id={list} className="read-lines" hidden={!isOpen}>
        {isOpen &&
          linesRead.slice(0, LISTED).map((line) => (
            <li key={line} data-read-line={line} {...pointsAt(line)}>
              <span className="where">{words.evidence.line(line)}</span>
              <code>{quotes[line]}</code>
            </li>
          ))}
        {isOpen && linesRead.length > LISTED && <li>{reading.more(linesRead.length - LISTED, print)}</li>}
      </ol>
    </>
  )
}
