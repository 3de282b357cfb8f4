import { READ_NOTES, type ReadProblem } from '../../core/evidence/evidence.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { QuotedLines } from './quoted-lines.tsx'
import { useKnowledge } from './use-knowledge.ts'

/**
 * Parts of the text that are no configuration as they stand, and what is worth knowing of others: line, column, what it
 * is. `isFirst`: nothing else is the answer.
 */
export function Problems({ isFirst }: { readonly isFirst: boolean }) {
  const { report } = useView()
  const { problems } = report.evidence
  const { findingWords, notes: noted } = useKnowledge()
  const notes = problems.filter(({ problem }) => READ_NOTES.includes(problem))
  const faults = problems.filter(({ problem }) => !READ_NOTES.includes(problem))
  return (
    <>
      <ProblemList problems={faults} title={findingWords.unreadable} isFirst={isFirst} />
      <ProblemList problems={notes} title={noted} isFirst={isFirst && faults.length === 0} />
    </>
  )
}

interface ProblemListProps {
  readonly problems: readonly ReadProblem[]
  readonly title: string
  readonly isFirst: boolean
}

function ProblemList({ problems, title, isFirst }: ProblemListProps) {
  const { words, known } = useView()
  if (!known || problems.length === 0) return null
  return (
    <article className={isFirst ? 'finding unreadable first' : 'finding unreadable'}>
      <h2>{title}</h2>
      <ul>
        {problems.map(({ line, column, problem, values }) => (
          <li
            key={`${line} ${column} ${problem}`}
            data-problem={problem}
            data-problem-line={line}
            data-problem-column={column}
          >
            <p>
              <b>{words.evidence.lineAndColumn(line, column)}</b>
              {' · '}
              <RichText text={known.knowledge.problems[problem](values)} />
            </p>
            <QuotedLines from={line} to={line} />
          </li>
        ))}
      </ul>
    </article>
  )
}
