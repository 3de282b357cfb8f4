import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What `index.json` says of a text: what it must be read as, and how it was made. */
export interface Entry {
  readonly file: string
  readonly failure: string
  readonly numbers: Readonly<Record<string, string>>
  readonly process?: string
  readonly library?: string | null
  readonly jdk?: string
  readonly options?: readonly string[]
  /** not made, but written in the form of this source */
  readonly byHand?: string
  /** a part of a log of `e2e/lab`: the program, its release and the JDK's */
  readonly lab?: string
  readonly config?: Readonly<Record<string, string>>
}

/** The folder of the texts. `wordings`: this folder, which a bundle does not know. */
export const fixturesOf = (wordings: string) => join(wordings, '../../src/core/failures/fixtures')

const indexOf = (fixtures: string) => join(fixtures, 'index.json')

/** What the index says now. */
export const readIndex = (fixtures: string): readonly Entry[] =>
  existsSync(indexOf(fixtures)) ? JSON.parse(readFileSync(indexOf(fixtures), 'utf8')) : []

export function writeIndex(fixtures: string, entries: readonly Entry[]): void {
  mkdirSync(fixtures, { recursive: true })
  const sorted = [...entries].sort((a, b) => (a.file < b.file ? -1 : 1))
  writeFileSync(indexOf(fixtures), `${JSON.stringify(sorted, null, 2)}\n`)
}

export function writeText(fixtures: string, file: string, text: string): void {
  mkdirSync(dirname(join(fixtures, file)), { recursive: true })
  writeFileSync(join(fixtures, file), text)
}
