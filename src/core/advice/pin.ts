import type { Component } from '../budget.ts'
import { derivationOf } from '../budgets.ts'
import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import type { FlinkProcess, Setting } from '../setting.ts'
import type { Proposal } from './alternative.ts'
import { type Accepted, applied, sizeOf } from './apply.ts'
import { keysOf, setPart } from './keys.ts'
import { ceilMib, distance, floorMib } from './round.ts'

/** A setting that was tried, and its budget. */
export interface Tried {
  readonly setting: Setting
  readonly after: Accepted
}

/**
 * Applies a change to a Flink process and adds options only for the parts that would move without being named, until
 * every such part is within 1 MiB of what it was. Absent where Flink refuses the change or a part cannot be held.
 */
export function pinned(
  setting: Setting,
  process: FlinkProcess,
  before: Accepted,
  proposal: Proposal,
): Tried | undefined {
  const named = new Set<Component>(proposal.moves ?? [])
  const others = before.budget.parts.map((part) => part.component).filter((component) => !named.has(component))
  const movers = (after: Accepted) =>
    others.filter((component) => distance(sizeOf(after, component), sizeOf(before, component)) >= MIB)
  const attempt = (pins: Readonly<Record<string, string>>): Tried | undefined => {
    const changed = applied(setting, { ...proposal, config: { ...pins, ...proposal.config } })
    const after = derivationOf(changed)
    return after.ok ? { setting: changed, after } : undefined
  }

  let pins: Record<string, string> = {}
  for (let round = 0; round < others.length; round++) {
    const tried = attempt(pins)
    if (tried === undefined) break
    const moved = movers(tried.after)
    if (moved.length === 0) return tried
    const holdable = moved.filter((component) => !isRest(tried.after, component))
    const added = Object.assign(
      {},
      ...holdable.map((part) => setPart(setting.flink, process, part, nearest(sizeOf(before, part)))),
    )
    if (Object.keys(added).every((key) => key in pins)) break
    pins = { ...pins, ...added }
  }

  // Rounding errors add up in the part that is the rest, or a range forbids it: hold all parts, errors balanced.
  for (const rest of restCandidates(before)) {
    for (const error of ERRORS) {
      const tried = attempt(holdAll(setting.flink, process, before, others, rest, error))
      if (tried !== undefined && movers(tried.after).length === 0) return tried
    }
  }
  return undefined
}

/** What the named parts and the total were rounded by already is not known here; one of these is near enough to it. */
const ERRORS: readonly bigint[] = [0n, -MIB / 2n, MIB / 2n, (-3n * MIB) / 4n, (3n * MIB) / 4n]

const isRest = (derivation: Accepted, component: Component): boolean =>
  derivation.budget.parts.some((part) => part.component === component && part.setBy.by === 'rest')

/** Which parts may be left to take what remains: today's, then those that become it when others get their own option. */
function restCandidates(before: Accepted): readonly (readonly Component[])[] {
  const today = before.budget.parts.filter((part) => part.setBy.by === 'rest').map((part) => part.component)
  return [today, ['overhead'], ['network'], ['network', 'overhead'], []]
}

/** Pins for all parts; a rest is bracketed by its range, where it has one, because its exact size is not ours to say. */
function holdAll(
  flink: FlinkMinor,
  process: FlinkProcess,
  before: Accepted,
  parts: readonly Component[],
  rest: readonly Component[],
  start: bigint,
): Record<string, string> {
  const pins: Record<string, string> = {}
  // the sum of all errors so far, kept near zero, so that the rest takes less than 1 MiB
  let error = start
  for (const component of parts) {
    const size = sizeOf(before, component)
    if (rest.includes(component)) {
      const keys = keysOf(flink, process, component)
      if ('min' in keys) Object.assign(pins, bracket(keys, size))
      continue
    }
    const down = floorMib(size)
    const up = ceilMib(size)
    const chosen = distance(error + down - size, 0n) <= distance(error + up - size, 0n) ? down : up
    error += chosen - size
    // a task heap of its own would turn another part into the rest
    if (component === 'taskHeap' && !isOwn(before, component)) continue
    if (component === 'heap' && !isOwn(before, component)) continue
    Object.assign(pins, setPart(flink, process, component, chosen))
  }
  return pins
}

const isOwn = (derivation: Accepted, component: Component): boolean =>
  derivation.budget.parts.some((part) => part.component === component && part.setBy.by === 'option')

/** A range of two MiB about a size. */
export function bracket(keys: { readonly min: string; readonly max: string }, size: Bytes): Record<string, string> {
  const low = floorMib(size) - MIB
  return { [keys.min]: `${(low > 0n ? low : 0n) / MIB}m`, [keys.max]: `${(ceilMib(size) + MIB) / MIB}m` }
}

/** To the nearer whole MiB. */
const nearest = (size: Bytes): Bytes => floorMib(bytes(size + MIB / 2n))
