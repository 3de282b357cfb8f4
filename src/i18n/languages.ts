import type { ApplicationWords } from './application-words.ts'
import type { Knowledge } from './catalog.ts'
import type { LintWords } from './lint-words.ts'
import type { NetworkWords } from './network-words.ts'
import type { ReadingWords } from './reading-words.ts'
import type { Words } from './words.ts'

/**
 * A language of the page. Its parts load on demand: the page's words first, what it knows of failures and of
 * configurations and says of reading with the first text.
 */
export interface LanguageEntry {
  /** its own name, for the list of languages */
  readonly name: string
  readonly page: () => Promise<{ default: Words }>
  readonly knowledge: () => Promise<{ default: Knowledge }>
  /** what is said of a JVM application's kind and of its container */
  readonly application: () => Promise<{ default: ApplicationWords }>
  readonly lint: () => Promise<{ default: LintWords }>
  /** what the calculator of network buffers says */
  readonly network: () => Promise<{ default: NetworkWords }>
  readonly reading: () => Promise<{ default: ReadingWords }>
}

/** Every language, one line each, by its BCP 47 tag. */
export const LANGUAGES = {
  en: {
    name: 'English',
    page: () => import('./en/page.ts'),
    knowledge: () => import('./en/knowledge.ts'),
    application: () => import('./en/application.ts'),
    lint: () => import('./en/lint.ts'),
    network: () => import('./en/network.ts'),
    reading: () => import('./en/reading.ts'),
  },
  zh: {
    name: '中文',
    page: () => import('./zh/page.ts'),
    knowledge: () => import('./zh/knowledge.ts'),
    application: () => import('./zh/application.ts'),
    lint: () => import('./zh/lint.ts'),
    network: () => import('./zh/network.ts'),
    reading: () => import('./zh/reading.ts'),
  },
} as const satisfies Record<string, LanguageEntry>

export type Language = keyof typeof LANGUAGES

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag)

/** The first of a browser's languages that there is, by its primary tag (`zh-Hans-CN` is `zh`); English if there is none. */
export function preferredLanguage(tags: readonly string[]): Language {
  const primary = tags.map((tag) => tag.toLowerCase().split('-')[0] ?? '')
  return primary.find(isLanguage) ?? 'en'
}
