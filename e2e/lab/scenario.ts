import type { FailureId } from '../../src/core/failures/index.ts'
import type { SnippetId } from '../../src/core/snippets/index.ts'

/** How a start went. */
export interface Outcome {
  /** all of the load was done, and the sign of the failure was not seen */
  readonly ran: boolean
  /** the sign of the failure was seen: where neither holds, it failed otherwise */
  readonly failed: boolean
  /** everything that a person would find in the log */
  readonly log: string
  /** what the other processes said, for a person who looks for what went wrong otherwise */
  readonly besides?: string
  /** the figures of the failure as the failing program knows them, where it does */
  readonly numbers: Readonly<Record<string, string>>
}

/** A size in the settings, that is found again after advice and tried smaller. */
export interface Part {
  readonly name: string
  readonly mibOf: (settings: string) => number | undefined
  /** the whole that it is a part of */
  readonly totalOf?: (settings: string) => number | undefined
  readonly sized: (settings: string, mib: number) => string
}

/** Something real that fails, what the wizard must say of it, and what running means. */
export interface Scenario {
  readonly id: string
  readonly what: string
  readonly failure: FailureId
  /** what it runs on, e.g. `JDK 17` */
  readonly versions: readonly string[]
  /** the loads, as multiples of what the first settings hold; one where there is nothing to multiply */
  readonly loads: readonly number[]
  /** whether settings cure it, or more memory does not help */
  readonly cure: 'settings' | 'none'
  /** what a person answers in the form besides, by the `id` of the field */
  readonly answers: (version: string) => Readonly<Record<string, string>>
  /** the snippet whose text is copied into the settings' file */
  readonly snippet: (version: string) => SnippetId
  /** the settings with which it fails */
  readonly settings: (version: string) => string
  /** it is tried once more with this locked in the form; absent where that says nothing */
  readonly fixed?: {
    readonly lock: 'total' | 'container'
    /** what has to come of it */
    readonly comesTo: (load: number) => 'runs' | 'nothing-fits'
  }
  /** settings with more memory, where that is to be shown to be no help */
  readonly more?: string
  /** Finds, fetches and compiles what it runs with. Throws with what to do where something is missing. */
  readonly prepare: (version: string) => void
  readonly start: (version: string, settings: string, load: number) => Promise<Outcome>
  /** what was short, where more of it is the cure */
  readonly part?: (version: string) => Part
}
