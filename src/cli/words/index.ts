import type { Language } from '../../i18n/languages.ts'
import en from './en.ts'
import type { CommandWords } from './words.ts'
import zh from './zh.ts'

export const COMMAND_WORDS: Readonly<Record<Language, CommandWords>> = { en, zh }
