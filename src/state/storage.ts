import type { Answers } from '../core/setting.ts'
import { isLanguage, type Language, preferredLanguage } from '../i18n/languages.ts'
import { readPermalink, writePermalink } from './permalink.ts'
import { isTheme, type Theme } from './theme.ts'

/** What outlives a reload; never the pasted text. `public/theme.js` reads `theme` under the same key before the first paint. */
export interface Remembered {
  readonly answers: Answers
  readonly language: Language
  readonly theme: Theme
}

const KEY = 'memory-wizard'

/** What the storage holds, as far as it is ours: a browser may forbid it, and another version may have written it. */
function stored(): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** The answers of the address, else those of the last visit; the language and theme of the last visit, else the browser's. */
export function remembered(): Remembered {
  const { answers, language, theme } = stored()
  const linked = readPermalink(location.hash.slice(1))
  return {
    answers: linked ?? (typeof answers === 'string' ? readPermalink(answers) : undefined) ?? {},
    language: typeof language === 'string' && isLanguage(language) ? language : preferredLanguage(navigator.languages),
    theme: isTheme(theme) ? theme : 'system',
  }
}

export function remember({ answers, language, theme }: Remembered) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ answers: writePermalink(answers), language, theme }))
  } catch {
    // no storage, or it is full: the page works on without
  }
}
