import { useDeferredValue, useState } from 'react'
import type { Knowledge } from '../../i18n/catalog.ts'
import { RichText } from '../controls/rich-text.tsx'
import { PageTitle } from './page-title.tsx'
import { search } from './search.ts'
import { useFaqWords } from './use-faq-words.ts'
import { useSearchedPages } from './use-searched-pages.ts'

/** The pages that hold the words of a query: all of them for none. */
function Results({ knowledge, query }: { readonly knowledge: Knowledge; readonly query: string }) {
  const faq = useFaqWords()
  const pages = useSearchedPages(knowledge)
  if (!pages) return null
  const found = search(pages, query)
  return (
    <div>
      <p role="status" className="soft">
        {query.trim() !== '' && faq.results(found.length)}
      </p>
      <ul className="pages">
        {found.map(({ page: { path, name, shows }, passage }) => (
          <li key={path}>
            <a href={`#/faq/${path}`}>{name}</a>
            <code>{shows}</code>
            {passage && (
              <p className="passage">
                <RichText text={passage} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface FaqIndexProps {
  readonly knowledge: Knowledge
  /** the address named a page that there is not */
  readonly isMissing: boolean
}

/** All pages, each by its name and by the line that people know it by, and a search over all that they say. */
export function FaqIndex({ knowledge, isMissing }: FaqIndexProps) {
  const faq = useFaqWords()
  const [query, setQuery] = useState('')
  return (
    <article>
      <PageTitle text={faq.title} />
      <p>{isMissing ? faq.noPage : faq.lead}</p>
      <search>
        <label htmlFor="faq-search">{faq.search}</label>
        <input
          id="faq-search"
          type="search"
          value={query}
          placeholder={faq.hint}
          onChange={({ target }) => setQuery(target.value)}
        />
      </search>
      <Results knowledge={knowledge} query={useDeferredValue(query)} />
    </article>
  )
}
