import type { ApplicationWords } from '../../i18n/application-words.ts'
import { LANGUAGES, type Language } from '../../i18n/languages.ts'
import { useShownLanguage } from '../../state/texts.ts'
import { loadedBy } from '../loaded.ts'

const useWords = loadedBy((language: Language) => LANGUAGES[language].application())

/** What is said of JVM applications in the language on the screen; undefined until it is there. */
export const useApplicationWords = (): ApplicationWords | undefined => useWords(useShownLanguage())?.default
