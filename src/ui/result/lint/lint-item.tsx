import { fixed } from '../../../core/lint/fix.ts'
import type { LintProblem } from '../../../core/lint/problem.ts'
import { type LintWords, problemText } from '../../../i18n/lint-words.ts'
import { fixText } from '../../../state/fixes.ts'
import { useView } from '../../../state/view.ts'
import { RichText } from '../../controls/rich-text.tsx'
import { pointsAt } from '../../pointed-line.ts'

interface LintItemProps {
  readonly problem: LintProblem
  readonly words: LintWords
  readonly text: string
  /** the line, without its secrets */
  readonly quote: string
}

/** One problem: the line, how bad it is, what is wrong, what to do, and what the line becomes. */
export function LintItem({ problem, words, text, quote }: LintItemProps) {
  const { words: page, known } = useView()
  if (!known) return null
  const { rule, severity, line, fix } = problem
  const { name, message } = problemText(problem, words, known.knowledge.problems)
  return (
    <li data-lint={rule} data-severity={severity} data-lint-line={line}>
      <h3>
        <span className="severity">{words.severities[severity]}</span> {name}
      </h3>
      <div className="change">
        <span className="where">{page.evidence.line(line)}</span>
        <div className="lines" {...pointsAt(line)}>
          {fix ? <del>{quote.trim()}</del> : <code>{quote.trim()}</code>}
          {fix?.lines.map((becomes) => (
            <ins key={becomes}>{becomes.trim()}</ins>
          ))}
        </div>
        {fix && (
          <button
            type="button"
            className="button"
            data-action="fix"
            aria-label={words.fixLine(name, line, fix.lines.length === 0)}
            onClick={() => fixText(fixed(text, fix))}
          >
            {fix.lines.length === 0 ? words.remove : words.fix}
          </button>
        )}
      </div>
      <p>
        <RichText text={message} />
      </p>
    </li>
  )
}
