import { useView } from '../../state/view.ts'
import { FindingCard } from './finding-card.tsx'
import { useKnowledge } from './use-knowledge.ts'

/** The root cause, and folded below it what else the text tells. */
export function Findings() {
  const { report } = useView()
  const { findingWords } = useKnowledge()
  const root = report.findings.filter(({ role }) => role === 'root')
  const others = report.findings.filter(({ role }) => role !== 'root')
  return (
    <>
      {root.map((finding) => (
        <FindingCard key={finding.failure} finding={finding} />
      ))}
      {others.length > 0 && (
        <details className="others" open={root.length === 0 || undefined}>
          <summary>
            {findingWords.others} <span className="count">{others.length}</span>
          </summary>
          {others.map((finding) => (
            <FindingCard key={`${finding.failure} ${finding.line}`} finding={finding} />
          ))}
        </details>
      )}
    </>
  )
}
