import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { QuotedLines } from './quoted-lines.tsx'

/**
 * Parts of the text that are no configuration as they stand: line, column, what is wrong. `isFirst`: nothing else is the
 * answer.
 */
export function Problems({ isFirst }: { readonly isFirst: boolean }) {
  const { words, report } = useView()
  const { problems } = report.evidence
  if (problems.length === 0) return null
  return (
    <article className={isFirst ? 'finding unreadable first' : 'finding unreadable'}>
      <h2>{words.finding.unreadable}</h2>
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
              <RichText text={words.finding.problem(problem, values)} />
            </p>
            <QuotedLines from={line} to={line} />
          </li>
        ))}
      </ul>
    </article>
  )
}
