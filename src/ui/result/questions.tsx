import type { FailureId } from '../../core/failures/index.ts'
import type { FaqText } from '../../i18n/catalog.ts'
import { RichText } from '../controls/rich-text.tsx'
import { useFaqPage } from '../faq/use-faq-page.ts'
import { AnswerTable } from './answer-table.tsx'

/** What people ask about a failure, each with its answer folded away. */
export function Questions({ failure }: { readonly failure: FailureId }) {
  const page = useFaqPage(failure)
  if (!page) return null
  const questions: readonly FaqText[] = page.questions
  return questions.map(({ id, question, answer, table }) => (
    <details key={id}>
      <summary>{question}</summary>
      <p>
        <RichText text={answer} />
      </p>
      {table && <AnswerTable table={table} />}
    </details>
  ))
}
