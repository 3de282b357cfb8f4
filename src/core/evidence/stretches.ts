/** How far from a hint a match may begin and end, in characters: the longest message of Flink has about 1,300. */
const BEFORE = 400
const AFTER = 1600

/** The stretches of a text that have room for a match around each of some offsets; merged, ascending. */
export function stretches(length: number, offsets: readonly (readonly number[])[]): [number, number][] {
  const hits = offsets.length === 1 ? (offsets[0] ?? []) : offsets.flat().sort((a, b) => a - b)
  const merged: [number, number][] = []
  for (const hit of hits) {
    const last = merged.at(-1)
    const from = Math.max(0, hit - BEFORE)
    const to = Math.min(length, hit + AFTER)
    if (last && from <= last[1]) last[1] = to
    else merged.push([from, to])
  }
  return merged
}
