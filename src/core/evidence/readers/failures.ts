import { FAILURES, type FailureId } from '../../failures/index.ts'
import type { Pattern } from '../../failures/pattern.ts'
import { detachedTexts } from '../detached.ts'
import { endedJobs } from '../ended-jobs.ts'
import type { Sighting } from '../evidence.ts'
import { literalsOf, occurrencesOf } from '../hints.ts'
import { meet, type Search } from '../meet.ts'
import { type Met, type Occurrences, occurrences } from '../occurrences.ts'
import { podContainers } from '../pod-containers.ts'
import type { Hint, Reading as PartReading, Reader, Session } from '../reader.ts'
import { recordsOf } from '../record.ts'
import { timesOf } from '../time.ts'
import { type View, wholeLine } from '../view.ts'

/** The surroundings that the patterns of one failure see may be so many times the text, and so many characters more. */
const SEEN_TIMES = 1
const SEEN_BESIDES = 16_000

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
    const timeOf = timesOf(view)
    const pod = podContainers(view)
    const first: Sighting[] = []
    const find = (isWeak: boolean): void => {
      for (const failure of FAILURES) {
        const left = SEEN_TIMES * view.text.length + SEEN_BESIDES
        const search: Search = {
          view,
          hits,
          records,
          timeOf,
          failure: failure.id,
          pod,
          met: [],
          times: new Map(),
          seen,
          left,
        }
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
const inWhole = (view: View, met: Met): Met =>
  view.above === undefined
    ? met
    : {
        ...met,
        sighting: {
          ...met.sighting,
          line: wholeLine(view, met.sighting.line),
          endLine: wholeLine(view, met.sighting.endLine),
          record: wholeLine(view, met.sighting.record),
          numbers: detachedTexts(met.sighting.numbers),
        },
      }

/** Finds every wording that the failures list; what the patterns marked weak find counts only where nothing else is. */
export const failures: Reader = { id: 'failures', begin }
