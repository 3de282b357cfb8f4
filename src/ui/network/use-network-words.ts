import { LANGUAGES, type Language } from '../../i18n/languages.ts'
import type { NetworkWords } from '../../i18n/network-words.ts'
import { useShownLanguage } from '../../state/texts.ts'
import { loadedBy } from '../loaded.ts'

const useWords = loadedBy((language: Language) => LANGUAGES[language].network())

/** The calculator's words in the language on the screen; undefined until they are there. */
export const useNetworkWords = (): NetworkWords | undefined => useWords(useShownLanguage())?.default
