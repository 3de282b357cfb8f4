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
  const byKey = new Map<string, Sighting>()
  const lastRecord = new Map<string, number>()
  for (const { sighting } of occurrences) {
    const key = keyOf(sighting)
    const first = byKey.get(key)
    const again =
      sighting.record === lastRecord.get(key) ||
      (first !== undefined && sighting.traits.includes('mention') && !first.traits.includes('mention'))
    lastRecord.set(key, sighting.record)
    if (!first) {
      byKey.set(key, sighting)
      continue
    }
    byKey.set(key, {
      ...first,
      count: first.count + (again ? 0 : 1),
      // a sentence that speaks of a failure is no longer all there is once the failure itself stands there
      traits: union(
        first.traits.filter(
          (trait) =>
            (trait !== 'mention' && trait !== 'heading' && trait !== 'weak') || sighting.traits.includes(trait),
        ),
        sighting.traits.filter(
          (trait) => (trait !== 'mention' && trait !== 'heading' && trait !== 'weak') || first.traits.includes(trait),
        ),
      ),
    })
  }
  return [...byKey.values()]
}
