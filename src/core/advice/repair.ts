import { derive } from '../flink/derive.ts'
import { LONG_MAX } from '../java/exception.ts'
import type { Config, FlinkProcess, Setting } from '../setting.ts'
import type { Change } from './alternative.ts'
import { overlay } from './apply.ts'
import { legacyNames, totalKeys } from './keys.ts'
import type { Checks } from './repair/conditions.ts'
import { fieldOf } from './repair/field.ts'
import { constant, type Form, minus } from './repair/form.ts'
import { type Ground, groundOf } from './repair/ground.ts'
import { reset, squeezed } from './repair/many.ts'
import { movesOf, pairsOf, type Shape } from './repair/shape.ts'
import { ALIKE, type Smallest, smallest } from './repair/smallest.ts'
import { onTotal } from './total.ts'
import { leastOfParts } from './useful.ts'
import type { Refused, Repair } from './variable.ts'

/** How many repairs are shown. */
const SHOWN = 4

/**
 * The smallest changes that make Flink accept a refused configuration.
 *
 * The grid: the keys that the refusal names and the keys that are set, one or two at a time, less those that are fixed.
 * Each goes up, down or away: sizes in whole MiB, fractions in thousandths, buffers one by one (`repair/grid.ts`). Of
 * each such shape the smallest accepted change is a repair; two keys are moved only where neither alone will do.
 *
 * The order: fewest keys; then fewest bytes moved, where a fraction moves its share of the total, and what is removed
 * counts as what Flink puts in its place; then keys that the person set before keys that come new; then the order of
 * the keys above, the totals last, because a total is mostly a container's limit. Before all this: a repair after which a part is too small for any process (`useful.ts`) stands
 * behind those that leave enough, and says so. Flink would start it, and it would fail at once, so it is the second
 * thing to try; but it is the smallest, so of four that are shown it is always one, as are the best that keeps the
 * total and the best that raises it.
 *
 * Where no one or two keys mend it, more give way together (`repair/many.ts`): there nothing is said to be smallest.
 */
export function repairs(setting: Setting, process: FlinkProcess, refused: Refused): readonly Repair[] {
  const config: Config = { ...setting.assumed, ...setting.config }
  const within = found(groundOf(setting, process, config, refused, false))
  if (within.length > 0 || !['total', 'container'].some((what) => setting.fixed.includes(what))) return within
  // what moves a fixed total only tells how much is missing
  return found(groundOf(setting, process, config, refused, true))
}

type Mode = 'useful' | 'any'

function found(ground: Ground): readonly Repair[] {
  const useful = searched(ground, 'useful', SHOWN)
  const bare = searched(ground, 'any', useful.length < 2 ? SHOWN : 1)
  const all = distinct([...useful, ...bare])
  const { config, process, counting } = ground
  const effect = ({ change }: Pick<Repair, 'change'>) => onTotal(change, config, process)
  const keeps = (repair: Pick<Repair, 'change'>) => effect(repair).grows === 0n && !effect(repair).dropped
  const raises = (repair: Pick<Repair, 'change'>) => effect(repair).grows > 0n
  if (!all.some(keeps)) all.push(...keeping(ground))
  if (counting !== undefined && !ground.fixed.includes(counting) && !all.some(raises)) {
    const alone = new Set(all.filter(({ keys }) => keys.length === 1).flatMap(({ keys }) => keys))
    all.push(...raising(ground, alone))
  }
  if (all.length < 2) {
    const sufficing = reset(ground, ground.suffices).map((change) => asRepair(ground, change, 'useful'))
    const accepted = sufficing.length > 0 ? [] : reset(ground, ground.accepts)
    all.push(...sufficing, ...accepted.map((change) => asRepair(ground, change, 'any')))
  }
  const smaller = order(ground)
  const ranked = distinct(all).sort((left, right) => Number(right.useful) - Number(left.useful) || smaller(left, right))
  const least = distinct(bare).sort(smaller)[0]
  const must = [least, ranked.find(keeps), ranked.find(raises)].filter((repair) => repair !== undefined)
  const shown = new Set(
    distinct([...must, ...ranked])
      .slice(0, SHOWN)
      .map(keyed),
  )
  return ranked.filter((repair) => shown.has(keyed(repair)))
}

const keyed = ({ change }: Pick<Repair, 'change'>): string => JSON.stringify(Object.entries(change).sort())

function distinct(all: readonly Repair[]): Repair[] {
  const seen = new Map<string, Repair>()
  for (const repair of all) if (!seen.has(keyed(repair))) seen.set(keyed(repair), repair)
  return [...seen.values()]
}

