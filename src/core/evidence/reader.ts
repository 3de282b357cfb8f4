import type { Block, Fact, ReadProblem, Sighting } from './evidence.ts'
import type { View } from './view.ts'

/** What one reader found. */
export interface Reading {
  readonly facts?: readonly Fact[]
  readonly sightings?: readonly Sighting[]
  readonly problems?: readonly ReadProblem[]
  readonly blocks?: readonly Block[]
  /** the lines of this part that a fact of the end may be read from */
  readonly quoted?: readonly number[]
}

/**
 * What shows that a place in a large text may be worth reading: of the rest a reader sees nothing. It may show too much,
 * never too little.
 */
export interface Hint {
  /**
   * Lower case. Every place that the reader takes something from holds it, or has it in one of its lines. Between its
   * words anything may stand that is neither a letter nor a digit; what stands before the first and after the last is
   * no part of it.
   */
  readonly text: string
  /** whether it is looked for to the letter, with its punctuation */
  readonly exact?: true
  /** whether it is a key, or the beginning of one: behind a line's beginning, a blank or a quote, and before `.`, `-` or `:` */
  readonly start?: true
  /** what its cleaned line must say besides */
  readonly line?: RegExp
  /** what the cleaned lines around it, as far as they are of its record, must say */
  readonly near?: RegExp
  /** how many lines below belong to it, whatever record they are of */
  readonly below?: number
}

/** The reading of one text, which may come in parts: pieces of it in their order, with gaps where nothing is to be read. */
export interface Session {
  /** what it looks for in the parts to come */
  readonly hints: () => readonly Hint[]
  /**
   * Reads the next part; never throws, linear in its length. Line numbers are the part's own. Of sightings only those
   * are returned that may have to be quoted; what they come to is for `end` to say.
   */
  readonly part: (view: View) => Reading
  /** What only all parts together tell; line numbers are the whole text's. */
  readonly end?: () => Reading
}

/** Reads one kind of pasted material out of any text. */
export interface Reader {
  readonly id: string
  readonly begin: () => Session
}

/** A reader that reads each part by itself. */
export const partReader = (id: string, hints: readonly Hint[], part: (view: View) => Reading): Reader => ({
  id,
  begin: () => ({ hints: () => hints, part }),
})
