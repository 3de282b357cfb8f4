import type { Budget } from '../../../../core/budget.ts'
import { budgetIn, overbookedIn } from '../../../../core/budget-rows.ts'
import type { Derivation } from '../../../../core/flink/derivation.ts'
import { claimed, excessOf, type Overbooked } from '../../../../core/flink/overbooked.ts'
import { isSlight } from '../../../../i18n/print.ts'
import { pixels, stretches } from '../../chart/geometry.ts'
import { spansOf } from '../../chart/spans.ts'
import { LOOKS } from '../../looks.ts'
import { partNames } from '../../part-names.ts'
import { BAR, type Block, LABEL, LEFT, MARGIN, PLOT, ROW, TICK, TOTAL, type Told, text, WIDTH } from './measures.ts'
import type { Shape, Token } from './shapes.ts'

/** One bar with its name, its total and its limits. */
export function side(derivation: Derivation, name: string, top: number, scale: bigint, told: Told): Block {
  const overbooked = overbookedIn(derivation)
  const budget = budgetIn(derivation)
  const total = budget?.total ?? (overbooked && claimed(overbooked))
  const named = [
    text(MARGIN, top + BAR / 2 + 4, name, { size: 13, weight: 600 }),
    ...(total === undefined
      ? []
      : [text(WIDTH - MARGIN, top + BAR / 2 + 4, told.print.size(total), { size: 13, end: true })]),
  ]
  if (budget) {
    const limits = limitsOf(budget, top + BAR + 4, scale, told)
    return { shapes: [...named, ...bar(budget.parts, top, scale, told), ...limits.shapes], bottom: limits.bottom }
  }
  if (overbooked) return { shapes: [...named, ...hanging(overbooked, top, scale, told)], bottom: top + BAR + 26 }
  const box: Shape = { is: 'box', x: LEFT, y: top, width: PLOT, height: BAR, stroke: 'removed-ink', dashed: true }
  const said = text(LEFT + 12, top + BAR / 2 + 4, told.words.budget.noBudget, { fill: 'removed-ink' })
  return { shapes: [...named, box, said], bottom: top + BAR + 4 }
}

/** The parts side by side, each with its name where that fits. */
function bar(parts: Overbooked['claims'], top: number, scale: bigint, { words, measure }: Told): readonly Shape[] {
  return stretches(parts, scale, PLOT).flatMap(({ component, from, to }) => {
    const width = Math.max(1, to - from - 2)
    if (to <= from) return []
    const { family, pattern } = LOOKS[component]
    const isFree = family === 'free'
    const label = partNames(words, component).find((name) => measure(name) + LABEL <= width)
    return [
      {
        is: 'box',
        x: LEFT + from,
        y: top,
        width,
        height: BAR,
        fill: isFree ? 'sunk' : family,
        ...(isFree && { stroke: 'edge', dashed: true }),
        ...(pattern !== 'plain' && { pattern }),
      } as const,
      ...(label === undefined
        ? []
        : [text(LEFT + from + 6, top + BAR / 2 + 4, label, { fill: isFree ? 'soft' : 'on-part' })]),
    ]
  })
}

/** The limits below a bar, the container's last. */
function limitsOf(budget: Budget, top: number, scale: bigint, told: Told): Block {
  const { inner, outer } = spansOf(budget, scale, PLOT, told, told.measure)
  const rows = Math.max(-1, ...inner.map(({ row }) => row)) + 1
  const below = top + rows * ROW + (rows > 0 ? TICK : 0)
  const shapes = [...inner, ...outer].flatMap(({ limit, from, to, text: said, left, row }): readonly Shape[] => {
    const y = limit.limit === 'container' ? below : top
    const [start, end] = [LEFT + from + 0.5, LEFT + to - 2.5]
    const colour: Token = limit.own ? 'accent' : 'edge'
    return [
      {
        is: 'line',
        points: [
          [start, y],
          [start, y + TICK],
          [end, y + TICK],
          [end, y],
        ],
        stroke: colour,
      },
      text(LEFT + left, y + TICK + 12 + row * ROW, said, { fill: limit.own ? 'accent' : 'soft' }),
    ]
  })
  return { shapes, bottom: below + (outer.length > 0 ? ROW + TICK : 0) }
}

/** A refused configuration: what is asked for, hanging over the total that it is asked of. */
function hanging(overbooked: Overbooked, top: number, scale: bigint, told: Told): readonly Shape[] {
  const { words, print } = told
  const limit = LEFT + pixels(overbooked.total.bytes, scale, PLOT)
  const end = LEFT + pixels(claimed(overbooked), scale, PLOT)
  const total = `${words.budget.totals[overbooked.total.of]} ${print.size(overbooked.total.bytes)}`
  const tooMuch = words.budget.tooMuch(print.size(excessOf(overbooked)))
  return [
    ...bar(overbooked.claims, top, scale, told),
    {
      is: 'box',
      x: limit,
      y: top,
      width: Math.max(1, end - limit),
      height: BAR,
      stroke: 'removed-ink',
      fill: 'removed',
    },
    {
      is: 'line',
      points: [
        [limit, top],
        [limit, top + BAR + TICK],
      ],
      stroke: 'ink',
      thick: true,
    },
    text(LEFT, top + BAR + 18, total, { fill: 'soft' }),
    text(WIDTH - MARGIN - TOTAL, top + BAR + 18, tooMuch, { fill: 'removed-ink', weight: 600, end: true }),
  ]
}

/** Joins the parts that differ, from the bar above to the bar below. */
export function bandsOf(before: Budget, after: Budget, top: number, bottom: number, scale: bigint): readonly Shape[] {
  const below = new Map(stretches(after.parts, scale, PLOT).map((stretch) => [stretch.component, stretch]))
  const sizes = new Map(after.parts.map(({ component, bytes }) => [component, bytes]))
  return stretches(before.parts, scale, PLOT).flatMap(({ component, from, to }, at) => {
    const other = below.get(component)
    const moved = (sizes.get(component) ?? 0n) - (before.parts[at]?.bytes ?? 0n)
    const { family } = LOOKS[component]
    if (!other || isSlight(moved) || family === 'free') return []
    const points = [
      [LEFT + from, top],
      [LEFT + to, top],
      [LEFT + other.to, bottom],
      [LEFT + other.from, bottom],
    ] as const
    return [{ is: 'line', points, fill: family } as const]
  })
}
