import { useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { Alternatives } from './alternatives.tsx'
import { Findings } from './findings.tsx'
import { NothingFound } from './nothing-found.tsx'
import { Problems } from './problems.tsx'
import { Refusals } from './refusals.tsx'

/** What happened and what to do. A chunk of its own: it loads with the first text or the first refused configuration. */
export default function Told() {
  const { report } = useView()
  const hasText = useInput(({ text }) => text !== '')
  return (
    <>
      <div className="told" aria-live="polite">
        <Problems />
        <Findings />
        {report.findings.length === 0 && hasText && <NothingFound />}
        <Refusals />
      </div>
      <Alternatives />
    </>
  )
}
