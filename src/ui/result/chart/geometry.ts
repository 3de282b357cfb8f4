import type { Budget, Component } from '../../../core/budget.ts'

/** Where a part lies in its bar, in pixels from the left. */
export interface Stretch {
  readonly component: Component
  readonly from: number
  readonly to: number
}

/** A size in pixels, on a scale that gives `width` pixels to `scale` bytes. */
export const pixels = (bytes: bigint, scale: bigint, width: number): number =>
  Number((bytes * BigInt(width) * 1000n) / scale) / 1000

/** The parts of a budget, one behind the other. */
export function stretches(budget: Budget, scale: bigint, width: number): readonly Stretch[] {
  let sum = 0n
  return budget.parts.map(({ component, bytes }) => {
    const from = pixels(sum, scale, width)
    sum += bytes
    return { component, from, to: pixels(sum, scale, width) }
  })
}

/** Labels that would overlap go one row down. `rows` says which; a label that would leave the bar is moved in. */
export function placeLabels(
  labels: readonly { readonly from: number; readonly width: number }[],
  width: number,
  gap: number,
): readonly { readonly left: number; readonly row: number }[] {
  const ends: number[] = []
  return labels.map(({ from, width: own }) => {
    const left = Math.max(0, Math.min(from, width - own))
    const free = ends.findIndex((end) => end + gap <= left)
    const row = free === -1 ? ends.length : free
    ends[row] = left + own
    return { left, row }
  })
}
