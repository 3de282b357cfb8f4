import type { Component } from '../core/budget.ts'
import type { Bound, Figures, Whole } from '../core/explain/explanation.ts'
import type { Collector } from '../core/jvm/collectors.ts'
import type { Process } from '../core/setting.ts'
import type { Print } from './catalog.ts'

export interface PartText {
  /** what is in it, and what limits it */
  readonly what: string
  /** what happens when it is too small */
  readonly small: string
}

/** What the page says of one part of a budget. Texts may hold `**figures that matter**` and `` `code` ``. */
export interface PartWords {
  readonly parts: { readonly [P in Process]: Readonly<Record<Component<P>, PartText>> }
  readonly heads: Readonly<Record<'what' | 'setBy' | 'why' | 'small' | 'sources', string>>
  /** who says what an option says */
  readonly origins: Readonly<Record<'answer' | 'assumed' | 'default' | 'change', string>>
  readonly wholes: Readonly<Record<Whole, string>>
  readonly how: HowTexts
  /** where HotSpot rounds or bounds what was reckoned */
  readonly becomes: (size: string) => string
  readonly collectors: Readonly<Record<Collector, string>>
  readonly measurement: (file: string) => string
  readonly close: string
}

/** A sentence for each way in which figures are put together; total, so that none is without its words. */
export type HowTexts = {
  readonly [How in Figures['how']]: (figures: Extract<Figures, { how: How }>, tell: Tell) => string
}

/** What sentences are made with. */
export interface Tell {
  readonly print: Print
  readonly whole: (whole: Whole) => string
  readonly component: (component: Component | 'totalFlink') => string
  readonly collector: (collector: Collector) => string
}

/** Flink's way to say that there is no maximum. */
const NO_MAXIMUM = 1n << 60n
export const isBounded = (bound: Bound | undefined): bound is Bound => bound !== undefined && bound.bytes < NO_MAXIMUM

/** The sentence of an explanation's figures. */
export function figuresText(figures: Figures, how: HowTexts, tell: Tell): string {
  // the cast: the sentence is the one of these figures' own way, which the type of a union does not tell
  const sentence = how[figures.how] as (figures: Figures, tell: Tell) => string
  return sentence(figures, tell)
}
