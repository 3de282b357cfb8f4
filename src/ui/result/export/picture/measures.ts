import type { Derivation } from '../../../../core/flink/derivation.ts'
import type { Process, Setting } from '../../../../core/setting.ts'
import type { Printer } from '../../../../i18n/print.ts'
import type { Words } from '../../../../i18n/words.ts'
import type { Shape } from './shapes.ts'

export const WIDTH = 960
export const MARGIN = 24
const NAME = 72
export const TOTAL = 84
export const PLOT = WIDTH - 2 * MARGIN - NAME - TOTAL
export const LEFT = MARGIN + NAME
export const BAR = 38
export const ROW = 17
export const TICK = 5
export const LABEL = 12

export interface Pictured {
  readonly title: string
  readonly subtitle: string
  readonly footer: string
  readonly process: Process
  readonly before: Derivation
  /** with the change that is applied; absent where nothing is compared */
  readonly after?: Derivation
}
export interface Told {
  readonly words: Words
  readonly print: Printer
  readonly setting: Setting
  /** how wide a text is in the labels' font, in pixels */
  readonly measure: (text: string) => number
}

export const text = (
  x: number,
  y: number,
  said: string,
  more: Partial<Extract<Shape, { is: 'text' }>> = {},
): Shape => ({
  is: 'text',
  x,
  y,
  text: said,
  size: LABEL,
  weight: 500,
  fill: 'ink',
  ...more,
})

/** Some shapes, and where what comes next may begin. */
export interface Block {
  readonly shapes: readonly Shape[]
  readonly bottom: number
}
