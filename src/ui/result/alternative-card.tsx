import type { Alternative } from '../../core/advice/alternative.ts'
import { adviceKey, titleOf } from '../../i18n/advice-key.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { AlternativeActions } from './alternative-actions.tsx'
import { ChangedOptions } from './changed-options.tsx'
import { Costs } from './costs.tsx'

interface AlternativeCardProps {
  readonly alternative: Alternative
  readonly isFirst: boolean
}

export function AlternativeCard({ alternative, isFirst }: AlternativeCardProps) {
  const { words, print, report, known, applied } = useView()
  const text = known?.knowledge.advice[adviceKey(alternative)]
  if (!text) return null
  const { id, numbers } = alternative
  const title = titleOf(text, numbers)
  const asText = [title, ...alternative.code.map((change) => known.knowledge.code[change])].join('\n')
  const isApplied = applied?.id === id
  const classes = ['alternative', isFirst && 'recommended', isApplied && 'applied']
  return (
    <article className={classes.filter(Boolean).join(' ')} data-advice={id}>
      <h3>
        {title}
        {isApplied ? (
          <span className="state">{words.advice.applied}</span>
        ) : (
          isFirst && <span className="tag">{words.advice.recommended}</span>
        )}
      </h3>
      <Costs alternative={alternative} />
      <AlternativeActions alternative={alternative} asText={asText} isFirst={isFirst} />
      <ChangedOptions alternative={alternative} />
      <p className="why">
        <RichText text={text.why(numbers, report.setting, print)} />
      </p>
      <details>
        <summary>{words.advice.checks}</summary>
        <h4>{words.advice.verify}</h4>
        <p>
          <RichText text={text.verify(numbers, report.setting, print)} />
        </p>
        <h4>{words.advice.otherwise}</h4>
        <p>
          <RichText text={text.otherwise} />
        </p>
      </details>
    </article>
  )
}
