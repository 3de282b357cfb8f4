import en from './en/slots.ts'
import type { Language } from './languages.ts'
import type { SlotWords } from './slot-words.ts'
import zh from './zh/slots.ts'

/** Every language's words of a slot; they load with the part of the page that shows one. */
export const SLOT_WORDS: Readonly<Record<Language, SlotWords>> = { en, zh }
