import { use } from 'react'
import { FAILURES, type FailureId } from '../../core/failures/index.ts'
import { SIGNS } from '../../core/failures/signs.ts'
import type { FaqPage, FaqText, Knowledge } from '../../i18n/catalog.ts'
import { everyPage } from '../../i18n/faq-pages.ts'
import type { Language } from '../../i18n/languages.ts'
import { useTexts } from '../../state/texts.ts'
import type { SearchedPage } from './search.ts'
import { useFaqWords } from './use-faq-words.ts'

const loading = new Map<Language, Promise<ReadonlyMap<FailureId, FaqPage>>>()

function pagesOf(language: Language) {
  const pages = loading.get(language) ?? everyPage(language)
  loading.set(language, pages)
  return pages
}

/** Each page with all that it says, in the language on the screen; suspends until all are there. */
export function useSearchedPages({ failures }: Knowledge): readonly SearchedPage[] {
  const pages = use(pagesOf(useTexts((texts) => texts.language) ?? 'en'))
  const { exitCodes } = useFaqWords()
  const questionsOf = (id: FailureId): readonly FaqText[] => pages.get(id)?.questions ?? []
  const codes = questionsOf('container-kill').find(({ id }) => id === 'exit-codes')?.table?.rows ?? []
  return [
    {
      path: 'exit-codes',
      name: exitCodes,
      shows: codes.map(([code]) => code).join(', '),
      passages: codes.map((row) => row.join(' ')),
    },
    ...FAILURES.map(({ id }) => ({
      path: id,
      name: failures[id].name,
      shows: failures[id].shows,
      passages: [
        ...SIGNS[id].lines,
        ...SIGNS[id].options,
        pages.get(id)?.what ?? '',
        failures[id].mind ?? '',
        ...(pages.get(id)?.avoid ?? []),
        ...questionsOf(id).map(({ question, answer }) => `${question} ${answer}`),
      ],
    })),
  ]
}
