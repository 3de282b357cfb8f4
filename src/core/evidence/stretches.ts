/** How far from a hint a match may begin and end, in characters: the longest message of Flink has about 1,300. */
const BEFORE = 400
const AFTER = 1600

type Stretch = [from: number, to: number]

/** Stretches in the order of their beginnings; those that touch become one. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = []
  for (const [from, to] of stretches) {
    const last = apart.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else apart.push([from, to])
  }
  return apart
}

/** What stands around ascending offsets. */
function around(offsets: readonly number[], length: number): Stretch[] {
  const apart: Stretch[] = []
  let last: Stretch | undefined
  for (const offset of offsets) {
    const from = Math.max(0, offset - BEFORE)
    const to = Math.min(length, offset + AFTER)
    if (last && from <= last[1]) last[1] = to
    else {
      last = [from, to]
      apart.push(last)
    }
  }
  return apart
}

/**
 * The stretches of a text that have room for a match around each of some offsets, of which there are lists, each ascending;
 * merged, ascending. A text may be nothing but hits, so each list is merged before they are sorted.
 */
export function stretches(length: number, lists: readonly (readonly number[])[]): readonly Stretch[] {
  const each = lists.map((offsets) => around(offsets, length))
  return each.length === 1 ? (each[0] ?? []) : merged(each.flat().sort(([one], [other]) => one - other))
}
