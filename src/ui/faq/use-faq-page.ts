import { use } from 'react'
import type { FailureId } from '../../core/failures/index.ts'
import type { FaqPage } from '../../i18n/catalog.ts'
import { FAQ_PAGES } from '../../i18n/faq-pages.ts'
import type { Language } from '../../i18n/languages.ts'
import { useTexts } from '../../state/texts.ts'

const loading = new Map<string, Promise<FaqPage>>()

async function load(language: Language, failure: FailureId): Promise<FaqPage> {
  return (await FAQ_PAGES[language][failure]()).default
}

/** A failure's page in the language on the screen; suspends until it is there. */
export function useFaqPage(failure: FailureId): FaqPage {
  const language = useTexts((texts) => texts.language) ?? 'en'
  const key = `${language} ${failure}`
  const page = loading.get(key) ?? load(language, failure)
  loading.set(key, page)
  return use(page)
}
