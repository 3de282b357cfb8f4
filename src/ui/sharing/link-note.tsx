import type { OpenedLink } from '../../state/input.ts'
import { leaveLink, useInput } from '../../state/input.ts'
import type { LinkProblem } from '../../state/permalink/problems.ts'
import { useView, type View } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { useSharingWords } from './use-sharing-words.ts'
import './sharing.css'

/** What could not be taken of an address, also what only the failures' own list knows. */
function problemsOf({ linked, problems }: OpenedLink, known: View['known']): readonly LinkProblem[] {
  const failure = linked?.failure?.failure
  if (failure === undefined || !known || known.engine.failureOf(failure)) return problems
  return [...problems, { problem: 'failure', failure }]
}

/** That a finding is read from the address, what is lacking for that, and what of the address could not be taken. */
export default function LinkNote({ link }: { readonly link: OpenedLink }) {
  const { report, known, applied } = useView()
  const words = useSharingWords()
  const wanted = useInput((input) => input.applied)
  const problems = problemsOf(link, known)
  const isFound = report.findings.length > 0
  const isGone = wanted !== undefined && known !== undefined && applied === undefined
  if (!isFound && problems.length === 0 && !isGone) return null
  return (
    <section className="link-note" data-link={problems.length > 0 ? 'partly' : 'whole'} role="status">
      {isFound && (
        <p>
          <b>{words.fromLink}</b> {words.pasteAgain}{' '}
          <button type="button" className="link" data-action="leave-link" onClick={leaveLink}>
            {words.leave}
          </button>
        </p>
      )}
      {isGone && <p>{words.notApplied}</p>}
      {problems.length > 0 && (
        <>
          <h2>{words.problems}</h2>
          <ul>
            {problems.map((problem) => (
              <li key={JSON.stringify(problem)} data-link-problem={problem.problem}>
                <RichText text={words.problem(problem)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
