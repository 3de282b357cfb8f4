import { EXIT_CODES, type ExitCode } from '../core/failures/exit-codes.ts'
import type { ExitCodeTexts, FaqTable } from './catalog.ts'

/** 239 is better known by the number that Flink gives it. */
const named = (code: ExitCode): string => (code === '239' ? '239 (-17)' : code)

/** The exit codes as a table: a row each, in the order of the list. */
export const exitCodeTable = (columns: readonly string[], texts: ExitCodeTexts): FaqTable => ({
  columns,
  rows: EXIT_CODES.map(({ code }) => [named(code), texts[code].says, texts[code].not, texts[code].next]),
})

/** What a language says of a code that a text states; `undefined` for one that is not in the list. */
export const exitCodeText = (texts: ExitCodeTexts, stated: bigint | string | undefined) =>
  EXIT_CODES.filter(({ code }) => code === `${stated}`).map(({ code }) => texts[code])[0]
