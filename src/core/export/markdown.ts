import type { Cell, Table } from './table.ts'

/** The markup of the languages' texts: `**figures that matter**` and code. It is Markdown already. */
const MARKUP = /(\*\*.+?\*\*|`[^`]+`)/u
const SPECIAL = /[\\`*_[\]<>~|]/g

/** A language's text for Markdown: its own markup stays, whatever else could be taken for some is escaped. One line. */
export const prose = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .split(MARKUP)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replace(SPECIAL, '\\$&')))
    .join('')

/** The longest run of backticks in a text. */
const ticks = (text: string) => Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))

/** Lines as they are, fenced off by more backticks than they have themselves. */
export function fenced(lines: readonly string[], language = 'text'): string {
  const fence = '`'.repeat(Math.max(3, ticks(lines.join('\n')) + 1))
  return [`${fence}${language}`, ...lines, fence].join('\n')
}

/** A language's text without its markup, for what has none. */
export const plain = (text: string): string => text.replace(/\*\*(.+?)\*\*|`([^`]+)`/gu, '$1$2')

const isNumber = (cell: Cell) => cell === undefined || typeof cell === 'bigint'

/** A cell's text; a bar in its code has to be escaped too. */
const cellText = (cell: Cell) => (typeof cell === 'string' ? prose(cell).replace(/(?<!\\)\|/g, '\\|') : `${cell ?? ''}`)

/** A table of GitHub's Markdown. Its texts are a language's. */
export function markdownTable({ head, rows }: Table): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map(cellText).join(' | ')} |`
  const right = head.map((_, column) => rows.every((row) => isNumber(row[column])))
  return [line(head), line(right.map((is) => (is ? '--:' : '---'))), ...rows.map(line)].join('\n')
}
