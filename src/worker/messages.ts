import type { Evidence } from '../core/evidence/evidence.ts'

/** What the page asks of the worker. `id` comes back with the answer, so that an answer to an older text can be dropped. */
export interface ScanRequest {
  readonly id: number
  readonly text: string
}

/** What the worker answers. Plain data: facts of a text, read off the main thread. */
export interface ScanAnswer {
  readonly id: number
  readonly evidence: Evidence
}
