import type { Budget, Component, Limit } from '../../../core/budget.ts'
import type { Setting } from '../../../core/setting.ts'
import type { Printer } from '../../../i18n/print.ts'
import type { Words } from '../../../i18n/words.ts'
import { pixels, placeLabels, type Stretch, stretches } from './geometry.ts'

const GAP = 12

/** A limit below a bar: from where to where it reaches, and where its words stand. */
export interface Span {
  readonly limit: Limit
  readonly from: number
  readonly to: number
  readonly text: string
  readonly left: number
  /** 0 is the uppermost */
  readonly row: number
}

interface Spoken {
  readonly words: Words
  readonly print: Printer
  readonly setting: Setting
}

/** What limits which parts of a bar: the JVM's limits, and around all of them the container's. */
export function spansOf(
  budget: Budget,
  scale: bigint,
  width: number,
  { words, print, setting }: Spoken,
  measure: (text: string) => number,
): { readonly inner: readonly Span[]; readonly outer: readonly Span[] } {
  const parts = stretches(budget.parts, scale, width)
  // without a container nothing enforces the total; it is what the machine must have
  const nameOf = ({ limit }: Limit) =>
    limit === 'container' && budget.process !== 'jvm' && setting.deployment === 'standalone'
      ? words.budget.totals.totalProcess
      : words.budget.limits[limit]
  const spans = budget.limits
    .map((limit) => ({
      limit,
      ...reach(limit, parts, scale, width),
      text: `${nameOf(limit)} ${print.size(limit.bytes)}`,
    }))
    .filter(({ from, to }) => to > from)
  const inner = spans.filter(({ limit }) => limit.limit !== 'container')
  const outer = spans.filter(({ limit }) => limit.limit === 'container')
  const places = placeLabels(
    inner.map(({ from, to, text }) => ({ from, to, width: measure(text) })),
    width,
    GAP,
  )
  return {
    inner: inner.map((span, at) => ({ ...span, ...(places[at] ?? { left: span.from, row: 0 }) })),
    outer: outer.map((span) => ({ ...span, left: span.from, row: 0 })),
  }
}

/** From the first limited part to the last; a container's limit from the left on, as far as it reaches. */
function reach(limit: Limit, parts: readonly Stretch<Component>[], scale: bigint, width: number) {
  if (limit.limit === 'container') return { from: 0, to: Math.min(width, pixels(limit.bytes, scale, width)) }
  const limited = parts.filter(({ component }) => limit.components.includes(component))
  const from = limited[0]?.from ?? 0
  // a limit of a person's own reaches as far as it allows, over other parts too
  if (limit.own) return { from, to: Math.min(width, from + pixels(limit.bytes, scale, width)) }
  return { from, to: limited.at(-1)?.to ?? 0 }
}
