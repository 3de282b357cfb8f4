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
  /** MiB that the process had in memory at most, where that was looked at */
  readonly peakMib?: number
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

/** What an alternative names besides sizes: how many values to send at once, for one. Integers, as texts. */
export type Figures = Readonly<Record<string, string>>

/** Something real that fails, what the wizard must say of it, and what running means. */
export interface Scenario {
  readonly id: string
  readonly what: string
  readonly failure: FailureId
  /** what it runs on, e.g. `JDK 17` */
  readonly versions: readonly string[]
  /** the loads, as multiples of what the first settings hold; one where there is nothing to multiply */
  readonly loads: readonly number[]
  /** what cures it; where it is not settings, more memory does not help */
  readonly cure: 'settings' | 'code' | 'none'
  /** what a person answers in the form besides, by the `id` of the field */
  readonly answers: (version: string) => Readonly<Record<string, string>>
  /** what the log shows where it fails this way */
  readonly sign: RegExp
  /** whose log it is: the program, its release and the JDK's */
  readonly origin: (version: string) => string
  /** the snippet whose text is copied into the settings' file */
  readonly snippet: (version: string) => SnippetId
  /** the settings with which it fails */
  readonly settings: (version: string) => string
  /** it is tried once more with this locked in the form; absent where that says nothing */
  readonly fixed?: {
    readonly lock: 'total' | 'container'
    /** the container's size, where the person types it in: MiB, which the process then stays below */
    readonly mib?: number
    /** what has to come of it */
    readonly comesTo: (load: number) => 'runs' | 'nothing-fits'
  }
  /** settings with more memory, where that is to be shown to be no help */
  readonly more?: string
  /** starts with the code changed as the first alternative says, by its id without the failure's */
  readonly remedies?: Readonly<
    Record<string, (version: string, settings: string, load: number, figures: Figures) => Promise<Outcome>>
  >
  /** Finds, fetches and compiles what it runs with. Throws with what to do where something is missing. */
  readonly prepare: (version: string) => void | Promise<void>
  readonly start: (version: string, settings: string, load: number) => Promise<Outcome>
  /** what was short, where more of it is the cure */
  readonly part?: (version: string) => Part
}
