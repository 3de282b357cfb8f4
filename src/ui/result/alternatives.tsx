import { useView } from '../../state/view.ts'
import { AlternativeCard } from './alternative-card.tsx'

/** What can be done, side by side, best first. */
export function Alternatives() {
  const { words, print, report, known } = useView()
  const { alternatives, nothingFits } = report
  if (!known || (alternatives.length === 0 && !nothingFits)) return null
  return (
    <section className="advice">
      <h2>{words.advice.heading}</h2>
      {nothingFits && (
        <p className="nothing-fits" role="alert">
          <b>{words.advice.nothingFits(print.size(nothingFits.needBytes))}</b> {words.advice.nothingFitsHint}
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
