import { hasEvidence, type Input, useInput } from './input.ts'

const SIGNS = ['focusin', 'keydown', 'pointerdown', 'pointermove', 'scroll', 'dragenter'] as const

/** Whether a person has given anything: until then the page shows what it loaded first. */
export const hasInput = (input: Pick<Input, 'text' | 'file' | 'link' | 'answers'>): boolean =>
  hasEvidence(input) || Object.keys(input.answers).length > 0

/**
 * Calls back once, at the first sign of a person, or at what one has given without any: a permalink, the answers of the
 * last visit. A page that nobody has touched does not need what loads then.
 */
export function atFirstUse(load: () => void) {
  if (hasInput(useInput.getState())) return load()
  const stop = useInput.subscribe((input) => hasInput(input) && used())
  const used = () => {
    stop()
    for (const sign of SIGNS) removeEventListener(sign, used)
    load()
  }
  for (const sign of SIGNS) addEventListener(sign, used, { passive: true })
}
