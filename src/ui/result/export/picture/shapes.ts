import type { Pattern } from '../../looks.ts'

/** The colours of `tokens.css` that a picture is made of. */
export const TOKENS = [
  'panel',
  'ink',
  'soft',
  'edge',
  'line',
  'sunk',
  'accent',
  'heap',
  'managed',
  'direct',
  'metaspace',
  'unbounded',
  'on-part',
  'pattern',
  'removed',
  'removed-ink',
] as const
export type Token = (typeof TOKENS)[number]
/** What each token is as a colour that stands by itself. */
export type Colours = Readonly<Record<Token, string>>

/** What a picture is drawn of, back to front, in pixels from the left and the top; as SVG and on a canvas alike. */
export type Shape =
  | {
      readonly is: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill?: Token
      readonly stroke?: Token
      readonly dashed?: boolean
      readonly pattern?: Exclude<Pattern, 'plain'>
    }
  /** a line; filled and faint where it has a `fill` */
  | {
      readonly is: 'line'
      readonly points: readonly (readonly [number, number])[]
      readonly stroke?: Token
      readonly fill?: Token
      readonly thick?: boolean
    }
  | {
      readonly is: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly size: number
      readonly weight: 500 | 600
      readonly fill: Token
      /** `x` is where it ends */
      readonly end?: boolean
    }

export interface Picture {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

export const FONT =
  'system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'
/** the two shades of a band */
export const FAINT = 0.2
/** how far apart the lines of a pattern are, and how thick */
export const PATTERN = { step: 6, thick: 3, dot: 2 } as const
