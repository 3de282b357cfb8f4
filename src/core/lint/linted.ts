import type { Derivation, FlinkException } from '../flink/derivation.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import type { Config, Deployment, FlinkProcess } from '../setting.ts'
import type { ConfigDocument, Entry } from './document.ts'

/** Where an option that counts was set. */
export interface Place {
  readonly document: ConfigDocument
  readonly entry: Entry
}

/** One process as the documents configure it. */
export interface LintedProcess {
  readonly process: FlinkProcess
  readonly derivation: Derivation
  /** whether the documents themselves set a total, so that nothing had to be assumed */
  readonly sized: boolean
}

/** What every rule looks at. */
export interface Linted {
  readonly flink: FlinkMinor
  readonly deployment: Deployment
  /** whether the version was said by the person or the text; a file that another release reads is no problem otherwise */
  readonly flinkKnown: boolean
  readonly documents: readonly ConfigDocument[]
  /** what Flink makes of the documents that this release reads: of a repeated key the last */
  readonly config: Config
  readonly places: ReadonlyMap<string, Place>
  /** the processes that the configuration speaks of */
  readonly processes: readonly LintedProcess[]
}

/** Every entry with the document that it stands in. */
export function* entriesOf({ documents }: Linted): Generator<Place> {
  for (const document of documents) for (const entry of document.entries) yield { document, entry }
}

/** Flink's own words, the outermost first, each once. */
export const wordsOf = (error: readonly FlinkException[]): string => {
  const said = error.flatMap(({ message }) => (message === null ? [] : [message]))
  return said.filter((each, at) => !said.slice(0, at).some((before) => before.includes(each))).join(' ← ')
}
