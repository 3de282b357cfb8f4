import { useView } from '../../state/view.ts'
import { QuotedLines } from './quoted-lines.tsx'
import { useKnowledge } from './use-knowledge.ts'

/** So many lines are shown without being asked for. */
const FEW = 12

/**
 * A text without a failure: what was read from it, line by line, and how much was passed over. Where something else is
 * the answer (`isAside`: a refusal, an unreadable line), only that there is none.
 */
export function NothingFound({ isAside }: { readonly isAside: boolean }) {
  const { report } = useView()
  const { findingWords } = useKnowledge()
  const { evidence } = report
  if (evidence.lines === 0) return null
  if (isAside) return <p className="no-failure">{findingWords.noneElse}</p>
  const isEmpty = evidence.linesRead.length === 0
  return (
    <article className="finding none">
      <h2>{findingWords.none}</h2>
      <p>{isEmpty ? findingWords.nothingRead : findingWords.noneHint}</p>
      {!isEmpty && (
        <details open={evidence.linesRead.length <= FEW}>
          <summary>{findingWords.readThis}</summary>
          <QuotedLines from={1} to={evidence.lines} />
        </details>
      )}
    </article>
  )
}
