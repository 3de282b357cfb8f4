import { FAILURES } from '../../core/failures/index.ts'
import type { Knowledge } from '../../i18n/catalog.ts'
import { PageTitle } from './page-title.tsx'
import { useFaqWords } from './use-faq-words.ts'

interface FaqIndexProps {
  readonly knowledge: Knowledge
  /** the address named a page that there is not */
  readonly isMissing: boolean
}

/** All pages, each by its name and by the line that people know it by. */
export function FaqIndex({ knowledge, isMissing }: FaqIndexProps) {
  const faq = useFaqWords()
  return (
    <article>
      <PageTitle text={faq.title} />
      <p>{isMissing ? faq.noPage : faq.lead}</p>
      <ul className="pages">
        {FAILURES.map(({ id }) => (
          <li key={id}>
            <a href={`#/faq/${id}`}>{knowledge.failures[id].name}</a>
            <code>{knowledge.failures[id].shows}</code>
          </li>
        ))}
        <li>
          <a href="#/faq/exit-codes">{faq.exitCodes}</a>
          <code>137, 143, 134, 139, 239, 3, 1, 2, -104, -103, -100</code>
        </li>
      </ul>
    </article>
  )
}
