import type { Setting } from '../setting.ts'
import type { Deployed } from './document.ts'

/** What a format cannot hold. The entry is left out of the text, which says so in a comment; the rest stands. */
export const SNIPPET_PROBLEMS = [
  /** flink-conf.yaml: a `#` starts a comment wherever it stands */
  'number-sign',
  /** flink-conf.yaml: a key or a value is trimmed, and an empty one is passed over */
  'empty',
  'outer-space',
  /** a line end inside a key or a value */
  'line-end',
  /** half of a character, which no file can hold */
  'lone-surrogate',
  /** flink-conf.yaml: key and value part at the first `: ` */
  'key-separator',
  /** config.yaml: a key of more than a thousand characters */
  'long-key',
  /** FLINK_PROPERTIES: the image's start script changes white space, `$NAME` and patterns of file names */
  'start-script',
  /** Flink refuses the configuration, so there is nothing derived to write */
  'refused',
] as const
export type SnippetProblem = (typeof SNIPPET_PROBLEMS)[number]

export interface SnippetText {
  /** the whole file, ending with a line end; empty where there is nothing to write */
  readonly text: string
  readonly problems: readonly { readonly problem: SnippetProblem; readonly key?: string }[]
}

/** A format that a configuration is handed over in. One file each; its reader, if any, is in `readers.ts`. */
export interface Snippet<Id extends string = string> {
  readonly id: Id
  /** what the format is called, in any language, where that says more than the file's name */
  readonly name?: string
  /** the name to save it under, e.g. `flink-conf.yaml` */
  readonly fileName: (setting: Setting) => string
  /** whether the release and the kind of process read this format at all */
  readonly availableIn: (setting: Setting) => boolean
  readonly write: (document: Deployed) => SnippetText
}

/** Keeps the id as a literal, so that `SnippetId` is derived from the list. */
export const defineSnippet = <const Id extends string>(snippet: Snippet<Id>): Snippet<Id> => snippet
