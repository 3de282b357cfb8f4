import type { FailureId } from '../../core/failures/index.ts'
import type { LinkId } from '../../core/links/index.ts'
import { useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'

/**
 * The documentation of what a failure of Flink names: each part that its message states, each option that is refused,
 * and each that the first alternative sets. `links` are those that are shown already.
 */
export function OptionLinks({ failure, links }: { readonly failure: FailureId; readonly links: readonly LinkId[] }) {
  const { report, known } = useView()
  const language = useInput((input) => input.language)
  const { flink, process } = report.setting
  if (!known || process === 'jvm') return null
  const { engine, knowledge } = known
  const numbers = report.findings.find((finding) => finding.failure === failure)?.numbers ?? {}
  const parts = new Set(Object.keys(numbers).map((name) => engine.partLink(process, name)))
  const named = [...parts].filter((link) => link !== undefined && !links.includes(link))
  const advised = report.alternatives.find((alternative) => alternative.failure === failure)
  const refused = failure.startsWith('flink-config-') ? report.budgets : []
  const keys = new Set([
    ...refused.flatMap(({ before }) => (before.ok ? [] : before.keys)),
    ...Object.keys(advised?.config ?? {}),
  ])
  return (
    <>
      {named.map(
        (link) =>
          link && (
            <li key={link}>
              <a href={engine.linkFor(link, flink, language)} target="_blank" rel="noreferrer">
                {knowledge.links[link]}
              </a>
            </li>
          ),
      )}
      {[...keys].map((key) => (
        <li key={key}>
          <a href={engine.optionLink(key, flink, language)} target="_blank" rel="noreferrer">
            <code>{key}</code>
          </a>
        </li>
      ))}
    </>
  )
}
