import type { View } from './view.ts'

/** How far from a hint a match may begin and end, in characters: the longest message of Flink has about 1,300. */
const BEFORE = 400
const AFTER = 1600

/** The stretches of the text in which one of the hints stands, with room for a match around each; merged, ascending. */
export function stretches(view: View, hints: readonly string[]): [number, number][] {
  const hits: number[] = []
  for (const hint of hints) {
    for (let at = view.lower.indexOf(hint); at >= 0; at = view.lower.indexOf(hint, at + hint.length)) hits.push(at)
  }
  if (hints.length > 1) hits.sort((a, b) => a - b)
  const merged: [number, number][] = []
  for (const hit of hits) {
    const last = merged.at(-1)
    const from = Math.max(0, hit - BEFORE)
    const to = Math.min(view.text.length, hit + AFTER)
    if (last && from <= last[1]) last[1] = to
    else merged.push([from, to])
  }
  return merged
}
