import type { Asked } from '../../../core/triage/triage.ts'
import { choiceText } from '../../../i18n/triage.ts'
import { useView } from '../../../state/view.ts'
import { RichText } from '../../controls/rich-text.tsx'

interface TriageQuestionProps {
  readonly asked: Asked
  readonly choose: (choice: string) => void
  /** leaves the answer that there was; absent where there was none */
  readonly keep: (() => void) | undefined
}

/** A question with its choices, and where to look for the answer. */
export function TriageQuestion({ asked: { question, choices, answer }, choose, keep }: TriageQuestionProps) {
  const { known } = useView()
  if (!known) return null
  const words = known.knowledge.triage
  const { asks, look } = words.questions[question]
  return (
    <fieldset data-question={question}>
      <legend>{asks}</legend>
      <p className="soft">
        <RichText text={look} />
      </p>
      <div className="choices">
        {[...choices.map(({ id }) => id), known.engine.UNKNOWN].map((id) => (
          <button
            key={id}
            type="button"
            className="button"
            data-choice={id}
            aria-pressed={answer?.choice === id}
            onClick={() => choose(id)}
          >
            {choiceText(words, question, id).label}
          </button>
        ))}
        {keep && (
          <button type="button" className="link" onClick={keep}>
            {words.keep}
          </button>
        )}
      </div>
    </fieldset>
  )
}
