import { create } from 'zustand'
import { type Evidence, NO_EVIDENCE } from '../core/evidence/evidence.ts'
import { LARGE, scanner } from '../worker/scanner.ts'
import { type ReadFile, useInput } from './input.ts'

export type Engine = typeof import('./engine.ts')

/** What was read, kept while the form changes. Derived; it lags behind the input while a worker reads. */
export interface Reading {
  readonly text: string
  readonly file?: ReadFile | undefined
  readonly evidence: Evidence
  readonly engine?: Engine
  /** a chunk of the page could not be loaded */
  readonly failed: boolean
}

export const useReading = create<Reading>()(() => ({ text: '', evidence: NO_EVIDENCE, failed: false }))

const fail = () => useReading.setState({ failed: true })

/** Reads what is large; the newest wins. */
export const worker = scanner(fail)

/** Loads the engine if it is not there. The module cache keeps it, so that asking twice is free. */
export async function loadEngine(): Promise<Engine | undefined> {
  const { engine } = useReading.getState()
  if (engine) return engine
  try {
    const loaded = await import('./engine.ts')
    useReading.setState({ engine: loaded, failed: false })
    worker.warm()
    return loaded
  } catch {
    fail()
    return undefined
  }
}

const readElsewhere = (text: string) => new Promise<Evidence>((resolve) => worker.scan(text, resolve))

/** Keeps the reading up with the text. The newest text wins, whatever is read first. */
async function follow(text: string) {
  const here = text.length <= LARGE
  const { engine } = useReading.getState()
  if (text === '') return useReading.setState({ text, file: undefined, evidence: NO_EVIDENCE })
  if (here && engine) return useReading.setState({ text, file: undefined, evidence: engine.read(text) })
  try {
    const [loaded, elsewhere] = await Promise.all([loadEngine(), here ? undefined : readElsewhere(text)])
    if (!loaded || useInput.getState().text !== text) return
    useReading.setState({ text, file: undefined, evidence: elsewhere ?? loaded.read(text) })
  } catch {
    fail()
  }
}

/** Reads the text once more where another reading came in between. */
export function resume() {
  const { text, file } = useInput.getState()
  if (file === undefined && useReading.getState().text !== text) void follow(text)
}

/** Reads each text that the input gets. Called once, when the page starts. */
export function startReading() {
  useInput.subscribe(({ text, file }, before) => {
    // a file comes with what was read from it
    if (file === undefined && (text !== before.text || before.file)) void follow(text)
  })
}
