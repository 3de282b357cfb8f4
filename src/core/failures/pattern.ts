import type { Process } from '../setting.ts'
import type { Numbers } from './finding.ts'

/** What a pattern read from the place where it matched. */
export interface Reading {
  readonly numbers?: Numbers
  readonly traits?: readonly string[]
  readonly process?: Process
}

/**
 * One wording of a failure. `regex` is tried on text whose log prefixes, quoting, escapes and line wraps are undone;
 * it runs in linear time (no nested or adjacent unbounded repetitions over the same characters).
 */
export interface Pattern {
  readonly regex: RegExp
  /** literal substrings, lower case, one of which every match contains: text without them is never looked at closer */
  readonly hints: readonly string[]
  /** the figures of a match; `context` is the match's surroundings (the rest of its stack), or `null` to say "not mine" */
  readonly read?: (match: RegExpExecArray, context: string) => Reading | null
  /** where the wording comes from: class and releases */
  readonly source: string
}
