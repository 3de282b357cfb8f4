import en from './en/parts.ts'
import type { Language } from './languages.ts'
import type { PartWords } from './part-words.ts'
import zh from './zh/parts.ts'

/** Every language's words of the parts of a budget; they load when one is asked about. */
export const PART_WORDS: Readonly<Record<Language, PartWords>> = { en, zh }
