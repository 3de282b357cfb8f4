import type { Block, Fact, ReadProblem, Sighting } from './evidence.ts'
import type { View } from './view.ts'

/** What one reader found. */
export interface Reading {
  readonly facts?: readonly Fact[]
  readonly sightings?: readonly Sighting[]
  readonly problems?: readonly ReadProblem[]
  readonly blocks?: readonly Block[]
}

/** Reads one kind of pasted material out of any text; never throws, linear in the text's length. */
export interface Reader {
  readonly id: string
  readonly read: (view: View) => Reading
}
