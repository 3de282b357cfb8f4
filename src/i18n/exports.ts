import en from './en/export.ts'
import type { ExportWords } from './export-words.ts'
import type { Language } from './languages.ts'
import zh from './zh/export.ts'

/** Every language's words for what is taken along; they load with the part of the page that offers it. */
export const EXPORT_WORDS: Readonly<Record<Language, ExportWords>> = { en, zh }
