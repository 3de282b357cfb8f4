import type { FaqWords } from '../../i18n/faq-words.ts'
import { FAQ_WORDS } from '../../i18n/faqs.ts'
import { useShownLanguage } from '../../state/texts.ts'

/** What stands around the texts of the FAQ, in the language on the screen. */
export const useFaqWords = (): FaqWords => FAQ_WORDS[useShownLanguage()]
