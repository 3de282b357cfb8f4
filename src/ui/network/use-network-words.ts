import { use } from 'react'
import { LANGUAGES, type Language } from '../../i18n/languages.ts'
import type { NetworkWords } from '../../i18n/network-words.ts'
import { useTexts } from '../../state/texts.ts'

const loading = new Map<Language, Promise<{ default: NetworkWords }>>()

function wordsOf(language: Language) {
  const words = loading.get(language) ?? LANGUAGES[language].network()
  loading.set(language, words)
  return words
}

/** The calculator's words in the language on the screen; suspends until they are there. */
export function useNetworkWords(): NetworkWords {
  const language = useTexts((texts) => texts.language) ?? 'en'
  return use(wordsOf(language)).default
}
