import { useView } from '../../state/view.ts'
import { FindingCard } from './finding-card.tsx'

/** The root cause, and folded below it what else the text tells. */
export function Findings() {
  const { report, words } = useView()
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
            {words.finding.others} <span className="count">{others.length}</span>
          </summary>
          {others.map((finding) => (
            <FindingCard key={`${finding.failure} ${finding.line}`} finding={finding} />
          ))}
        </details>
      )}
    </>
  )
}
