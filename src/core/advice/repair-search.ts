import { bytes } from '../bytes/bytes.ts'
import type { FlinkProcess, Setting } from '../setting.ts'
import type { Change } from './alternative.ts'
import { sizeOf } from './apply.ts'
import { keysOf } from './keys.ts'
import { type Field, moves, type Step } from './repair-one.ts'
import { distance } from './round.ts'
import { scaleOf } from './scale.ts'
import { onTotal } from './total.ts'
import {
  type OptionsByKey,
  type Refused,
  type Repair,
  sizeIn,
  standard,
  unsetOf,
  type Variable,
  variablesOf,
} from './variable.ts'

/** What the search still lacks. */
interface Lacks {
  readonly keep: boolean
  readonly raise: boolean
  readonly more: boolean
}

export interface Search extends Field {
  readonly setting: Setting
  readonly process: FlinkProcess
  readonly options: OptionsByKey
  readonly refused: Refused
  /** no more questions to Flink */
  readonly spent: () => boolean
  /** what counts as accepted is a process of use too */
  readonly useful: boolean
  /** one repair is enough */
  readonly one: boolean
}

/**
 * Repairs of one option first, over those in conflict and all others that are set, then over what stands at its
 * default; of two options and more, `most` of them, where one is not enough to keep the total, to raise it, or to have
 * a choice. `keepable`: the total can hold the parts at all.
 */
export function found(search: Search, keepable: boolean, most: number): readonly Repair[] {
  const { setting, options, config, refused } = search
  const out: Collected = { repairs: [], reserve: [] }
  const known = variablesOf(options, setting.fixed, config, refused.keys)
  let front: readonly Step[] = [{ change: {}, answer: refused }]
  for (let depth = 1; depth <= most && front.length > 0; depth++) {
    const next: Step[] = []
    const expand = (step: Step, variables: readonly Variable[]) => {
      const { answer } = step
      if (answer.ok) return
      for (const variable of variables) {
        if (variable.key in step.change || (depth > 1 && search.spent())) continue
        for (const moved of moves(search, variable, step.change, answer)) {
          if (moved.answer.ok) add(out, tidied(search, moved), search)
          else next.push(moved)
        }
      }
    }
    for (const step of front) {
      const lacks = lacking(out.repairs, search, keepable)
      if (depth > 1 && !wanted(step, lacks, search)) continue
      const keys = step.answer.ok ? [] : step.answer.keys
      expand(step, depth === 1 ? known : variablesOf(options, setting.fixed, config, keys))
    }
    if (depth === 1 && lacking(out.repairs, search, keepable).keep) {
      for (const step of front) expand(step, unsetOf(options, setting.fixed, config, known))
    }
    const lacks = lacking(out.repairs, search, keepable)
    if (!lacks.keep && !lacks.raise && !lacks.more) break
    front = next
      .map((step) => ({ step, cost: costOf(search, step.change) }))
      .sort((left, right) => (left.cost < right.cost ? -1 : left.cost > right.cost ? 1 : 0))
      .map(({ step }) => step)
  }
  return out.repairs.length > 1 ? out.repairs : [...out.repairs, ...out.reserve.slice(0, 1)]
}

/** What was found, and what is only of use where there is no choice. */
interface Collected {
  readonly repairs: Repair[]
  readonly reserve: Repair[]
}

function lacking(found: readonly Repair[], search: Search, keepable: boolean): Lacks {
  const { config, process, setting } = search
  if (search.one) return { keep: found.length === 0, raise: false, more: found.length === 0 }
  const totals = found.map(({ change }) => onTotal(change, config, process))
  const keeping = totals.filter(({ grows, dropped }) => grows === 0n && !dropped)
  // what moves a fixed total only tells how much is missing
  const fixed = setting.fixed.includes('total')
  return {
    keep: keepable && keeping.length === 0,
    raise: !fixed && !totals.some(({ grows, none }) => grows > 0n || none),
    more: fixed ? keepable && keeping.length < 2 : found.length < 2,
  }
}

