import { plain } from './markdown.ts'
import type { Cell, Table } from './table.ts'

/** A text that a spreadsheet would compute: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Numbers stay numbers, below 0 too; a text that would be a formula gets an apostrophe, which spreadsheets take for "this is text". */
function field(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'bigint') return `${cell}`
  const said = plain(cell)
  const text = FORMULA.test(said) ? `'${said}` : said
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table, whose texts are a language's, as RFC 4180 has it: commas, quotes where they are needed, CRLF after each line. */
export const csv = ({ head, rows }: Table): string =>
  [head, ...rows].map((cells) => `${cells.map(field).join(',')}\r\n`).join('')
