import { FAILURES, type FailureId } from '../../failures/index.ts'
import type { Pattern, Reading } from '../../failures/pattern.ts'
import { detachedTexts } from '../detached.ts'
import { endedJobs } from '../ended-jobs.ts'
import type { Sighting } from '../evidence.ts'
import { literalsOf, occurrencesOf } from '../hints.ts'
import { type Met, type Occurrences, occurrences } from '../occurrences.ts'
import { ownSurroundings, type PodContainers, podContainers } from '../pod-containers.ts'
import type { Hint, Reading as PartReading, Reader, Session } from '../reader.ts'
import { type Records, recordsOf, standing } from '../record.ts'
import { stretches } from '../stretches.ts'
import { type Time, timeOf } from '../time.ts'
import { isTold } from '../told.ts'
import { type View, wholeLine } from '../view.ts'

/** Matches of one pattern beyond these are counted, a line once; but their surroundings are not read. */
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

function meet(search: Search, pattern: Pattern): void {
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

const PATTERNS: readonly Pattern[] = FAILURES.flatMap(({ patterns }): readonly Pattern[] => patterns)
const LITERALS = literalsOf([...new Set(PATTERNS.flatMap(({ hints }) => hints))])

/** Of a match that may reach over many lines its first words are enough. */
const isShort = ({ regex }: Pattern): boolean => !regex.source.includes('[^]')
const hintsOf = (weak: boolean): readonly Hint[] =>
  PATTERNS.filter((pattern) => (pattern.weak ?? false) === weak).flatMap((pattern) =>
    pattern.hints.map((text) => ({
      text,
      // what holds no blank is not changed by cleaning but in the oddest of cases
      ...(/^[!-~]+$/.test(text) && { exact: true as const }),
      ...(isShort(pattern) && { near: new RegExp(pattern.regex.source, 'i') }),
    })),
  )
const STRONG = hintsOf(false)
const WEAK = hintsOf(true)

/** How a text speaks of Flink. */
const FLINK = ['flink', 'taskmanager.memory', 'jobmanager.memory', 'taskexecutor']
const FLINK_HINTS = FLINK.map((text): Hint => ({ text, exact: true }))

/** What was found of each failure. */
const kept = (): ReadonlyMap<FailureId, Occurrences> => new Map(FAILURES.map(({ id }) => [id, occurrences()]))

function begin(): Session {
  const strong = kept()
  const weak = kept()
  const seen = new Map<Pattern, number>()
  const ended = endedJobs()
  /** whether the text speaks of Flink at all */
  let flink = false
  /** that a process was asked to end tells of no failure, so it does not silence what a person says of one */
  let tells = false
  const told = () => {
    for (const { sightings } of strong.values())
      if (sightings().some(({ traits }) => !traits.includes('exit-143'))) return true
    return false
  }

  const part = (view: View): PartReading => {
    const hits = occurrencesOf(view.lower, LITERALS)
    const records = recordsOf(view)
    const pod = podContainers(view)
    const first: Sighting[] = []
    const find = (isWeak: boolean): void => {
      for (const failure of FAILURES) {
        const left = SEEN_TIMES * view.text.length + SEEN_BESIDES
        const search: Search = { view, hits, records, failure: failure.id, pod, met: [], times: new Map(), seen, left }
        const patterns: readonly Pattern[] = failure.patterns
        for (const pattern of patterns) {
          if ((pattern.weak ?? false) === isWeak) meet(search, pattern)
        }
        if (search.met.length === 0) continue
        const found = (isWeak ? weak : strong).get(failure.id)?.add(search.met.map((met) => inWhole(view, met)))
        for (const sighting of found ?? []) first.push(sighting)
      }
    }
    flink ||= FLINK.some((word) => view.lower.includes(word))
    ended.part(view)
    find(false)
    tells ||= told()
    if (!tells) find(true)
    return { sightings: first }
  }

  const end = (): PartReading => {
    const found = [...strong.values(), ...(tells ? [] : weak.values())].flatMap(({ sightings }) => sightings())
    const sightings = found.map((each) => {
      const more = [...(flink ? ['flink'] : []), ...(ended.before(each.line) ? ['repeated'] : [])]
      return more.length > 0 ? { ...each, traits: [...each.traits, ...more] } : each
    })
    return { sightings: sightings.sort((a, b) => a.line - b.line) }
  }
  return {
    part,
    end,
    hints: () => [...STRONG, ...ended.hints(), ...(tells ? [] : WEAK), ...(flink ? [] : FLINK_HINTS)],
  }
}

/** A match in a part, with the line numbers of the whole text. */
const inWhole = (view: View, { sighting, ...place }: Met): Met => ({
  ...place,
  sighting: {
    ...sighting,
    line: wholeLine(view, sighting.line),
    endLine: wholeLine(view, sighting.endLine),
    record: wholeLine(view, sighting.record),
    ...(view.above !== undefined && { numbers: detachedTexts(sighting.numbers) }),
  },
})

/** Finds every wording that the failures list; what the patterns marked weak find counts only where nothing else is. */
export const failures: Reader = { id: 'failures', begin }
