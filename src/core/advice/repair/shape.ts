import type { OptionsByKey } from '../variable.ts'
import { type Grid, type Span, spans } from './grid.ts'

/** How one option moves: to a larger or a smaller value, or away. */
export type Move =
  | { readonly way: 'up' | 'down'; readonly key: string; readonly grid: Grid }
  | { readonly way: 'removed'; readonly key: string }

/** The options that one repair moves, and which way each goes: of all repairs of one shape the smallest is looked for. */
export interface Shape {
  readonly moves: readonly Move[]
}

/** Every way in which one option can go. */
export function movesOf(key: string, isSet: boolean, grid: Grid | undefined): readonly Move[] {
  const out: Move[] = []
  if (grid !== undefined) for (const way of ['up', 'down'] as const) out.push({ way, key, grid })
  if (isSet) out.push({ way: 'removed', key })
  return out
}

/** Every two options that are not the same one, each in every way. */
export function pairsOf(moves: readonly Move[], options: OptionsByKey): readonly Shape[] {
  return moves.flatMap((first, index) =>
    moves
      .slice(index + 1)
      .filter(({ key }) => key !== first.key && options.has(key))
      .map((second) => ({ moves: [first, second] })),
  )
}

/** The spans of the moving options of a shape, one beside the other; a shape that only removes has one point. */
export function boxesOf({ moves }: Shape): readonly (readonly Span[])[] {
  return moves.reduce<readonly (readonly Span[])[]>(
    (boxes, move) =>
      move.way === 'removed' ? boxes : boxes.flatMap((box) => spans(move.grid, move.way).map((span) => [...box, span])),
    [[]],
  )
}
