import { LANGUAGES } from '../i18n/languages.ts'
import { useInput } from '../state/input.ts'
import { worker } from '../state/reading.ts'

/** Loads the chunks that every text needs, and starts the worker. The browser keeps them. */
export function ahead() {
  worker.warm()
  const { knowledge, reading, lint } = LANGUAGES[useInput.getState().language]
  for (const load of [
    () => import('../state/engine.ts'),
    knowledge,
    reading,
    lint,
    () => import('./result/lint-panel.tsx'),
    () => import('./result/further.tsx'),
    () => import('./wizard/line-marks.tsx'),
    () => import('./wizard/read-lines.tsx'),
    () => import('./wizard/file-card.tsx'),
  ])
    load().catch(() => undefined)
}
