import { budgetIn, budgetRows, changeOf } from '../../../../core/budget-rows.ts'
import { isSlight } from '../../../../i18n/print.ts'
import { LOOKS } from '../../looks.ts'
import { type Block, LABEL, MARGIN, type Pictured, type Told, text, WIDTH } from './measures.ts'
import type { Shape } from './shapes.ts'

/** Each part with its colour and its figures, in columns that end where the sizes do. */
export function legendOf({ process, before, after }: Pictured, top: number, { words, print }: Told): Block {
  const ends = after ? [WIDTH - MARGIN - 240, WIDTH - MARGIN - 120, WIDTH - MARGIN] : [WIDTH - MARGIN]
  const heads = after ? [words.budget.before, words.budget.after, words.budget.change] : [words.budget.now]
  const size = (bytes: bigint | undefined) => (bytes === undefined ? '' : print.size(bytes))
  const changed = (bytes: bigint | undefined) =>
    bytes === undefined || isSlight(bytes) ? '' : `${print.mebibyteChange(bytes)} MiB`
  const cells = (was: bigint | undefined, is: bigint | undefined, moved: bigint | undefined) =>
    after ? [size(was), size(is), changed(moved)] : [size(was)]
  const line = (y: number): Shape => ({
    is: 'line',
    points: [
      [MARGIN, y],
      [WIDTH - MARGIN, y],
    ],
    stroke: 'line',
  })
  const figures = (y: number, said: readonly string[], more: Partial<Extract<Shape, { is: 'text' }>>) =>
    said.map((cell, at) => text(ends[at] ?? 0, y, cell, { end: true, size: 13, ...more }))
  const rows = budgetRows(process, before, after ?? before)
  const shapes = rows.flatMap((row, at): readonly Shape[] => {
    const y = top + 24 + at * 23
    const { family, pattern } = LOOKS[row.component]
    const isFree = family === 'free'
    const was = row.before?.bytes ?? row.claim?.bytes
    const moved = changeOf(row)
    const weight = after && moved !== undefined && !isSlight(moved) ? 600 : 500
    return [
      line(y - 16),
      {
        is: 'box',
        x: MARGIN,
        y: y - 10,
        width: 11,
        height: 11,
        fill: isFree ? 'sunk' : family,
        ...(isFree && { stroke: 'edge' }),
        ...(pattern !== 'plain' && { pattern }),
      },
      text(MARGIN + 20, y, words.budget.components[row.component], { size: 13, weight }),
      ...figures(y, cells(was, row.after?.bytes, moved), { weight }),
    ]
  })
  const [was, is] = [budgetIn(before)?.total, after && budgetIn(after)?.total]
  const y = top + 24 + rows.length * 23
  const sum = was === undefined || is === undefined ? undefined : is - was
  return {
    shapes: [
      ...figures(top, heads, { fill: 'soft', size: LABEL }),
      ...shapes,
      line(y - 16),
      text(MARGIN, y, words.budget.total, { size: 13, weight: 600 }),
      ...figures(y, cells(was, is, sum), { weight: 600 }),
    ],
    bottom: y,
  }
}
