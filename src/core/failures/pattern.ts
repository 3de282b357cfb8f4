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
  /** a sentence that a person wrote about a failure: it counts only where the text holds no message of a machine */
  readonly weak?: true
  /** where the wording comes from: class and releases */
  readonly source: string
}

/**
 * A wording's regular expression: a blank stands for any one white space, because a log may wrap there;
 * upper and lower case are the same, because people retype messages.
 */
export const wording = (source: string): RegExp => new RegExp(source.replaceAll(' ', '\\s'), 'gi')

/** The figures among `values` that are there; digits become integers. */
export function figures(values: Readonly<Record<string, string | bigint | undefined>>): Numbers {
  const numbers: Record<string, bigint> = {}
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'bigint') numbers[name] = value
    else if (value !== undefined && /^-?\d{1,19}$/.test(value)) numbers[name] = BigInt(value)
  }
  return numbers
}
