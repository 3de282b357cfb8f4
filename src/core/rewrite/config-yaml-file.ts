import { isMap, parseAllDocuments, type YAMLMap } from 'yaml'
import type { Change } from '../advice/alternative.ts'
import { writeKey, writeScalar } from '../snippets/yaml-scalar.ts'
import { addOption, type Place, removeOption, type Spelling, setOption } from './yaml-file.ts'

const SPELLING: Spelling = { key: writeKey, value: writeScalar }

/** The mappings that the documents of a text are, as far as they can be read. */
export function rootsOf(text: string): readonly YAMLMap[] {
  const documents = parseAllDocuments(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' })
  return 'empty' in documents ? [] : documents.flatMap(({ contents }) => (isMap(contents) ? [contents] : []))
}

/** Whether YAML can read the whole of a text: Flink reads nothing of a config.yaml with a tab in its indentation, or without a blank behind a colon. */
export const isReadable = (text: string): boolean =>
  parseAllDocuments(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent', uniqueKeys: false }).every(
    ({ errors }) => errors.length === 0,
  )

/** Takes every place of an option away; the bound is for a file that does not get shorter. */
export function removeAll(text: string, place: (text: string) => Place | undefined, key: string, keep: number): string {
  let left = text
  for (let times = 0; times < MOST_PLACES; times++) {
    const at = place(left)
    const shorter = at && removeOption(at, key, keep)
    if (shorter === undefined) return left
    left = shorter
  }
  return left
}
const MOST_PLACES = 20

/** A config.yaml, nested or flat, with some options changed: only their lines. */
export function changeConfigYaml(text: string, change: Change): string {
  const place = (of: string): Place | undefined => {
    const [map] = rootsOf(of)
    return map && { text: of, map, spelling: SPELLING }
  }
  let now = text
  for (const [key, value] of Object.entries(change)) {
    const at = place(now)
    if (value === null) now = removeAll(now, place, key, 0)
    else if (at) now = setOption(at, key, value) ?? addOption(at, key, value)
    else now += `${writeKey(key)}: ${writeScalar(value)}\n`
  }
  return now
}
