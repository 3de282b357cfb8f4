import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import type { Derivation } from '../flink/derivation.ts'
import { ceilMib, distance, floorMib } from './round.ts'
import type { Refused } from './variable.ts'

/** The farthest that a size is moved in search, as a power of two of MiB: 64 GiB. */
export const FARTHEST = 16

/** The nearest accepted sizes above and below, whole MiB: by the refusals' own figures, else by search. */
export function boundaries(now: Bytes, refused: Refused, at: (size: bigint) => Derivation): readonly Bytes[] {
  const hinted = walk(now, refused, at)
  const found: bigint[] = []
  for (const sign of [1n, -1n]) {
    const start = sign > 0n ? ceilMib(now) : floorMib(now)
    const side = hinted
      .filter((size) => (sign > 0n ? size >= now : size <= now))
      .sort((left, right) => Number(distance(left, now) - distance(right, now)))
    const [hint] = side
    const test = (size: bigint) => size >= 0n && at(size).ok
    if (test(start)) found.push(start)
    else if (hint !== undefined) found.push(between(start, hint, MIB, test))
    else {
      const probed = nearest(start, sign, MIB, test, FARTHEST)
      if (probed !== undefined) found.push(probed)
    }
  }
  return [...new Set(found)].map(bytes)
}

/** Follows the figures of a refusal, and once more those of the next: a sum that now fits may miss its range. */
function walk(now: bigint, refused: Refused, at: (size: bigint) => Derivation): readonly bigint[] {
  const accepted = new Set<bigint>()
  const seen = new Set<bigint>([now])
  let places: readonly (readonly [bigint, Refused])[] = [[now, refused]]
  for (let step = 0; step < 2; step++) {
    const next: (readonly [bigint, Refused])[] = []
    for (const [from, refusal] of places) {
      for (const gap of hints(refusal)) {
        for (const size of [ceilMib(from + gap), floorMib(from + gap)]) {
          if (size < 0n || seen.has(size)) continue
          seen.add(size)
          const answer = at(size)
          if (answer.ok) accepted.add(size)
          else next.push([size, answer])
        }
      }
    }
    if (accepted.size > 0) break
    places = next
  }
  return [...accepted]
}

/** The boundary between a refused value and an accepted one, on the accepted side. */
function between(refusedAt: bigint, acceptedAt: bigint, grain: bigint, test: (value: bigint) => boolean): bigint {
  let low = refusedAt / grain
  let high = acceptedAt / grain
  while (distance(high, low) > 1n) {
    const middle = (low + high) / 2n
    if (test(middle * grain)) high = middle
    else low = middle
  }
  return high * grain
}

/** Doubles the step until one is accepted, then bisects back to the boundary. */
export function nearest(
  from: bigint,
  sign: bigint,
  grain: bigint,
  test: (value: bigint) => boolean,
  doublings: number,
): bigint | undefined {
  let refusedAt = from
  for (let power = 0; power <= doublings; power++) {
    const next = from + sign * (grain << BigInt(power))
    const place = next > 0n ? next : 0n
    if (test(place)) return between(refusedAt, place, grain, test)
    if (place === 0n) return undefined
    refusedAt = place
  }
  return undefined
}

/** By how much something must move, out of the refusal's own figures: a sum beyond its total, a value beyond its range. */
function hints(refused: Refused): readonly bigint[] {
  const message = refused.error[refused.error.length - 1]?.message ?? ''
  const figures = [...message.matchAll(/(-?\d+) bytes/g)].map((match) => BigInt(match[1] ?? 0))
  const last = figures[figures.length - 1]
  if (last === undefined || figures.length < 2) return []
  const gaps = new Set<bigint>()
  const excess = figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0n) - last
  const [first = 0n] = figures
  const rest = figures.slice(1).reduce((left, figure) => left - figure, first)
  for (const gap of [excess, rest, ...figures.slice(1).map((figure) => first - figure)]) {
    gaps.add(gap)
    gaps.add(-gap)
  }
  return [...gaps]
}