/** The smaller of two repairs first. */
function order({ config, keys, process }: Ground): (left: Repair, right: Repair) => number {
  const totals: readonly string[] = [...Object.values(totalKeys(process)), ...legacyNames(process)]
  const sorted = [...keys.filter((key) => !totals.includes(key)), ...keys.filter((key) => totals.includes(key))]
  const place = (key = '') => sorted.indexOf(key)
  const added = (repair: Repair) => repair.keys.filter((key) => !(key in config)).length
  return (left, right) =>
    left.keys.length - right.keys.length ||
    Math.round(left.cost / ALIKE) - Math.round(right.cost / ALIKE) ||
    added(left) - added(right) ||
    place(left.keys[0]) - place(right.keys[0]) ||
    place(left.keys[1]) - place(right.keys[1])
}

/** Repairs of one key, and of two where those of one are fewer than `count`. */
function searched(ground: Ground, mode: Mode, count: number): readonly Repair[] {
  const singles = run(ground, mode, singlesOf(ground), Number.POSITIVE_INFINITY)
  if (singles.length >= count) return singles
  const alone = new Set(singles.flatMap(({ keys }) => keys))
  return [...singles, ...run(ground, mode, pairs(ground, alone), count - singles.length)]
}

const movesOfAll = ({ keys, config, gridOf }: Ground) => keys.flatMap((key) => movesOf(key, key in config, gridOf(key)))

const singlesOf = (ground: Ground): readonly Shape[] => movesOfAll(ground).map((move) => ({ moves: [move] }))

const pairs = (ground: Ground, without: ReadonlySet<string>): readonly Shape[] =>
  pairsOf(
    movesOfAll(ground).filter(({ key }) => !without.has(key)),
    ground.options,
  )

/** The best repair that keeps the total: of two keys, or of more that give way together. */
function keeping(ground: Ground): readonly Repair[] {
  const { config, process } = ground
  const keeps = ({ moves }: Shape) =>
    moves.every(({ key }) => {
      const { grows, dropped } = onTotal({ [key]: null }, config, process)
      return key !== ground.counting && grows === 0n && !dropped
    })
  const shapes = pairs(ground, new Set()).filter(keeps)
  for (const mode of ['useful', 'any'] as const) {
    const [best] = run(ground, mode, shapes, 1)
    if (best !== undefined) return [best]
    const change = squeezed(ground, mode === 'useful' ? ground.suffices : ground.accepts)
    if (change !== undefined) return [asRepair(ground, change, mode)]
  }
  return []
}

/** The best repair that raises the total, beside another key. */
function raising(ground: Ground, alone: ReadonlySet<string>): readonly Repair[] {
  const raises = ({ moves }: Shape) => moves.some(({ key, way }) => key === ground.counting && way === 'up')
  const shapes = pairs(ground, alone).filter(raises)
  for (const mode of ['useful', 'any'] as const) {
    const [best] = run(ground, mode, shapes, 1)
    if (best !== undefined) return [best]
  }
  return []
}

function run(ground: Ground, mode: Mode, shapes: readonly Shape[], count: number): readonly Repair[] {
  const { setting, process, config, gridOf, room } = ground
  const accepts = mode === 'useful' ? ground.suffices : ground.accepts
  const field = (shape: Shape) => fieldOf(setting, process, config, shape, gridOf)
  const more = ({ moves }: Shape) => {
    const moved = moves.map(({ key }) => key)
    const least = mode === 'useful' ? leastOfParts(setting, process, config, moved) : []
    return ({ parts, totalProcess }: Checks): readonly Form[] => [
      minus(constant(Number(room ?? LONG_MAX)), totalProcess),
      ...least.map(({ component, bytes }) => minus(parts[component] ?? constant(0), constant(Number(bytes)))),
    ]
  }
  return smallest(shapes, field, more, accepts, count).map((each) => repairOf(ground, each))
}

const repairOf = (ground: Ground, { change, cost }: Smallest): Repair => ({
  change,
  keys: Object.keys(change),
  cost,
  useful: ground.suffices(change),
})

const asRepair = (ground: Ground, change: Change, mode: Mode): Repair => ({
  change,
  keys: Object.keys(change),
  // more than two keys: no other has as many, so nothing is told apart by it
  cost: Number.MAX_SAFE_INTEGER,
  useful: mode === 'useful' || ground.suffices(change),
})

/**
 * A change, with whatever else Flink still refuses repaired too, each by the best way; undefined where there is none.
 * `mend` answers for what the search cannot: values that are unreadable.
 */
export function completed(
  setting: Setting,
  process: FlinkProcess,
  change: Change,
  mend: (answer: Refused, config: Config) => Change | undefined,
): Change | undefined {
  const config: Config = { ...setting.assumed, ...setting.config }
  let all = change
  for (let round = 0; round < 6; round++) {
    const now = overlay(config, all)
    const answer = derive(setting.flink, process, setting.deployment, now)
    if (answer.ok) return all
    const fixed = [...setting.fixed, ...Object.keys(change)]
    const more =
      mend(answer, now) ?? repairs({ ...setting, config: now, assumed: {}, fixed }, process, answer)[0]?.change
    if (more === undefined || Object.keys(more).every((key) => key in all && all[key] === more[key])) return undefined
    all = { ...all, ...more }
  }
  return undefined
}
