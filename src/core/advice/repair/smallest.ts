import type { Change } from '../alternative.ts'
import { costAt, type Solved, solved } from './box.ts'
import type { Checks } from './conditions.ts'
import type { Field } from './field.ts'
import type { Form } from './form.ts'
import type { Span } from './grid.ts'
import { Queue } from './queue.ts'
import { boxesOf, type Shape } from './shape.ts'

/** The smallest change of one shape that is accepted. */
export interface Smallest {
  readonly shape: Shape
  readonly change: Change
  /** by how many bytes its values move */
  readonly cost: number
}

/** Costs that differ by less are one: a share is a float, and its bytes are cut off. */
export const ALIKE = 1024

/**
 * How many boxes one search looks into beside its shapes, and of one shape, before it gives up: whether a fraction of one size can equal
 * another to the byte may take them all.
 */
const AT_MOST = 700
const OF_ONE_SHAPE = 100

interface State {
  readonly shape: Shape
  readonly field: Field
  boxes: number
  best: Smallest | undefined
  done: boolean
}

type Node = { readonly bound: number; readonly state: State } & (
  | { readonly kind: 'box'; readonly box: Solved; readonly isAsked: boolean }
  | { readonly kind: 'change'; readonly found: Smallest }
)

/**
 * The smallest accepted change of each shape, the smallest shape first, `count` of them. Branch and bound, the least
 * bound first: a box of places is cut, bounded and halved (`solved`); every change is put to `accepts`, so a bound can
 * only cost time, never make a wrong answer. Complete, unless so many boxes are not
 * enough.
 */
export function smallest(
  shapes: readonly Shape[],
  fieldOf: (shape: Shape) => Field,
  more: (shape: Shape) => (checks: Checks) => readonly Form[],
  accepts: (change: Change) => boolean,
  count: number,
): readonly Smallest[] {
  const queue = new Queue<Node>()
  const out: Smallest[] = []
  let boxes = 0
  const look = (state: State, spans: readonly Span[], refused: readonly number[] = []) => {
    boxes++
    state.boxes++
    const box = solved(state.field, spans, more(state.shape))
    if (box === undefined || (state.best !== undefined && box.bound > state.best.cost - ALIKE)) return
    const isAsked = refused.length > 0 && box.guess.every((place, index) => place === refused[index])
    queue.push({ kind: 'box', bound: box.bound, state, box, isAsked })
  }
  for (const shape of shapes) {
    const state: State = { shape, field: fieldOf(shape), boxes: 0, best: undefined, done: false }
    for (const spans of boxesOf(shape)) look(state, spans)
  }
  // each shape is looked into once, however many there are
  boxes = 0
  while (queue.size > 0 && out.length < count) {
    const node = queue.pop()
    if (node === undefined || node.state.done) continue
    const { state } = node
    if (node.kind === 'change') {
      state.done = true
      out.push(node.found)
      continue
    }
    // given up: what was found is accepted, if perhaps not the smallest
    if (boxes > AT_MOST || state.boxes > OF_ONE_SHAPE) continue
    const { guess, spans, bound } = node.box
    const change = changeOf(state.shape, guess)
    if (!node.isAsked && accepts(change)) {
      const cost = costAt(state.field, guess)
      if (state.best === undefined || cost < state.best.cost) {
        state.best = { shape: state.shape, change, cost }
        queue.push({ kind: 'change', bound: cost, state, found: state.best })
      }
    }
    if (state.best !== undefined && bound > state.best.cost - ALIKE) continue
    for (const half of halves(state.field, spans)) look(state, half, guess)
  }
  return out
}

function changeOf({ moves }: Shape, places: readonly number[]): Change {
  const change: Record<string, string | null> = {}
  let index = 0
  for (const move of moves) {
    change[move.key] = move.way === 'removed' ? null : move.grid.print(places[index++] ?? move.grid.now)
  }
  return change
}

/** Both halves of a box, across the side that costs most; none of a point. */
function halves({ grids }: Field, spans: readonly Span[]): readonly (readonly Span[])[] {
  let widest = -1
  let most = 0
  for (const [index, [from, to]] of spans.entries()) {
    const size = (to - from) * (grids[index]?.grain ?? 1)
    if (size > most) [widest, most] = [index, size]
  }
  const span = spans[widest]
  if (span === undefined) return []
  const [from, to] = span
  const middle = Math.floor((from + to) / 2)
  const replaced = (half: Span) => spans.map((other, index) => (index === widest ? half : other))
  return [replaced([from, middle]), replaced([middle + 1, to])]
}
