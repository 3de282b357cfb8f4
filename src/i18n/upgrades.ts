import en from './en/upgrade.ts'
import type { Language } from './languages.ts'
import type { UpgradeWords } from './upgrade-words.ts'
import zh from './zh/upgrade.ts'

/** Both are small and load together, so that a change of the language waits for nothing. */
export const UPGRADE_WORDS: Readonly<Record<Language, UpgradeWords>> = { en, zh }
