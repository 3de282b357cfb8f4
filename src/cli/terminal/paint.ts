import { escapeUnprintable } from '../../core/snippets/yaml-scalar.ts'
import type { Io } from '../io.ts'

/** Styles by what they mean. */
const STYLES = {
  heading: '1',
  strong: '1',
  quiet: '2',
  code: '36',
  wrong: '1;31',
  good: '32',
  line: '33',
} as const
export type Style = keyof typeof STYLES

/** Puts a style on a text, or does not, where the output is no terminal. */
export interface Paint {
  (style: Style, text: string): string
  /** one of the terminal's 256 colours */
  readonly colour: (colour: number, text: string) => string
  readonly coloured: boolean
}

/** Colours on a terminal only, and never where `NO_COLOR` is set; `FORCE_COLOR` wins over both. */
export function createPaint({ outputIsTerminal, environment }: Io): Paint {
  const forced = environment.FORCE_COLOR !== undefined && environment.FORCE_COLOR !== '0'
  const coloured = forced || (outputIsTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb')
  const wrap = (code: string, text: string) => (coloured && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text)
  const paint = (style: Style, text: string) => wrap(STYLES[style], text)
  return Object.assign(paint, { colour: (colour: number, text: string) => wrap(`38;5;${colour}`, text), coloured })
}

/** A text of unknown origin, made harmless: its control and direction characters would be orders to the terminal. */
export const harmless = (text: string): string =>
  escapeUnprintable(text.replaceAll('\t', '  ')).replace(
    /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  )
