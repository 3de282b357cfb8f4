import type { FaqText } from '../../i18n/catalog.ts'
import { RichText } from '../controls/rich-text.tsx'
import { AnswerTable } from '../result/answer-table.tsx'
import { PageTitle } from './page-title.tsx'
import { useFaqPage } from './use-faq-page.ts'
import { useFaqWords } from './use-faq-words.ts'

/** What each exit code says, and what it does not. */
export function ExitCodesPage() {
  const faq = useFaqWords()
  const page = useFaqPage('container-kill')
  if (!page) return null
  const questions: readonly FaqText[] = page.questions
  const codes = questions.find(({ id }) => id === 'exit-codes')
  return (
    <article>
      <PageTitle text={faq.exitCodes} />
      {codes && (
        <p>
          <RichText text={codes.answer} />
        </p>
      )}
      {codes?.table && <AnswerTable table={codes.table} />}
    </article>
  )
}
