import { create } from 'zustand'
import { FIRST_SNIPPETS } from '../core/snippets/first.ts'
import type { SNIPPETS } from '../core/snippets/index.ts'
import { atFirstUse } from './first-use.ts'
import { useReading } from './reading.ts'

export type Format = (typeof SNIPPETS)[number]

/** The formats that files can be written in as yet. */
export const useFormats = create<{ readonly formats: readonly Format[]; readonly complete: boolean }>()(() => ({
  formats: FIRST_SNIPPETS,
  complete: false,
}))

async function loadFormats() {
  try {
    const { FURTHER_SNIPPETS } = await import('../core/snippets/further.ts')
    useFormats.setState({ formats: [...FIRST_SNIPPETS, ...FURTHER_SNIPPETS], complete: true })
  } catch {
    useReading.setState({ failed: true })
  }
}

/** Loads the further formats when the page is used. Called once, when the page starts. */
export const startFormats = () => atFirstUse(() => void loadFormats())
