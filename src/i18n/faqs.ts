import { words as en } from './en/faq/words.ts'
import type { FaqWords } from './faq-words.ts'
import type { Language } from './languages.ts'
import { words as zh } from './zh/faq/words.ts'

/** Both languages at once: they are short, and load with the first page of the FAQ. */
export const FAQ_WORDS: Readonly<Record<Language, FaqWords>> = { en, zh }
