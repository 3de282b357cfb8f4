import type { Asked } from '../../../core/triage/triage.ts'
import { choiceText } from '../../../i18n/triage.ts'
import { useView } from '../../../state/view.ts'
import { RichText } from '../../controls/rich-text.tsx'
import { LineReference } from '../line-reference.tsx'

interface TriageAnswerProps {
  readonly asked: Asked
  readonly change: () => void
}

/** An answered question in two lines: what was answered, by whom, and what follows from it; and a way to change it. */
export function TriageAnswer({ asked: { question, answer }, change }: TriageAnswerProps) {
  const { words: page, known } = useView()
  if (!known || !answer) return null
  const words = known.knowledge.triage
  const { asks } = words.questions[question]
  const { label, says } = choiceText(words, question, answer.choice)
  return (
    <li data-question={question} data-answer={answer.choice}>
      <p>
        <span className="soft">{asks}</span> <b>{label}</b>{' '}
        {answer.line !== undefined && (
          <LineReference
            line={answer.line}
            text={page.form.from(answer.line)}
            title={page.form.fromTitle(answer.line)}
          />
        )}
        {answer.from === 'form' && <span className="soft">{words.inForm}</span>}{' '}
        <button
          type="button"
          className="link"
          data-action="change-answer"
          aria-label={words.changeAnswer(asks)}
          onClick={change}
        >
          {words.change}
        </button>
      </p>
      <p className="says">
        <RichText text={says} />
      </p>
    </li>
  )
}
