import { SHARING_WORDS } from '../../i18n/sharing.ts'
import type { SharingWords } from '../../i18n/sharing-words.ts'
import { useShownLanguage } from '../../state/texts.ts'

/** What is said of links and of earlier configurations, in the language on the screen. */
export const useSharingWords = (): SharingWords => SHARING_WORDS[useShownLanguage()]
