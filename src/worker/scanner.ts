import type { Evidence } from '../core/evidence/evidence.ts'
import type { ScanAnswer, ScanRequest } from './messages.ts'

/** Above this many characters a text is read in the worker; a shorter one takes less than a frame. */
export const LARGE = 200_000

export interface Scanner {
  /** Reads a text off the main thread. Only the newest call is answered: an older one that is overtaken never is. */
  readonly scan: (text: string, done: (evidence: Evidence) => void) => void
  readonly close: () => void
}

/**
 * Starts the worker at the first text. A call that comes while it reads ends the running scan and starts afresh,
 * because a scan cannot be interrupted from outside.
 */
export function scanner(start: () => Worker = startWorker): Scanner {
  let worker: Worker | undefined
  let newest = 0
  let busy = false
  const close = (): void => {
    worker?.terminate()
    worker = undefined
    busy = false
  }
  return {
    close,
    scan(text, done) {
      if (busy) close()
      const id = ++newest
      const running = worker ?? start()
      worker = running
      busy = true
      running.onmessage = ({ data }: MessageEvent<ScanAnswer>) => {
        if (data.id !== newest) return
        busy = false
        done(data.evidence)
      }
      const request: ScanRequest = { id, text }
      running.postMessage(request)
    },
  }
}

const startWorker = (): Worker => new Worker(new URL('./scan.ts', import.meta.url), { type: 'module' })
