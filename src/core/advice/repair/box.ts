import type { Checks } from './conditions.ts'
import type { Field } from './field.ts'
import { constant, type Form, high, low, spread } from './form.ts'
import type { Grid, Span } from './grid.ts'

/** A box that may hold a repair: what every repair in it costs at least, and where the first is to be looked for. */
export interface Solved {
  readonly spans: readonly Span[]
  /** bytes */
  readonly bound: number
  readonly guess: readonly number[]
}

const ROUNDS = 5
const MIB = 2 ** 20
const FIRST = [1, 0] as const
const SECOND = [0, 1] as const

/**
 * Cuts a box down to where no condition surely fails; undefined where nothing is left. `more` adds conditions of our
 * own to Flink's.
 */
export function solved(
  field: Field,
  spans: readonly Span[],
  more: (checks: Checks) => readonly Form[],
): Solved | undefined {
  let box = spans
  for (let round = 0; ; round++) {
    const moving = { first: formOf(field.grids[0], box[0], FIRST), second: formOf(field.grids[1], box[1], SECOND) }
    const checks = field.checks(moving)
    const conditions = [...checks.conditions, ...more(checks)]
    if (conditions.some((form) => high(form) < -tolerance(form))) return undefined
    const cut = box.map((span, index) => narrowed(span, index === 0 ? 'first' : 'second', conditions))
    if (cut.some(([from, to]) => from > to)) return undefined
    const isSame = cut.every(([from, to], index) => from === box[index]?.[0] && to === box[index]?.[1])
    // the forms are those of the box before it was cut
    if (isSame || round === ROUNDS) return bounded(field, box, checks, moving, conditions)
    box = cut
  }
}

const width = (span: Span | undefined): number => (span === undefined ? 0 : span[1] - span[0])

/** Sums of doubles are exact below 2^53 bytes; beyond, as good as their digits. */
const tolerance = (form: Form): number => 1 + (Math.abs(form.at) + spread(form)) * 1e-13

function formOf(grid: Grid | undefined, span: Span | undefined, [first, second]: readonly [number, number]): Form {
  if (grid === undefined || span === undefined) return constant(0)
  const [from, to] = span
  const radius = ((to - from) / 2) * grid.unit
  const at = ((from + to) / 2) * grid.unit
  if (grid.unit >= 1) return { at, first: radius * first, second: radius * second, slack: 0 }
  // a share is a Java float
  if (from === to) return constant(Math.fround(at))
  return { at, first: radius * first, second: radius * second, slack: 6e-8 }
}

/** A span without the places where a condition fails wherever the other option stands. */
function narrowed([from, to]: Span, name: 'first' | 'second', conditions: readonly Form[]): Span {
  if (from === to) return [from, to]
  const middle = (from + to) / 2
  const radius = (to - from) / 2
  let [least, most] = [-1, 1]
  for (const form of conditions) {
    const slope = form[name]
    if (slope === 0) continue
    const other = Math.abs(name === 'first' ? form.second : form.first)
    const edge = -(form.at + other + form.slack + tolerance(form)) / slope
    if (slope > 0) least = Math.max(least, edge)
    else most = Math.min(most, edge)
  }
  const low = least <= -1 ? from : Math.max(from, Math.ceil(middle + least * radius - 1e-9 * Math.max(1, middle)))
  const top = most >= 1 ? to : Math.min(to, Math.floor(middle + most * radius + 1e-9 * Math.max(1, middle)))
  return [low, top]
}

interface Side {
  readonly grid: Grid
  readonly span: Span
  /** the place nearest to where the option stands, and the way from it to the others */
  readonly near: number
  readonly way: 1 | -1
}

const sideOf = (grid: Grid, span: Span): Side => {
  const isUp = span[0] >= grid.now
  return { grid, span, near: isUp ? span[0] : span[1], way: isUp ? 1 : -1 }
}

/**
 * What a box costs at least: each option to its nearest place; and, as far as one condition still fails there, farther,
 * the option first that gains most for its bytes.
 */
function bounded(
  { grids, gone }: Field,
  spans: readonly Span[],
  checks: Checks,
  moving: { readonly first: Form; readonly second: Form },
  conditions: readonly Form[],
): Solved {
  const sides = grids.map((grid, index) => sideOf(grid, spans[index] ?? [grid.now, grid.now]))
  const near = sides.map((side) => side.near)
  const nearest = sides.reduce((sum, { grid, near }) => sum + Math.abs(near - grid.now) * grid.grain, 0)
  let worst = 0
  let guess: readonly number[] = near
  for (const form of conditions) {
    const step = nearestFor(form, sides)
    if (step.cost > worst) [worst, guess] = [step.cost, step.places]
  }
  const moved = nearest + worst
  // sizes move over whole MiB from where they stand
  const isWhole = sides.every(({ grid }) => grid.grain === MIB)
  const whole = isWhole ? nearest + Math.ceil(worst / MIB - 1e-4) * MIB : moved
  const taken = gone.reduce((sum, { stood, takes }) => {
    const form = takes(checks, moving)
    return sum + Math.max(0, low(form) - stood, stood - high(form))
  }, 0)
  return { spans, bound: whole + taken, guess }
}

/** How far from the nearest corner a condition holds at the earliest, counted as if it were the only one. */
function nearestFor(form: Form, sides: readonly Side[]): { readonly cost: number; readonly places: readonly number[] } {
  const slopes = sides.map(({ span, way }, index) => {
    const radius = width(span) / 2
    const slope = index === 0 ? form.first : form.second
    return { index, gain: radius === 0 ? 0 : (way * slope) / radius, corner: -way * slope }
  })
  const places = sides.map((side) => side.near)
  let lacks = -(form.at + form.slack + slopes.reduce((sum, { corner }) => sum + corner, 0)) - tolerance(form)
  let cost = 0
  if (lacks <= 0) return { cost, places }
  const worth = (index: number) => sides[index]?.grid.grain ?? 1
  const best = slopes.filter(({ gain }) => gain > 0).sort((a, b) => b.gain / worth(b.index) - a.gain / worth(a.index))
  for (const { index, gain } of best) {
    const side = sides[index]
    if (side === undefined || lacks <= 0) continue
    const steps = Math.min(width(side.span), lacks / gain)
    cost += steps * side.grid.grain
    lacks -= steps * gain
    places[index] = side.near + side.way * Math.min(width(side.span), Math.ceil(steps - 1e-9))
  }
  return { cost, places }
}

/** What a point costs: by how many bytes its values move, and what takes the place of what is removed. */
export function costAt({ grids, checks, gone }: Field, places: readonly number[]): number {
  const at = (index: number): Span | undefined => {
    const place = places[index]
    return place === undefined ? undefined : [place, place]
  }
  const moved = grids.reduce(
    (sum, grid, index) => sum + Math.abs((places[index] ?? grid.now) - grid.now) * grid.grain,
    0,
  )
  if (gone.length === 0) return moved
  const moving = { first: formOf(grids[0], at(0), FIRST), second: formOf(grids[1], at(1), SECOND) }
  const answered = checks(moving)
  return gone.reduce((sum, { stood, takes }) => sum + Math.abs(takes(answered, moving).at - stood), moved)
}
