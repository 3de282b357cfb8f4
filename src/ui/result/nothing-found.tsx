import { useView } from '../../state/view.ts'
import { QuotedLines } from './quoted-lines.tsx'

/** So many lines are shown without being asked for. */
const FEW = 12

/**
 * A text without a failure: what was read from it, line by line, and how much was passed over. Where something else is
 * the answer (`isAside`: a refusal, an unreadable line), only that there is none.
 */
export function NothingFound({ isAside }: { readonly isAside: boolean }) {
  const { words, report } = useView()
  const { evidence } = report
  if (evidence.lines === 0) return null
  if (isAside) return <p className="no-failure">{words.finding.noneElse}</p>
  const isEmpty = evidence.linesRead.length === 0
  return (
    <article className="finding none">
      <h2>{words.finding.none}</h2>
      <p>{isEmpty ? words.finding.nothingRead : words.finding.noneHint}</p>
      {!isEmpty && (
        <details open={evidence.linesRead.length <= FEW}>
          <summary>{words.finding.readThis}</summary>
          <QuotedLines from={1} to={evidence.lines} />
        </details>
      )}
    </article>
  )
}
