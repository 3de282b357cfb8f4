import { useState } from 'react'
import type { Alternative } from '../../core/advice/alternative.ts'
import { adviceKey, titleOf } from '../../i18n/advice-key.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { part } from '../part.tsx'
import { AlternativeActions } from './alternative-actions.tsx'
import { ChangedOptions } from './changed-options.tsx'
import { Costs } from './costs.tsx'
import { useKnowledge } from './use-knowledge.ts'

const WhyAlternative = part(() => import('./why-alternative.tsx'))

interface AlternativeCardProps {
  readonly alternative: Alternative
  readonly isFirst: boolean
}

export function AlternativeCard({ alternative, isFirst }: AlternativeCardProps) {
  const { print, report, applied } = useView()
  const { adviceWords, advice, code } = useKnowledge()
  const text = advice[adviceKey(alternative)]
  const { id, numbers } = alternative
  const title = titleOf(text, numbers)
  const asText = [title, ...alternative.code.map((change) => code[change])].join('\n')
  const isApplied = applied?.id === id
  const [isAsked, setAsked] = useState(false)
  const classes = ['alternative', isFirst && 'recommended', isApplied && 'applied']
  return (
    <article className={classes.filter(Boolean).join(' ')} data-advice={id}>
      <h3>
        {title}
        {(isApplied || isFirst) && (
          <span className={isApplied ? 'tag done' : 'tag'}>
            {/* as wide as before, so that the title stays where it is */}
            <span className="held" data-held={isFirst ? adviceWords.recommended : undefined}>
              {isApplied ? adviceWords.applied : adviceWords.recommended}
            </span>
          </span>
        )}
      </h3>
      <Costs alternative={alternative} />
      <AlternativeActions alternative={alternative} asText={asText} isFirst={isFirst} />
      <div className="means">
        <ChangedOptions alternative={alternative} />
        <p className="why">
          <RichText text={text.why(numbers, report.setting, print)} />
        </p>
        <details>
          <summary>{adviceWords.checks}</summary>
          <h4>{adviceWords.verify}</h4>
          <p>
            <RichText text={text.verify(numbers, report.setting, print)} />
          </p>
          <h4>{adviceWords.otherwise}</h4>
          <p>
            <RichText text={text.otherwise} />
          </p>
        </details>
        <details data-why-number onToggle={({ currentTarget }) => setAsked(currentTarget.open)}>
          <summary>{Object.keys(alternative.change).length > 0 ? adviceWords.whyNumber : adviceWords.restsOn}</summary>
          {isAsked && <WhyAlternative alternative={alternative} />}
        </details>
      </div>
    </article>
  )
}
