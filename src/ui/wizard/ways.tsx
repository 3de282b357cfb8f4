import { setText } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { RECOGNISED_LINES } from './recognised-lines.ts'
import { showExample } from './show-example.ts'

const focusOn = (id: string) => document.getElementById(id)?.focus()

/** The empty page: three ways in. */
export function Ways() {
  const { words } = useView()
  const { start } = words
  return (
    <section className="ways">
      <h2>{start.heading}</h2>
      <div className="way">
        <h3>{start.pasteTitle}</h3>
        <p>{start.paste}</p>
        <button type="button" className="button primary" onClick={() => focusOn('evidence')}>
          {start.goToBox}
        </button>
        <button type="button" className="link" onClick={() => void showExample()}>
          {start.example}
        </button>
      </div>
      <div className="way pick">
        <h3>{start.pickTitle}</h3>
        <p>{start.pick}</p>
        <ul>
          {Object.entries(RECOGNISED_LINES).map(([failure, line]) => (
            <li key={failure}>
              <button type="button" title={line} onClick={() => setText(line)}>
                <code>{line}</code>
              </button>
            </li>
          ))}
        </ul>
        <a className="link" href="#/faq">
          {start.faq}
        </a>
      </div>
      <div className="way">
        <h3>{start.planTitle}</h3>
        <p>{start.plan}</p>
        <button type="button" className="button" onClick={() => focusOn('process')}>
          {start.goToForm}
        </button>
      </div>
    </section>
  )
}
