import { use } from 'react'
import type { ApplicationWords } from '../../i18n/application-words.ts'
import { LANGUAGES, type Language } from '../../i18n/languages.ts'
import { useTexts } from '../../state/texts.ts'

const loading = new Map<Language, Promise<{ default: ApplicationWords }>>()

function wordsOf(language: Language) {
  const words = loading.get(language) ?? LANGUAGES[language].application()
  loading.set(language, words)
  return words
}

/** What is said of JVM applications in the language on the screen; suspends until it is there. */
export function useApplicationWords(): ApplicationWords {
  const language = useTexts((texts) => texts.language) ?? 'en'
  return use(wordsOf(language)).default
}
