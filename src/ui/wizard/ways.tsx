import { useState } from 'react'
import { type Bytes, bytes, GIB } from '../../core/bytes/bytes.ts'
import { useHeld } from '../../state/held.ts'
import { answer, setText, useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { part } from '../part.tsx'
import { RecognisedLine } from './recognised-line.tsx'
import { RECOGNISED_LINES } from './recognised-lines.ts'
import { showExample } from './show-example.ts'

const FurtherLines = part(() => import('./further-lines.tsx'))

/** Containers as people order them. */
const CONTAINERS = [2n, 4n, 8n, 16n].map((size) => bytes(size * GIB))

const focusOn = (id: string) => document.getElementById(id)?.focus({ preventScroll: id === 'answer' })

/** What was pressed makes room for the answer, which has the focus then. */
const answerTo = (act: () => void) => () => {
  act()
  focusOn('answer')
  // on a narrow screen what was pressed stands far below it
  scrollTo(0, 0)
}

/** A plan begins with the container that the process gets. */
function plan(containerBytes: Bytes) {
  answer('deployment', 'container')
  answer('containerBytes', containerBytes)
}

/** Three ways in, side by side. */
function AllWays() {
  const { words, print } = useView()
  const { start } = words
  const [showsFurther, setShowsFurther] = useState(false)
  return (
    <>
      <div className="way" data-way="paste">
        <h3>{start.pasteTitle}</h3>
        <p>{start.paste}</p>
        <button type="button" className="button primary" onClick={() => focusOn('evidence')}>
          {start.goToBox}
        </button>
        <button type="button" className="link" onClick={answerTo(() => void showExample())}>
          {start.example}
        </button>
      </div>
      <div className="way pick" data-way="pick">
        <h3>{start.pickTitle}</h3>
        <p>{start.pick}</p>
        <ul>
          {Object.entries(RECOGNISED_LINES).map(([failure, line]) => (
            <RecognisedLine key={failure} failure={failure} line={line} pick={answerTo(() => setText(line))} />
          ))}
        </ul>
        <details onToggle={({ currentTarget }) => setShowsFurther(currentTarget.open)}>
          <summary className="link">{start.further}</summary>
          {showsFurther && <FurtherLines pick={(line) => answerTo(() => setText(line))} />}
        </details>
        <a className="link" href="#/faq">
          {start.faq}
        </a>
      </div>
      <div className="way" data-way="plan">
        <h3>{start.planTitle}</h3>
        <p>{start.plan}</p>
        <fieldset className="containers">
          <legend>{start.container}</legend>
          {CONTAINERS.map((size) => (
            <button
              key={size.toString()}
              type="button"
              className="button"
              data-container={size.toString()}
              onClick={answerTo(() => plan(size))}
            >
              {print.size(size)}
            </button>
          ))}
        </fieldset>
        <button type="button" className="link" onClick={() => focusOn('process')}>
          {start.goToForm}
        </button>
      </div>
    </>
  )
}

/** The empty page. Once a person has begun to plan, the ways in fold and make room for the plan. */
export function Ways() {
  const { words } = useView()
  const hasAnswers = useInput(({ answers }) => Object.keys(answers).length > 0)
  const isHeld = useHeld(({ answers }) => answers !== undefined)
  if (hasAnswers || isHeld) {
    return (
      <details className="ways folded-ways">
        <summary>{words.start.heading}</summary>
        <div className="ways-inside">
          <AllWays />
        </div>
      </details>
    )
  }
  return (
    <section className="ways">
      <h2>{words.start.heading}</h2>
      <div className="ways-inside">
        <AllWays />
      </div>
    </section>
  )
}
