import { type Miss, missOf } from './gap.ts'
import { distance } from './round.ts'
import type { Refused } from './variable.ts'

/** What Flink says to one value of the option that is moved: nothing where it accepts. */
export type Probe = (place: bigint) => Refused | undefined

/** How often a step may be taken before a direction is given up. */
const STEPS = 48

/**
 * The nearest place in one direction that passes the check of a refusal, counted in grains (MiB, thousandths).
 * The refusal's own figures give the first guess, two of them the next: most checks are linear in each option. Absent
 * where the direction leads away from it, or the check does not depend on the option.
 */
export function nearest(
  from: bigint,
  direction: 1n | -1n,
  { least, most, grain }: { readonly least: bigint; readonly most: bigint; readonly grain: bigint },
  refused: Refused,
  probe: Probe,
): bigint | undefined {
  const start = missOf(refused)
  const passes = (answer: Refused | undefined): boolean => answer === undefined || missOf(answer).kind !== start.kind
  let near = { place: from, gap: start.gap }
  let step = start.gap === undefined ? 1n : grains(start.gap, grain)
  for (let count = 0; count < STEPS; count++) {
    const aimed = near.place + direction * step
    const place = direction > 0n ? smaller(aimed, most) : larger(aimed, least)
    if (direction > 0n ? place <= near.place : place >= near.place) return undefined
    const answer = probe(place)
    if (passes(answer)) return refine(near.place, place, (middle) => passes(probe(middle)))
    const { gap } = answer === undefined ? start : missOf(answer)
    if (gap !== undefined && near.gap !== undefined) {
      if (gap > 0n !== near.gap > 0n) return window(near.place, place, near.gap > 0n, probe, passes)
      // no nearer than before
      if (distance(gap, 0n) >= distance(near.gap, 0n)) return undefined
      const moved = distance(place, near.place)
      const closed = distance(gap, near.gap)
      step = larger((moved * distance(gap, 0n)) / closed + 1n, 1n)
    } else step *= 2n
    near = { place, gap }
  }
  return undefined
}

const larger = (left: bigint, right: bigint): bigint => (left > right ? left : right)
const smaller = (left: bigint, right: bigint): bigint => (left < right ? left : right)
const grains = (size: bigint, grain: bigint): bigint => larger((distance(size, 0n) + grain - 1n) / grain, 1n)

/** The boundary between a refused place and one that passes, on the passing side. */
function refine(refusedAt: bigint, passesAt: bigint, passes: (place: bigint) => boolean): bigint {
  const direction = passesAt > refusedAt ? 1n : -1n
  let near = refusedAt
  let far = passesAt
  // a guess by figures is mostly the boundary already
  if (distance(far, near) > 1n) {
    if (passes(far - direction)) far -= direction
    else return far
  }
  while (distance(far, near) > 1n) {
    const middle = (near + far) / 2n
    if (passes(middle)) far = middle
    else near = middle
  }
  return far
}

/** Between a place that asks for too much and one that leaves too much, where a narrow range may pass. */
function window(
  from: bigint,
  to: bigint,
  short: boolean,
  probe: Probe,
  passes: (answer: Refused | undefined) => boolean,
): bigint | undefined {
  let near = from
  let far = to
  while (distance(far, near) > 1n) {
    const middle = (near + far) / 2n
    const answer = probe(middle)
    if (passes(answer)) return refine(near, middle, (place) => passes(probe(place)))
    const { gap }: Miss = answer === undefined ? { kind: '' } : missOf(answer)
    if (gap === undefined) return undefined
    if (gap > 0n === short) near = middle
    else far = middle
  }
  return undefined
}
