import type { Numbers } from '../failures/finding.ts'
import type { Sighting } from './evidence.ts'

/** A match of a pattern, and where it stands in the view's text. */
export interface Met {
  readonly sighting: Sighting
  readonly start: number
  readonly end: number
}

const figuresKey = (numbers: Numbers): string =>
  Object.entries(numbers)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(' ')

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])]

/** What is true of a failure only while it is true of every place that names it. */
const DOUBTS: readonly string[] = ['mention', 'heading', 'weak']

/** A failure with certain figures, and how often it was met. */
interface Repeated {
  sighting: Sighting
  count: number
  /** the record that it was last met in */
  record: number
  /** the traits that were taken over last: a log's repeats share them */
  merged: readonly string[]
}

/** So many different ones of one failure are told apart; of more only their number is of use. */
const MOST_KINDS = 300

/** What was met of one failure. */
export interface Occurrences {
  /** Takes over what was met next in the text; returns those that are the first of their kind. */
  readonly add: (met: readonly Met[]) => readonly Sighting[]
  /** one for each wording with its figures, with the number of its repeats */
  readonly sightings: () => readonly Sighting[]
}

/** What several patterns read at one place, or a stack repeats from cause to cause, is one occurrence. */
function placesOf(met: readonly Met[]): readonly Sighting[] {
  const places: { start: number; end: number; sighting: Sighting }[] = []
  for (const { start, end, sighting } of [...met].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = places.at(-1)
    if (last && start < last.end) {
      const before = last.sighting
      last.end = Math.max(end, last.end)
      last.sighting = {
        ...before,
        endLine: Math.max(before.endLine, sighting.endLine),
        numbers: { ...sighting.numbers, ...before.numbers },
        traits: union(before.traits, sighting.traits),
        ...(!before.process && sighting.process && { process: sighting.process }),
      }
    } else places.push({ start, end, sighting })
  }
  return places.map(({ sighting }) => sighting)
}

/** Gathers what is met of one failure into one sighting for each wording and its repeats. */
export function occurrences(): Occurrences {
  const byKey = new Map<string, Repeated>()
  // lines that repeat share what was read of them
  const keys = new WeakMap<Numbers, string>()
  const takesOver = (sighting: Sighting): boolean => {
    const figures = keys.get(sighting.numbers) ?? figuresKey(sighting.numbers)
    keys.set(sighting.numbers, figures)
    const key = `${sighting.process ?? ''} ${figures}`
    const known = byKey.get(key) ?? (byKey.size < MOST_KINDS ? undefined : byKey.values().next().value)
    if (!known) {
      byKey.set(key, { sighting, count: sighting.count, record: sighting.record, merged: sighting.traits })
      return true
    }
    const { traits } = known.sighting
    const again =
      sighting.record === known.record || (sighting.traits.includes('mention') && !traits.includes('mention'))
    known.record = sighting.record
    if (!again) known.count++
    if (known.merged === sighting.traits) return false
    known.merged = sighting.traits
    // a sentence that speaks of a failure is no longer all there is once the failure itself stands there
    const lasting = (some: readonly string[], others: readonly string[]) =>
      some.filter((trait) => !DOUBTS.includes(trait) || others.includes(trait))
    const both = union(lasting(traits, sighting.traits), lasting(sighting.traits, traits))
    known.sighting = { ...known.sighting, traits: both }
    return false
  }
  return {
    add: (met) => placesOf(met).filter(takesOver),
    sightings: () => [...byKey.values()].map(({ sighting, count }) => ({ ...sighting, count })),
  }
}
