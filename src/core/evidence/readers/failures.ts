import { FAILURES, type FailureId } from '../../failures/index.ts'
import type { Pattern, Reading } from '../../failures/pattern.ts'
import type { Sighting } from '../evidence.ts'
import { occurrencesOf } from '../hints.ts'
import { gather, type Met } from '../occurrences.ts'
import { ownSurroundings, type PodContainers, podContainers } from '../pod-containers.ts'
import type { Reader } from '../reader.ts'
import { type Records, recordsOf, standing } from '../record.ts'
import { stretches } from '../stretches.ts'
import { type Time, timeOf } from '../time.ts'
import { isTold } from '../told.ts'
import type { View } from '../view.ts'

/** Matches of one failure beyond these are counted, a line once; but their surroundings are not read. */
const READ_CLOSELY = 50

/** How much of a record a pattern gets to see on each side of its match, in characters; of later matches, of the line. */
const RECORD = 8_000
const LINE = 100
/** The surroundings that the patterns of one failure see may be so many times the text, and so many characters more. */
const SEEN_TIMES = 1
const SEEN_BESIDES = 16_000

interface Search {
  readonly view: View
  readonly hits: ReadonlyMap<string, readonly number[]>
  readonly records: Records
  readonly failure: FailureId
  /** whether the text speaks of Flink at all */
  readonly flink: boolean
  /** the containers of a pod, of which one runs the process */
  readonly pod: PodContainers | undefined
  readonly met: Met[]
  /** by a record's first line */
  readonly times: Map<number, Time | undefined>
  /** how many matches were looked at, also those that a pattern said are not its own */
  seen: number
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

function meet(search: Search, pattern: Pattern): void {
  const { view, failure, flink, pod, met } = search
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
      const closely = search.seen++ < READ_CLOSELY && search.left > 0
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
        if (flink) traits.push('flink')
        if (pattern.weak) traits.push('weak')
        read = { below, column, reading: reading && { numbers: {}, ...reading }, traits }
        if (!closely && said.length < LONGEST_REMEMBERED && remembered.size < REMEMBERED) remembered.set(said, read)
      }
      const { reading, traits } = read
      if (reading === null) continue
      let time = closely ? undefined : search.times.get(first)
      // a repeat's time is not needed: the first of its kind tells when it began
      if (fresh && (closely || !search.times.has(first))) {
        for (let at = line; at >= first && time === undefined; at--) time = timeOf(view.lines[at - 1] ?? '')
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

/** Finds every wording that the failures list; what the patterns marked weak find counts only where nothing else is. */
export const failures: Reader = {
  id: 'failures',
  read(view) {
    const patterns: readonly Pattern[] = FAILURES.flatMap((failure) => failure.patterns as readonly Pattern[])
    const hits = occurrencesOf(view.lower, [...new Set(patterns.flatMap(({ hints }) => hints))])
    const records = recordsOf(view)
    const flink = /flink|taskmanager\.memory|jobmanager\.memory|taskexecutor/.test(view.lower)
    const pod = podContainers(view)
    const find = (weak: boolean): Sighting[] =>
      FAILURES.flatMap((failure) => {
        const search: Search = {
          view,
          hits,
          records,
          failure: failure.id,
          flink,
          pod,
          met: [],
          times: new Map(),
          seen: 0,
          left: SEEN_TIMES * view.text.length + SEEN_BESIDES,
        }
        for (const pattern of failure.patterns as readonly Pattern[]) {
          if ((pattern.weak ?? false) === weak) meet(search, pattern)
        }
        return gather(search.met)
      })
    const strong = find(false)
    // that a process was asked to end tells of no failure, so it does not silence what a person says of one
    const tells = strong.some(({ traits }) => !traits.includes('exit-143'))
    const sightings = tells ? strong : [...strong, ...find(true)]
    return { sightings: sightings.sort((a, b) => a.line - b.line) }
  },
}
