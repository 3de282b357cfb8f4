/** So many steps lie between a size and its double. */
const STEPS = 32

/**
 * The size at a place of a slider, in MiB: one by one at first, from 64 on 32 steps to each doubling. A step is always
 * between a 32nd and a 64th of the size, and the size whole: 4 GiB, 4.125 GiB, 4.25 GiB.
 */
export const mebibytesAt = (place: number): number =>
  place < STEPS ? place : (STEPS + (place % STEPS)) * 2 ** (Math.floor(place / STEPS) - 1)

/** The place nearest to a size in MiB. */
export function placeOf(mebibytes: number): number {
  if (mebibytes < STEPS) return Math.max(0, Math.round(mebibytes))
  const doublings = Math.floor(Math.log2(mebibytes / STEPS))
  return (doublings + 1) * STEPS + Math.round(mebibytes / 2 ** doublings) - STEPS
}
