import type { FailureId } from '../../core/failures/index.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'

/** What people ask about a failure, each with its answer folded away. */
export function Questions({ failure }: { readonly failure: FailureId }) {
  const { known } = useView()
  return known?.knowledge.faq[failure].map(({ id, question, answer }) => (
    <details key={id}>
      <summary>{question}</summary>
      <p>
        <RichText text={answer} />
      </p>
    </details>
  ))
}
