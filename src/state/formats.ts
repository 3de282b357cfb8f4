import { create } from 'zustand'
import { FIRST_SNIPPETS } from '../core/snippets/first.ts'
import type { SNIPPETS } from '../core/snippets/index.ts'
import { hasEvidence, type Input, useInput } from './input.ts'
import { useReading } from './reading.ts'

export type Format = (typeof SNIPPETS)[number]

/** The formats that files can be written in as yet. */
export const useFormats = create<{ readonly formats: readonly Format[]; readonly complete: boolean }>()(() => ({
  formats: FIRST_SNIPPETS,
  complete: false,
}))

async function loadFormats() {
  if (useFormats.getState().complete) return
  try {
    const { FURTHER_SNIPPETS } = await import('../core/snippets/further.ts')
    useFormats.setState({ formats: [...FIRST_SNIPPETS, ...FURTHER_SNIPPETS], complete: true })
  } catch {
    useReading.setState({ failed: true })
  }
}

/** Whether a person has given anything: until then the page shows what it loaded first. */
export const hasInput = (input: Pick<Input, 'text' | 'file' | 'answers'>): boolean =>
  hasEvidence(input) || Object.keys(input.answers).length > 0

/** Loads the further formats at the first sign of a person. Called once, when the page starts. */
export function startFormats() {
  const load = () => void loadFormats()
  for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const)
    addEventListener(sign, load, { once: true, passive: true })
  if (hasInput(useInput.getState())) load()
  else useInput.subscribe((input) => hasInput(input) && load())
}
