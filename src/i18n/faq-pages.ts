import { FAILURES, type FailureId } from '../core/failures/index.ts'
import type { FaqPage, FaqPages } from './catalog.ts'
import { pages as en } from './en/faq/index.ts'
import type { Language } from './languages.ts'
import { pages as zh } from './zh/faq/index.ts'

/** The pages of failures in each language. They are apart from `LANGUAGES`, of which every visit loads the list. */
export const FAQ_PAGES: Readonly<Record<Language, FaqPages>> = { en, zh }

/** All pages of a language, for whoever looks into each of them. */
export async function everyPage(language: Language): Promise<ReadonlyMap<FailureId, FaqPage>> {
  const loaded = await Promise.all(
    FAILURES.map(async ({ id }) => [id, (await FAQ_PAGES[language][id]()).default] as const),
  )
  return new Map<FailureId, FaqPage>(loaded)
}
