import { create } from 'zustand'
import { type Evidence, NO_EVIDENCE } from '../core/evidence/evidence.ts'
import type { Linked } from '../core/sharing/linked.ts'
import { LARGE, scanner } from '../worker/scanner.ts'
import { type Input, type ReadFile, useInput } from './input.ts'

export type Engine = typeof import('./engine.ts')

/** What was read, kept while the form changes. Derived; it lags behind the input while a worker reads. */
export interface Reading {
  readonly text: string
  readonly file?: ReadFile | undefined
  readonly linked?: Linked | undefined
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

/** Keeps the reading up with the text, or with a link in its place. The newest wins, whatever is read first. */
async function follow({ text, link }: Input) {
  const here = text.length <= LARGE
  const linked = link?.linked
  const { engine } = useReading.getState()
  const found = (evidence: Evidence) => useReading.setState({ text, file: undefined, linked, evidence })
  if (text === '' && !linked) return found(NO_EVIDENCE)
  const isNewest = () => useInput.getState().text === text && useInput.getState().link?.linked === linked
  if (linked) {
    const loaded = await loadEngine()
    if (loaded && isNewest()) found(loaded.evidenceOf(linked))
    return
  }
  if (here && engine) return found(engine.read(text))
  try {
    const [loaded, elsewhere] = await Promise.all([loadEngine(), here ? undefined : readElsewhere(text)])
    if (loaded && isNewest()) found(elsewhere ?? loaded.read(text))
  } catch {
    fail()
  }
}

/** Reads the text once more where another reading came in between. */
export function resume() {
  const input = useInput.getState()
  if (input.file === undefined && useReading.getState().text !== input.text) void follow(input)
}

/** Reads each text that the input gets. Called once, when the page starts. */
export function startReading() {
  useInput.subscribe((input, before) => {
    const isOther = input.text !== before.text || before.file || input.link?.linked !== before.link?.linked
    // a file comes with what was read from it
    if (input.file === undefined && isOther) void follow(input)
  })
}
