import type { Failure } from '../../core/failures/failure.ts'
import { useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { Records } from './records.tsx'

/** The links of each failure on the screen, and what to record so that the next occurrence leaves evidence. */
export function Further() {
  const { words, report, known } = useView()
  const language = useInput((input) => input.language)
  if (!known) return null
  const { engine, knowledge } = known
  const ids = new Set([
    ...report.findings.map(({ failure }) => failure),
    ...(report.refused ? [report.refused.failure] : []),
  ])
  const failures: readonly Failure[] = engine.FAILURES.filter(({ id }) => ids.has(id))
  const [first] = ids
  const root = failures.find(({ id }) => id === first)
  if (!root) return null
  const { flink, process } = report.setting
  return (
    <div className="further">
      <Records records={root.record} />
      <section className="links">
        <h2>{words.links}</h2>
        {[root, ...failures.filter((failure) => failure !== root)].map(({ id, links }) => (
          <ul key={id} data-faq={id}>
            {links
              .filter((link) => engine.concerns(link, process))
              .map((link) => (
                <li key={link}>
                  <a href={engine.linkFor(link, flink, language)} target="_blank" rel="noreferrer">
                    {knowledge.links[link]}
                  </a>
                </li>
              ))}
          </ul>
        ))}
      </section>
    </div>
  )
}
