import type { Sighting } from './evidence.ts'

/** A match of a pattern, and where it stands in the view's text. */
export interface Met {
  readonly sighting: Sighting
  readonly start: number
  readonly end: number
}

const keyOf = ({ numbers, process }: Sighting): string =>
  `${process ?? ''} ${Object.entries(numbers)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(' ')}`

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

/**
 * One sighting for each wording and its repeats. What several patterns read at one place, or a stack repeats from
 * cause to cause, is one occurrence.
 */
export function gather(met: readonly Met[]): Sighting[] {
  const occurrences: { start: number; end: number; sighting: Sighting }[] = []
  for (const { start, end, sighting } of [...met].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = occurrences.at(-1)
    const overlaps = last && start < last.end
    if (last && overlaps) {
      const before = last.sighting
      last.end = Math.max(end, last.end)
      last.sighting = {
        ...before,
        endLine: Math.max(before.endLine, sighting.endLine),
        numbers: { ...sighting.numbers, ...before.numbers },
        traits: union(before.traits, sighting.traits),
        ...(!before.process && sighting.process && { process: sighting.process }),
      }
    } else occurrences.push({ start, end, sighting })
  }
  const byKey = new Map<string, Repeated>()
  let key = ''
  let keyed: Sighting | undefined
  for (const { sighting } of occurrences) {
    if (keyed?.numbers !== sighting.numbers || keyed.process !== sighting.process) key = keyOf(sighting)
    keyed = sighting
    const known = byKey.get(key)
    if (!known) {
      byKey.set(key, { sighting, count: sighting.count, record: sighting.record, merged: sighting.traits })
      continue
    }
    const { traits } = known.sighting
    const again =
      sighting.record === known.record || (sighting.traits.includes('mention') && !traits.includes('mention'))
    known.record = sighting.record
    if (!again) known.count++
    if (known.merged === sighting.traits) continue
    known.merged = sighting.traits
    // a sentence that speaks of a failure is no longer all there is once the failure itself stands there
    const lasting = (some: readonly string[], others: readonly string[]) =>
      some.filter((trait) => !DOUBTS.includes(trait) || others.includes(trait))
    const both = union(lasting(traits, sighting.traits), lasting(sighting.traits, traits))
    known.sighting = { ...known.sighting, traits: both }
  }
  return [...byKey.values()].map(({ sighting, count }) => ({ ...sighting, count }))
}
