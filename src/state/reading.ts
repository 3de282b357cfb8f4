import { create } from 'zustand'
import { type Evidence, NO_EVIDENCE } from '../core/evidence/evidence.ts'
import { LARGE, scanner } from '../worker/scanner.ts'
import { useInput } from './input.ts'

export type Engine = typeof import('./engine.ts')

/** What was read from a text, kept while the form changes. Derived; it lags behind `Input.text` while a worker reads. */
export interface Reading {
  readonly text: string
  readonly evidence: Evidence
  readonly engine?: Engine
  /** a file is being opened, which becomes the next text */
  readonly opening: boolean
  /** a chunk of the page could not be loaded */
  readonly failed: boolean
}

export const useReading = create<Reading>()(() => ({ text: '', evidence: NO_EVIDENCE, opening: false, failed: false }))

/** Loads the engine if it is not there. The module cache keeps it, so that asking twice is free. */
export async function loadEngine(): Promise<Engine | undefined> {
  const { engine } = useReading.getState()
  if (engine) return engine
  try {
    const loaded = await import('./engine.ts')
    useReading.setState({ engine: loaded, failed: false })
    return loaded
  } catch {
    useReading.setState({ failed: true })
    return undefined
  }
}

const worker = scanner()
const readElsewhere = (text: string) => new Promise<Evidence>((resolve) => worker.scan(text, resolve))

/** Keeps the reading up with the text. The newest text wins, whatever is read first. */
async function follow(text: string) {
  const here = text.length <= LARGE
  const { engine } = useReading.getState()
  if (text === '') return useReading.setState({ text, evidence: NO_EVIDENCE })
  if (here && engine) return useReading.setState({ text, evidence: engine.read(text) })
  try {
    const [loaded, elsewhere] = await Promise.all([loadEngine(), here ? undefined : readElsewhere(text)])
    if (!loaded || useInput.getState().text !== text) return
    useReading.setState({ text, evidence: elsewhere ?? loaded.read(text) })
  } catch {
    useReading.setState({ failed: true })
  }
}

/** Reads each text that the input gets. Called once, when the page starts. */
export function startReading() {
  useInput.subscribe(({ text }, before) => {
    if (text !== before.text) void follow(text)
  })
}
