import { useView } from '../../state/view.ts'
import { AlternativeCard } from './alternative-card.tsx'
import { useKnowledge } from './use-knowledge.ts'

/** What can be done, side by side, best first. */
export function Alternatives() {
  const { print, report } = useView()
  const { adviceWords } = useKnowledge()
  const { alternatives, nothingFits } = report
  if (alternatives.length === 0 && !nothingFits) return null
  return (
    <section className="advice">
      <h2>{adviceWords.heading}</h2>
      {nothingFits && (
        <p className="nothing-fits" role="alert" data-nothing-fits={`${nothingFits.needBytes}`}>
          <b>{adviceWords.nothingFits(print.size(nothingFits.needBytes))}</b> {adviceWords.nothingFitsHint}
        </p>
      )}
      <div className="alternatives">
        {alternatives.map((alternative, index) => (
          <AlternativeCard key={alternative.id} alternative={alternative} isFirst={index === 0} />
        ))}
      </div>
    </section>
  )
}
