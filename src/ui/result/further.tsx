import type { Failure } from '../../core/failures/failure.ts'
import type { FailureId } from '../../core/failures/index.ts'
import { useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { OptionLinks } from './option-links.tsx'
import { Questions } from './questions.tsx'
import { Records } from './records.tsx'

/** The links of each failure on the screen, what people ask about it, and what to record so that the next occurrence leaves evidence. */
export default function Further() {
  const { words, report, known } = useView()
  const language = useInput((input) => input.language)
  if (!known) return null
  const { engine, knowledge } = known
  const ids = new Set([
    ...report.findings.map(({ failure }) => failure),
    ...(report.refused ? [report.refused.failure] : []),
  ])
  const failures: readonly Failure<FailureId>[] = engine.FAILURES.filter(({ id }) => ids.has(id))
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
          <div key={id} data-faq={id}>
            <ul>
              {links
                .filter((link) => engine.concerns(link, process))
                .map((link) => (
                  <li key={link}>
                    <a href={engine.linkFor(link, flink, language)} target="_blank" rel="noreferrer">
                      {knowledge.links[link]}
                    </a>
                  </li>
                ))}
              <OptionLinks failure={id} links={links} />
            </ul>
            <Questions failure={id} />
          </div>
        ))}
      </section>
    </div>
  )
}
