/** Where a part lies in its bar, in pixels from the left. */
export interface Stretch<Name extends string> {
  readonly component: Name
  readonly from: number
  readonly to: number
}

/** A size in pixels, on a scale that gives `width` pixels to `scale` bytes. */
export const pixels = (bytes: bigint, scale: bigint, width: number): number =>
  Number((bytes * BigInt(width) * 1000n) / scale) / 1000

/** Parts, one behind the other. */
export function stretches<Name extends string>(
  parts: readonly { readonly component: Name; readonly bytes: bigint }[],
  scale: bigint,
  width: number,
): readonly Stretch<Name>[] {
  let sum = 0n
  return parts.map(({ component, bytes }) => {
    const from = pixels(sum, scale, width)
    sum += bytes
    return { component, from, to: pixels(sum, scale, width) }
  })
}

/** A label of a stretch: it starts where that starts, or ends a gap before that ends. */
export interface Label {
  readonly from: number
  readonly to: number
  /** of the label itself */
  readonly width: number
}

export interface Place {
  readonly left: number
  /** 0 is the uppermost */
  readonly row: number
}

/** Puts labels, in their order, to the start or the end of their stretches, as `ends` says: in the first row with room. */
function placed(labels: readonly Label[], ends: number, width: number, gap: number): readonly Place[] {
  const rows: { left: number; right: number }[][] = []
  return labels.map(({ from, to, width: own }, at) => {
    const wanted = ends & (1 << at) ? to - own - gap : from
    const left = Math.max(0, Math.min(wanted, width - own))
    const isFree = (taken: readonly { left: number; right: number }[]) =>
      taken.every((other) => left + own + gap <= other.left || other.right + gap <= left)
    const free = rows.findIndex(isFree)
    const row = free === -1 ? rows.length : free
    rows[row] = [...(rows[row] ?? []), { left, right: left + own }]
    return { left, row }
  })
}

/** A place for each label so that none overlap: all in one row if that can be, else in as few as can be. */
export function placeLabels(labels: readonly Label[], width: number, gap: number): readonly Place[] {
  const rowsOf = (places: readonly Place[]) => Math.max(0, ...places.map(({ row }) => row))
  const ways = Array.from({ length: 1 << labels.length }, (_, ends) => placed(labels, ends, width, gap))
  return ways.reduce((best, way) => (rowsOf(way) < rowsOf(best) ? way : best))
}

/**
 * Where each of some stretches, one behind the other, can be hit: as it is drawn, but at least `least` wide, as far as
 * `width` has room. The edges lie as near to those that are drawn as can be, midway between the two closest ways to place them.
 */
export function hitAreas<Name extends string>(
  drawn: readonly Stretch<Name>[],
  least: number,
  width: number,
): readonly Stretch<Name>[] {
  const room = Math.min(least, width / Math.max(1, drawn.length))
  const ends = drawn.map(({ to }) => to)
  const last = Math.max(ends.at(-1) ?? 0, room * drawn.length)
  const fromLeft: number[] = []
  for (const [at, end] of ends.entries()) fromLeft.push(Math.max(end, (fromLeft[at - 1] ?? 0) + room))
  const fromRight: number[] = []
  for (let at = ends.length - 1; at >= 0; at--) {
    fromRight[at] = Math.min(at === ends.length - 1 ? last : (ends[at] ?? 0), (fromRight[at + 1] ?? last + room) - room)
  }
  const edge = (at: number) => {
    if (at < 0) return 0
    const left = Math.min(fromLeft[at] ?? 0, last - room * (drawn.length - 1 - at))
    return (left + Math.max(fromRight[at] ?? 0, room * (at + 1))) / 2
  }
  return drawn.map(({ component }, at) => ({ component, from: edge(at - 1), to: edge(at) }))
}
