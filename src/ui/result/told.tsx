import { hasEvidence, useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { Alternatives } from './alternatives.tsx'
import { Findings } from './findings.tsx'
import { NothingFound } from './nothing-found.tsx'
import { Problems } from './problems.tsx'
import { Refusals } from './refusals.tsx'

/**
 * What happened and what to do, the answer first: the failure, else what Flink would refuse, else what cannot be read. A
 * chunk of its own: it loads with the first text or the first refused configuration.
 */
export default function Told() {
  const { report } = useView()
  const hasText = useInput(hasEvidence)
  const hasFinding = report.findings.length > 0
  const isRefused = report.budgets.some(({ before }) => !before.ok)
  const isUnreadable = report.evidence.problems.length > 0
  return (
    <>
      <div className="told" aria-live="polite">
        <Findings />
        <Refusals />
        <Problems isFirst={!hasFinding && !isRefused} />
        {hasText && !hasFinding && <NothingFound isAside={isRefused || isUnreadable} />}
      </div>
      <Alternatives />
    </>
  )
}
