import type { Derivation } from './derivation.ts'
import type { Prepared } from './options/prepared.ts'
import type { Reading } from './reading.ts'

/** Puts Flink's words for the process before a refused configuration's message, where the version has any. */
export function prefix(reading: Reading, words: string | null): void {
  if (words !== null) reading.wrap((inner) => `${words}${inner}`)
}

/** The refusal with the keys in conflict, those that are set first. */
export function refused(reading: Reading, options: Readonly<Record<string, Prepared>>): Derivation {
  // a sum above a `long` names no option: any that is set may be too large
  const involved = reading.conflict.length > 0 ? reading.conflict : Object.values(options)
  const set = involved.filter((option) => reading.has(option))
  const rest = reading.conflict.filter((option) => !reading.has(option))
  return {
    ok: false,
    error: reading.refusal ?? [],
    keys: [...set, ...rest].map((option) => reading.keyOf(option)),
    ...(reading.overbooked && { overbooked: reading.overbooked }),
  }
}
