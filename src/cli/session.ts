import type { Knowledge } from '../i18n/catalog.ts'
import { LANGUAGES, type Language, preferredLanguage } from '../i18n/languages.ts'
import { createPrinter, type Printer } from '../i18n/print.ts'
import type { Words } from '../i18n/words.ts'
import type { Io } from './io.ts'
import { createPaint, type Paint } from './terminal/paint.ts'
import { COMMAND_WORDS } from './words/index.ts'
import type { CommandWords } from './words/words.ts'

/** What is the same for every text of one run: the languages' words and how the output is drawn. */
export interface Session {
  readonly language: Language
  readonly words: CommandWords
  readonly page: Words
  readonly knowledge: Knowledge
  readonly print: Printer
  readonly paint: Paint
  /** how wide lines may become */
  readonly columns: number
}

/** Texts beyond this are hard to read however wide the terminal is. */
const WIDEST = 110

export async function createSession(language: Language, io: Io): Promise<Session> {
  const entry = LANGUAGES[language]
  const [page, knowledge] = await Promise.all([entry.page(), entry.knowledge()])
  return {
    language,
    words: COMMAND_WORDS[language],
    page: page.default,
    knowledge: knowledge.default,
    print: createPrinter(language),
    paint: createPaint(io),
    columns: Math.max(40, Math.min(io.columns, WIDEST)),
  }
}

/** The language that the environment asks for, in the order of POSIX: `LC_ALL=zh_CN.UTF-8` is Chinese. */
export function languageOf(environment: Io['environment']): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? ''
  return preferredLanguage([locale.replace(/[.@].*/, '').replace('_', '-')])
}
