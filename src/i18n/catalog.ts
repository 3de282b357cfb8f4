import type { CodeChangeId } from '../core/advice/code-changes.ts'
import type { ReadProblemId } from '../core/evidence/evidence.ts'
import type { ExitCode } from '../core/failures/exit-codes.ts'
import type { Finding, Numbers } from '../core/failures/finding.ts'
import type { AdviceKey, FailureId, Faq } from '../core/failures/index.ts'
import type { RecordId } from '../core/failures/record.ts'
import type { OwnLimitEffect } from '../core/flink/own-limits.ts'
import type { LinkId } from '../core/links/index.ts'
import type { Setting } from '../core/setting.ts'
import type { ReasonTexts } from './reasons.ts'
import type { AdviceWords, FindingWords } from './told-words.ts'
import type { TriageWords } from './triage.ts'

/** Prints figures the way the language does; a language's texts get it as an argument. */
export interface Print {
  /** a size in the unit that a person would choose, e.g. `816 MiB`; accepts what `Numbers` holds */
  size(value: bigint | string | undefined): string
  /** a count with the language's grouping */
  count(value: bigint | number | string | undefined): string
}

/** Texts may hold `**figures that matter**` and `` `code` ``, nothing else. */
export interface FailureText {
  /** a heading of a few words, e.g. "The direct memory is full" */
  readonly name: string
  /** the line by which people recognise it, shown in lists */
  readonly shows: string
  /** one or two sentences with the figures that matter: what happened and why */
  readonly happened: (finding: Finding, setting: Setting, print: Print) => string
  /** when more memory is not the answer, and how to tell; a sentence or two */
  readonly mind?: string
}

export interface AdviceText {
  /** a function where two alternatives may be of one kind, and their figures tell them apart */
  readonly title: string | ((numbers: Numbers) => string)
  readonly why: (numbers: Numbers, setting: Setting, print: Print) => string
  /** the metric, REST path or log line that shows that it worked, with the value to expect */
  readonly verify: (numbers: Numbers, setting: Setting, print: Print) => string
  /** what to do if it does not help */
  readonly otherwise: string
}

export interface RecordText {
  readonly title: string
  readonly how: string
  /** what to copy, by kind of process and by where it runs, which the finding's traits may tell */
  readonly command?: (setting: Setting, traits?: readonly string[]) => string
}

/** A question that people ask about a failure, and its answer, with a table where it has many cases. */
export interface FaqText<Id extends string = string> {
  readonly id: Id
  readonly question: string
  readonly answer: string
  readonly table?: FaqTable
}

export interface FaqTable {
  readonly columns: readonly string[]
  /** each row begins with its name */
  readonly rows: readonly (readonly [string, ...string[]])[]
}

/** What an exit code says, what it does not say, and where to look next. */
export interface ExitCodeText {
  readonly says: string
  readonly not: string
  readonly next: string
}
export type ExitCodeTexts = Readonly<Record<ExitCode, ExitCodeText>>

/** One text for each id of a list, in its order: a text that is missing or out of place does not compile. */
type FaqTexts<Ids extends readonly string[]> = { readonly [Place in keyof Ids]: FaqText<Ids[Place]> }

/** What a failure's page says besides what its findings say, a file each. */
export interface FaqPage<Id extends FailureId = FailureId> {
  /** what it is, and why it happens */
  readonly what: string
  /** what tells it from the failures that look like it */
  readonly apart: readonly { readonly from: FailureId; readonly how: string }[]
  /** what people try that does not help, and why not */
  readonly avoid: readonly string[]
  /** in the order of the failure's `faq` */
  readonly questions: FaqTexts<Faq[Id]>
}
/** Every failure's page in a language. Each loads when it is read. */
export type FaqPages = { readonly [Id in FailureId]: () => Promise<{ default: FaqPage<Id> }> }

/** What a language says about failures. It loads with the first text that is pasted, apart from the page's own words. */
export interface Knowledge {
  readonly failures: Readonly<Record<FailureId, FailureText>>
  readonly advice: Readonly<Record<AdviceKey, AdviceText>>
  /** changes of code, by the ids that proposals use */
  readonly code: Readonly<Record<CodeChangeId, string>>
  readonly records: Readonly<Record<RecordId, RecordText>>
  readonly links: Readonly<Record<LinkId, string>>
  /** what is wrong with a line, or worth knowing of it; the values are the problem's own */
  readonly problems: Readonly<Record<ReadProblemId, (values: Readonly<Record<string, string>>) => string>>
  /** leads to a failure's page */
  readonly readMore: string
  /** heads what is only worth knowing */
  readonly notes: string
  /** a limit of a person's own that holds in place of Flink's, and what that does */
  readonly ownLimit: (effect: OwnLimitEffect, size: (bytes: bigint) => string) => string
  /** of a person's own file, whose secrets are not on the screen: that the copy has them, and the button that shows them */
  readonly secrets: { readonly hidden: string; readonly show: string }
  readonly findingWords: FindingWords
  readonly adviceWords: AdviceWords
  /** why a finding is the root, follows from it, or is independent */
  readonly reasons: ReasonTexts
  readonly triage: TriageWords
}

/** What a language says about some of the failures, in a file of their own. */
export interface KnowledgeOf<Ids extends FailureId> {
  readonly failures: Pick<Knowledge['failures'], Ids>
  readonly advice: Pick<Knowledge['advice'], Extract<AdviceKey, `${Ids}/${string}`>>
}
