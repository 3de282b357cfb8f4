import type { SnippetProblem } from '../../core/snippets/snippet.ts'
import type { CommandName } from '../options.ts'
import type { UsageProblem } from '../request.ts'
import type { SourceProblem } from '../source.ts'

/** What goes with each member of a union, by its `problem`. */
type ByProblem<Union extends { readonly problem: string }> = {
  readonly [Name in Union['problem']]: (about: Extract<Union, { readonly problem: Name }>) => string
}

/** The command's own words in one language; budget, advice and failures have theirs in `src/i18n`. */
export interface CommandWords {
  /** the whole help, or that of one command */
  readonly help: (command: CommandName | undefined, lists: HelpLists) => string
  readonly usage: ByProblem<UsageProblem>
  /** stands behind every usage problem */
  readonly tryHelp: string
  readonly source: ByProblem<SourceProblem>
  readonly snippet: Readonly<Record<SnippetProblem, (key: string) => string>>
  /** `others` are the formats that it reads, comma between */
  readonly notAvailable: (format: string, setting: string, others: string) => string
  /** a JVM application has no release of Flink */
  readonly noUpgrade: string
  readonly noSuchAdvice: (apply: string, ids: readonly string[]) => string
  readonly standardInput: string
  /** how far a source was read, in bytes, of how many, and how many seconds that may still take, if its size is known */
  readonly progress: (
    name: string,
    bytesRead: number,
    size: number | undefined,
    secondsLeft: number | undefined,
  ) => string
  /** marks what nobody said */
  readonly assumed: string
  readonly container: (size: string) => string
  readonly limit: (name: string, size: string, flag: string) => string
  /** the parts under a limit may come to more than it by this much */
  readonly over: (size: string) => string
  readonly moreAdvice: (command: string) => string
  readonly writeIt: (command: string) => string
  /** the budget after the alternative with this number */
  readonly after: (number: number) => string
  readonly code: string
  readonly costs: string
  /** an option's old text */
  readonly before: (value: string) => string
  /** a name and what it stands for, on one line */
  readonly labelled: (name: string, text: string) => string
}

export interface HelpLists {
  readonly versions: string
  readonly formats: string
  readonly languages: string
}
