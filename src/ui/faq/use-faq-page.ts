import type { FailureId } from '../../core/failures/index.ts'
import type { FaqPage } from '../../i18n/catalog.ts'
import { FAQ_PAGES } from '../../i18n/faq-pages.ts'
import { useShownLanguage } from '../../state/texts.ts'
import { loadedBy } from '../loaded.ts'

const usePage = loadedBy((load: () => Promise<{ default: FaqPage }>) => load())

/** A failure's page in the language on the screen; undefined until it is there. */
export function useFaqPage(failure: FailureId): FaqPage | undefined {
  const language = useShownLanguage()
  return usePage(FAQ_PAGES[language][failure])?.default
}
