import { FAILURES, type FailureId } from '../../core/failures/index.ts'
import { SIGNS } from '../../core/failures/signs.ts'
import type { FaqText, Knowledge } from '../../i18n/catalog.ts'
import { everyPage } from '../../i18n/faq-pages.ts'
import { useShownLanguage } from '../../state/texts.ts'
import { loadedBy } from '../loaded.ts'
import type { SearchedPage } from './search.ts'
import { useFaqWords } from './use-faq-words.ts'

const usePages = loadedBy(everyPage)

/** Each page with all that it says, in the language on the screen; undefined until all are there. */
export function useSearchedPages({ failures }: Knowledge): readonly SearchedPage[] | undefined {
  const pages = usePages(useShownLanguage())
  const { exitCodes } = useFaqWords()
  if (!pages) return undefined
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
