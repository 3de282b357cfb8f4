import type { FailureId } from '../../core/failures/index.ts'
import type { FaqText } from '../../i18n/catalog.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { AnswerTable } from './answer-table.tsx'

/** What people ask about a failure, each with its answer folded away. */
export function Questions({ failure }: { readonly failure: FailureId }) {
  const { known } = useView()
  const questions: readonly FaqText[] | undefined = known?.knowledge.faq[failure]
  return questions?.map(({ id, question, answer, table }) => (
    <details key={id}>
      <summary>{question}</summary>
      <p>
        <RichText text={answer} />
      </p>
      {table && <AnswerTable table={table} />}
    </details>
  ))
}
