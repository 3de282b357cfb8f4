import { isLanguage, type Language, preferredLanguage } from '../i18n/languages.ts'
import { isTheme, type Theme } from './theme.ts'

/** What outlives a reload; never the pasted text. `public/theme.js` reads `theme` under the same key before the first paint. */
interface Remembered {
  /** the last form, as a permalink */
  readonly answers: string
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

/** The language and theme of the last visit, else the browser's. */
export function remembered(): Pick<Remembered, 'language' | 'theme'> {
  const { language, theme } = stored()
  return {
    language: typeof language === 'string' && isLanguage(language) ? language : preferredLanguage(navigator.languages),
    theme: isTheme(theme) ? theme : 'system',
  }
}

/** The last form; empty where there was none. */
export function rememberedAnswers(): string {
  const { answers } = stored()
  return typeof answers === 'string' ? answers : ''
}

/** Keeps what has changed here; what another tab has written besides stays. */
export function remember(changed: Partial<Remembered>) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...stored(), ...changed }))
  } catch {
    // no storage, or it is full: the page works on without
  }
}
