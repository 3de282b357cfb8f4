import type { FailureId } from '../failures/index.ts'
import type { Pattern, Reading } from '../failures/pattern.ts'
import type { Met } from './occurrences.ts'
import { ownSurroundings, type PodContainers } from './pod-containers.ts'
import { type Records, standing } from './record.ts'
import { stretches } from './stretches.ts'
import type { Time } from './time.ts'
import { isTold } from './told.ts'
import type { View } from './view.ts'

/** Matches of one pattern beyond these are counted, a line once; but their surroundings are not read. */
const READ_CLOSELY = 50

/** How much of a record a pattern gets to see on each side of its match, in characters; of later matches, of the line. */
const RECORD = 8_000
const LINE = 100

/** The search of a text for one failure. */
export interface Search {
  readonly view: View
  readonly hits: ReadonlyMap<string, readonly number[]>
  readonly records: Records
  /** the last time that is told up to a line of a record, from its first line on */
  readonly timeOf: (line: number, first: number) => Time | undefined
  readonly failure: FailureId
  /** the containers of a pod, of which one runs the process */
  readonly pod: PodContainers | undefined
  readonly met: Met[]
  /** by a record's first line */
  readonly times: Map<number, Time | undefined>
  /** how many matches of each pattern were looked at, also those that it said are not its own */
  readonly seen: Map<Pattern, number>
  /** how many characters of surroundings may still be looked at: a long record may hold many matches */
  left: number
}

/** What a pattern read in a line, by the line and what stands below it. */
interface Remembered {
  readonly below: string
  readonly column: number
  readonly reading: Reading | null
  readonly traits: readonly string[]
}
/** So many different lines are remembered of each pattern, and lines up to so many characters. */
const REMEMBERED = 200
const LONGEST_REMEMBERED = 2_000

/** Finds each place that a pattern matches, and reads what it says there. */
export function meet(search: Search, pattern: Pattern): void {
  const { view, failure, pod, met, seen } = search
  const hits = pattern.hints.map((hint) => search.hits.get(hint) ?? [])
  const remembered = new Map<string, Remembered>()
  let before = 0
  for (const [from, to] of stretches(view.text.length, hits)) {
    const stretch = view.text.slice(from, to)
    const regex = new RegExp(pattern.regex.source, pattern.regex.flags)
    for (let match = regex.exec(stretch); match; match = regex.exec(stretch)) {
      if (match[0] === '') {
        regex.lastIndex++
        continue
      }
      const start = from + match.index
      const end = start + match[0].length
      const line = view.lineAt(start)
      const part = pod?.at(line)
      // what befell a container beside it is not the process's own failure
      if (part && !pod?.isMain(part)) continue
      const looked = seen.get(pattern) ?? 0
      seen.set(pattern, looked + 1)
      const closely = looked < READ_CLOSELY && search.left > 0
      if (!closely && line === before) continue
      before = line
      const endLine = view.lineAt(end - 1)
      const [first, last] = search.records(line, endLine)
      const said = view.lines[line - 1] ?? ''
      const below = view.lines[line] ?? ''
      const column = start - view.startOf(line)
      let read = closely ? undefined : remembered.get(said)
      const fresh = read?.below !== below || read.column !== column || line !== endLine
      if (fresh || read === undefined) {
        const around = closely ? RECORD : LINE
        const context =
          pod && part
            ? ownSurroundings(view, pod, [first, line, last], around)
            : view.text.slice(
                Math.max(view.startOf(first), start - around),
                Math.min(view.startOf(last + 1), end + around),
              )
        search.left -= context.length
        const told = isTold(view, line, start)
        const reading = told ? null : pattern.read ? pattern.read(match, context) : {}
        const traits = [...(reading?.traits ?? [])]
        if (reading !== null) traits.push(...standing(view, line, endLine, start, end))
        if (pattern.weak) traits.push('weak')
        read = { below, column, reading: reading && { numbers: {}, ...reading }, traits }
        if (!closely && said.length < LONGEST_REMEMBERED && remembered.size < REMEMBERED) remembered.set(said, read)
      }
      const { reading, traits } = read
      if (reading === null) continue
      let time = closely ? undefined : search.times.get(first)
      // a repeat's time is not needed: the first of its kind tells when it began
      if (fresh && (closely || !search.times.has(first))) {
        time = search.timeOf(line, first)
        search.times.set(first, time)
      }
      met.push({
        start,
        end,
        sighting: {
          failure,
          line,
          endLine,
          record: first,
          count: 1,
          numbers: reading.numbers ?? {},
          traits,
          ...(reading.process && { process: reading.process }),
          ...time,
        },
      })
    }
  }
}