/** Whether a step may still lead to what is lacking. */
function wanted({ change }: Step, lacks: Lacks, { config, process }: Search): boolean {
  if (lacks.more || lacks.raise) return lacks.more || lacks.keep || lacks.raise
  const { grows, dropped } = onTotal(change, config, process)
  return lacks.keep && grows === 0n && !dropped
}

/** Adds a repair, unless another has the same effect with fewer options: that is kept in reserve. */
function add({ repairs, reserve }: Collected, repair: Repair, { config, process }: Search): void {
  const effect = ({ change }: Repair) => {
    const { grows, dropped } = onTotal(change, config, process)
    return dropped ? 'dropped' : grows > 0n ? 'grows' : grows < 0n ? 'shrinks' : 'keeps'
  }
  if ([...repairs, ...reserve].some((other) => alike(other, repair))) return
  const within = (less: Repair) =>
    less.keys.length < repair.keys.length && less.keys.every((key) => repair.keys.includes(key))
  const needless = repairs.some((other) => within(other) && effect(other) === effect(repair))
  if (needless) reserve.push(repair)
  else repairs.push(repair)
}

/** Whether two repairs end alike. */
export const alike = (left: Repair, right: Repair): boolean =>
  left.keys.length === right.keys.length && left.keys.every((key) => left.change[key] === right.change[key])

/** A repair with each option moved no farther than it must, and none that need not be moved. */
export function tidied(search: Search, { change }: Pick<Step, 'change'>): Repair {
  let kept: Change = change
  const accepts = (candidate: Change) => search.answer(candidate).ok
  const several = Object.keys(change).length > 1
  for (const key of several ? Object.keys(change) : []) {
    const { [key]: moved, ...others } = kept
    if (Object.keys(others).length > 0 && accepts(others)) kept = others
    else if (typeof moved === 'string') kept = { ...kept, [key]: nearer(search, kept, key, moved, accepts) }
  }
  return { change: kept, keys: Object.keys(kept), cost: costOf(search, kept), useful: search.useful }
}

/** An option's value moved back towards where it stood, while Flink still accepts. */
function nearer(
  { config, options, total }: Search,
  change: Change,
  key: string,
  moved: string,
  accepts: (change: Change) => boolean,
): string {
  const [variable] = variablesOf(options, [], {}, [key])
  const scale = variable && scaleOf(config, variable, total)
  const then = variable && scaleOf({ [key]: moved }, variable, total)
  if (scale === undefined || then === undefined) return moved
  let far = then.floor
  let near = far > scale.ceil ? scale.floor : scale.ceil
  while (distance(far, near) > 1n) {
    const middle = (far + near) / 2n
    if (accepts({ ...change, [key]: scale.print(middle) })) far = middle
    else near = middle
  }
  return scale.print(far)
}

/** By how many bytes a change moves values in all; what is removed counts as what Flink derives in its place. */
function costOf({ config, options, setting, process, total, answer }: Search, change: Change): bigint {
  let cost = 0n
  for (const [key, text] of Object.entries(change)) {
    const [variable] = variablesOf(options, [], {}, [key])
    if (variable === undefined) continue
    const now = sizeIn(config, key) ?? standard(variable.option)
    if (now !== undefined) cost += distance(sized(text, key) ?? derived() ?? 0n, now)
    else {
      const from = scaleOf(config, variable, total)
      const to = scaleOf(text === null ? {} : { [key]: text }, variable, total)
      if (from !== undefined) cost += distance(to?.floor ?? 0n, from.floor) * from.grain
    }
    function derived(): bigint | undefined {
      const after = answer(change)
      if (!after.ok) return undefined
      const part = after.budget.parts.find(({ component }) =>
        Object.values<string>(keysOf(setting.flink, process, component)).includes(key),
      )
      return part === undefined ? after.budget.total : sizeOf(after, part.component)
    }
  }
  return bytes(cost)
}

const sized = (text: string | null, key: string): bigint | undefined =>
  text === null ? undefined : sizeIn({ [key]: text }, key)
