import { everyPage } from '../i18n/faq-pages.ts'
import { LANGUAGES } from '../i18n/languages.ts'
import { useInput } from '../state/input.ts'
import { worker } from '../state/reading.ts'

/**
 * Loads the chunks that every text needs, and starts the worker; then the pages of the failures, of which an answer waits
 * for one. The browser keeps them.
 */
export function ahead() {
  worker.warm()
  const { language } = useInput.getState()
  const { knowledge, reading, lint } = LANGUAGES[language]
  const chunks = [
    () => import('../state/engine.ts'),
    knowledge,
    reading,
    lint,
    () => import('./result/lint/lint-panel.tsx'),
    () => import('./result/further.tsx'),
    () => import('./wizard/line-marks.tsx'),
    () => import('./wizard/read-lines.tsx'),
    () => import('./wizard/file-card.tsx'),
  ]
  void Promise.allSettled(chunks.map((load) => load()))
    .then(() => everyPage(language))
    .catch(ignored)
}

const ignored = () => undefined
