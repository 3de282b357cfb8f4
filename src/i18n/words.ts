import type { Component, Limit, SetBy } from '../core/budget.ts'
import type { Overbooked } from '../core/flink/overbooked.ts'
import type { Deployment, Process } from '../core/setting.ts'
import type { SnippetId } from '../core/snippets/index.ts'
import type { SnippetProblem } from '../core/snippets/snippet.ts'
import type { FieldKey, FieldKind } from '../state/fields.ts'
import type { Theme } from '../state/theme.ts'

/** The page's own words in one language. What it knows of failures is apart (`catalog.ts`) and loads later. */
export interface Words {
  /** for the document's title */
  readonly title: string
  readonly promise: string
  readonly skipToAnswer: string
  readonly language: string
  readonly theme: string
  readonly themes: Readonly<Record<Theme, string>>
  readonly share: string
  readonly shared: string
  readonly shareManually: string

  readonly newVersion: {
    readonly ready: string
    /** where something is pasted */
    readonly readyToPasteAgain: string
    readonly load: string
    readonly later: string
  }

  readonly evidence: {
    readonly label: string
    readonly placeholder: string
    readonly openFile: string
    readonly drop: string
    readonly example: string
    readonly clear: string
    readonly reading: string
    readonly failed: string
    readonly line: (line: number) => string
    readonly lineAndColumn: (line: number, column: number) => string
  }

  readonly start: {
    readonly heading: string
    readonly pasteTitle: string
    readonly goToBox: string
    readonly example: string
    readonly paste: string
    readonly pickTitle: string
    readonly pick: string
    readonly planTitle: string
    readonly plan: string
    /** before sizes of containers, of which each is a plan */
    readonly container: string
    readonly goToForm: string
    /** the failures that are not listed at once */
    readonly further: string
    /** leads to the pages that can be read without a text */
    readonly faq: string
  }

  readonly form: {
    readonly heading: string
    readonly version: string
    readonly process: string
    readonly processes: Readonly<Record<Process, string>>
    readonly deployment: string
    readonly deployments: Readonly<Record<Deployment, string>>
    readonly container: string
    readonly jdk: string
    readonly stateBackend: string
    readonly unknown: string
    readonly more: string
    /** of a lock that is open, and of one that is closed: `lock` names both by the field */
    readonly lock: (field: string) => string
    readonly lockTitle: string
    readonly unlockTitle: string
    /** takes every answer back; `resetOne` those of a field, `resetField` names it */
    readonly reset: string
    readonly resetOne: string
    readonly resetField: (field: string) => string
    /** what the text says, where the form says something else */
    readonly says: (line: number, value: string) => string
    readonly from: (line: number) => string
    readonly fromTitle: (line: number) => string
    readonly assumed: string
    readonly becomes: (value: string) => string
    /** opens the calculator of network buffers */
    readonly network: string
    readonly units: Readonly<Record<FieldKind, string>>
    readonly switches: Readonly<Record<'true' | 'false', string>>
    readonly fields: Readonly<Record<FieldKey, string>>
    readonly notASize: string
    /** at a field that a refusal concerns, which stands at another */
    readonly concerned: (field: string) => string
  }

  readonly advice: {
    readonly apply: string
    readonly undo: string
    readonly copyFile: (file: string) => string
    readonly removed: string
    /** beside a change of a size that nobody stated */
    readonly wasAssumed: (value: string) => string
  }

  readonly budget: {
    readonly heading: (process: string) => string
    readonly before: string
    readonly after: string
    readonly now: string
    readonly notApplied: string
    /** the same where Flink refuses what there is now */
    readonly noneYet: string
    readonly change: string
    readonly units: Readonly<Record<'mebibytes' | 'bytes', string>>
    readonly setBy: string
    readonly total: string
    readonly bytes: (exact: string) => string
    readonly components: Readonly<Record<Component, string>>
    /** for bars in which the whole name does not fit */
    readonly short: Readonly<Partial<Record<Component, string>>>
    readonly limits: Readonly<Record<Limit['limit'], string>>
    /** the totals that Flink's parts stand in */
    readonly totals: Readonly<Record<Overbooked['total']['of'], string>>
    /** how much of a refused configuration hangs over its total; `excess` names a row of the table */
    readonly tooMuch: (size: string) => string
    readonly excess: string
    /** that bar in a sentence, for those who do not see it */
    readonly overbooked: (row: string, total: string, tooMuch: string) => string
    readonly by: (setBy: SetBy) => string
    readonly arguments: string
    /** in place of a bar, where Flink refuses the configuration */
    readonly noBudget: string
    /** the chart in a sentence, for those who do not see it */
    readonly chart: (row: string, total: string) => string
  }

  readonly snippets: {
    readonly heading: string
    readonly copy: string
    readonly copied: string
    readonly copyFailed: string
    readonly download: string
    readonly changes: string
    /** where a tab says more than the file's name */
    readonly names: Readonly<Partial<Record<SnippetId, string>>>
    /** why an option is not in the file */
    readonly problems: Readonly<Record<SnippetProblem, string>>
  }

  readonly links: string
  readonly records: string
}
