import en from './en/sharing.ts'
import type { Language } from './languages.ts'
import type { SharingWords } from './sharing-words.ts'
import zh from './zh/sharing.ts'

/** Both languages at once: they are short, and load apart from the page. */
export const SHARING_WORDS: Readonly<Record<Language, SharingWords>> = { en, zh }
