import type { Evidence } from '../core/evidence/evidence.ts'
import type { FileAnswer, ScanAnswer, ScanRequest } from './messages.ts'
import { startWorker } from './start-worker.ts'

/**
 * Above this many characters a text is read in the worker, which has read by the time that the first one comes
 * (`warm-up.ts`); a shorter one is read here before the worker would have answered.
 */
export const LARGE = 30_000

export interface FileReading {
  readonly longestShown: number
  readonly progress: (share: number) => void
  readonly done: (answer: FileAnswer) => void
}

export interface Scanner {
  /** Reads a text off the main thread. Only the newest call is answered: an older one that is overtaken never is. */
  readonly scan: (text: string, done: (evidence: Evidence) => void) => void
  /** Reads a file likewise, and says how far it is. */
  readonly scanFile: (file: Blob | string, reading: FileReading) => void
  /** Starts the worker before there is anything to read, so that the first text need not wait for it. */
  readonly warm: () => void
  /** Ends what is being read, unanswered. */
  readonly close: () => void
}

type Asked = { readonly text: string } | { readonly file: Blob | string; readonly longestShown: number }

/**
 * Starts the worker at the first text. A call that comes while it reads ends the running scan and starts afresh,
 * because a scan cannot be interrupted from outside. `failed`: the worker could not be loaded.
 */
export function scanner(failed: () => void, start: () => Worker = startWorker): Scanner {
  let worker: Worker | undefined
  let newest = 0
  let busy = false
  const close = (): void => {
    worker?.terminate()
    worker = undefined
    busy = false
  }
  const warm = (): Worker => {
    worker ??= start()
    worker.onerror = () => {
      const wasAsked = busy
      close()
      if (wasAsked) failed()
    }
    return worker
  }
  const ask = (what: Asked, hear: (answer: ScanAnswer) => void) => {
    if (busy) close()
    const id = ++newest
    const running = warm()
    busy = true
    running.onmessage = ({ data }: MessageEvent<ScanAnswer>) => {
      if (data.id !== newest || !busy) return
      // before it is heard: hearing may ask for the next
      busy = 'share' in data
      hear(data)
    }
    const request: ScanRequest = { id, ...what }
    running.postMessage(request)
  }
  return {
    close,
    warm,
    scan: (text, done) =>
      ask({ text }, (answer) => {
        if ('evidence' in answer) done(answer.evidence)
      }),
    scanFile: (file, { longestShown, progress, done }) =>
      ask({ file, longestShown }, (answer) => {
        if ('share' in answer) progress(answer.share)
        else if (!('evidence' in answer) || 'size' in answer) done(answer)
      }),
  }
}
