import { budgetIn } from '../../../../core/budget-rows.ts'
import { scaleOf } from '../../chart/scale.ts'
import { bandsOf, side } from './bars.ts'
import { legendOf } from './legend.ts'
import { BAR, MARGIN, type Pictured, type Told, text, WIDTH } from './measures.ts'
import type { Picture } from './shapes.ts'

/** The bars on one scale, their limits, and below them every figure with its colour: what the page shows, as one picture. */
export function layOut(pictured: Pictured, told: Told): Picture {
  const { title, subtitle, footer, before, after } = pictured
  const { words } = told
  const scale = scaleOf(before, after ?? before)
  const head = [
    text(MARGIN, 34, title, { size: 18, weight: 600 }),
    text(MARGIN, 56, subtitle, { size: 13, fill: 'soft' }),
  ]
  const first = side(before, after ? words.budget.before : words.budget.now, 76, scale, told)
  const second = after ? side(after, words.budget.after, first.bottom + 14, scale, told) : undefined
  const [was, is] = [budgetIn(before), after && budgetIn(after)]
  const bands = was && is ? bandsOf(was, is, 76 + BAR, first.bottom + 14, scale) : []
  const legend = legendOf(pictured, (second ?? first).bottom + 22, told)
  const height = legend.bottom + 48
  return {
    title: `${title}. ${subtitle}`,
    width: WIDTH,
    height,
    shapes: [
      { is: 'box', x: 0, y: 0, width: WIDTH, height, fill: 'panel' },
      ...head,
      ...bands,
      ...first.shapes,
      ...(second?.shapes ?? []),
      ...legend.shapes,
      text(MARGIN, height - 16, footer, { fill: 'soft' }),
    ],
  }
}
