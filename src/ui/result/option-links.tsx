import type { FailureId } from '../../core/failures/index.ts'
import { useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'

/** The documentation of each option that the refusal names or that the first alternative for a failure sets. */
export function OptionLinks({ failure }: { readonly failure: FailureId }) {
  const { report, known } = useView()
  const language = useInput((input) => input.language)
  if (!known || report.setting.process === 'jvm') return null
  const advised = report.alternatives.find((alternative) => alternative.failure === failure)
  const refused = report.refused?.failure === failure ? report.budgets : []
  const keys = new Set([
    ...refused.flatMap(({ before }) => (before.ok ? [] : before.keys)),
    ...Object.keys(advised?.config ?? {}),
  ])
  return [...keys].map((key) => (
    <li key={key}>
      <a href={known.engine.optionLink(key, report.setting.flink, language)} target="_blank" rel="noreferrer">
        <code>{key}</code>
      </a>
    </li>
  ))
}
