import { memo } from 'react'
import { hasEvidence, useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { part } from '../part.tsx'
import { Alternatives } from './alternatives.tsx'
import { Findings } from './findings.tsx'
import { LONGEST_LINTED } from './lint/longest-linted.ts'
import { NothingFound } from './nothing-found.tsx'
import { Problems } from './problems.tsx'
import { Refusals } from './refusals.tsx'

const LintPanel = part(() => import('./lint/lint-panel.tsx'))

/**
 * What happened and what to do, the answer first: the failure, else what Flink would refuse, else what cannot be read. It
 * loads with the engine, so that the answer comes as one.
 */
function Told() {
  const { report, known } = useView()
  const hasText = useInput(hasEvidence)
  const hasFinding = report.findings.length > 0
  const isRefused = report.budgets.some(({ before }) => !before.ok)
  const isUnreadable = report.evidence.problems.length > 0
  const root = report.findings.find(({ role }) => role === 'root')
  // what stands in the box may be a configuration; a file that does not fit there is a log
  const isShort = useInput(({ text }) => text !== '' && text.length <= LONGEST_LINTED)
  // the advice may follow a moment after what it is of
  if (!known) return null
  const lint = isShort && <LintPanel />
  // where the configuration itself is what is wrong, a misspelt key in it is the way out
  const isFirst = root === undefined || root.failure.startsWith('flink-config-')
  return (
    <>
      <div className="told" aria-live="polite">
        <Findings />
        <Refusals />
        <Problems isFirst={!hasFinding && !isRefused} />
        {hasText && !hasFinding && <NothingFound isAside={isRefused || isUnreadable} />}
      </div>
      {isFirst && lint}
      <Alternatives />
      {!isFirst && lint}
    </>
  )
}

// it has no properties, so it is drawn again only for a new view
export default memo(Told)
