import type { FileProblem } from '../worker/messages.ts'
import type { Printer } from './print.ts'

/** What the page says of what it reads and has read. It loads with the first text or file, apart from the page's own words. */
export interface ReadingWords {
  readonly file: {
    /** the name of a text that was pasted and is too long to be shown */
    readonly pasted: string
    readonly reading: (name: string) => string
    readonly progress: (read: string, size: string, percent: string) => string
    readonly secondsLeft: (seconds: number) => string
    readonly cancel: string
    readonly remove: string
    readonly about: (size: string, lines: number, print: Printer) => string
    readonly refused: (name: string) => string
    readonly problems: Readonly<Record<FileProblem, string>>
    readonly dismiss: string
  }
  readonly lines: {
    /** how many lines the answer rests on, of how many */
    readonly read: (read: number, lines: number, print: Printer) => string
    readonly show: string
    readonly previous: string
    readonly next: string
    readonly at: (line: number, place: number, of: number) => string
    /** of a long list, what is not shown */
    readonly more: (count: number, print: Printer) => string
  }
}
