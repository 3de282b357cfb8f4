import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from './csv.ts'
import { fenced, markdownTable, plain, prose } from './markdown.ts'

/** What RFC 4180 makes of a text: records of fields. Written from the grammar, apart from the writer. */
function parse(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      for (at++; !(text[at] === '"' && text[at + 1] !== '"'); at++) {
        if (text[at] === '"') at++
        field += text[at]
      }
      at++
    } else for (; text[at] !== ',' && text[at] !== '\r'; at++) field += text[at]
    record.push(field)
    if (text[at] === '\r') {
      records.push(record)
      record = []
      at++
    }
    at++
  }
  return records
}

const word = fc.string({ unit: fc.constantFrom(...'aé中 ,;"\'|\\\r\n\t=+-@*`_[]<'), maxLength: 12 })
const cell = fc.oneof(word, fc.bigInt())
const table = fc.record({
  head: fc.tuple(word, word, word),
  rows: fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }),
})

test('a table in CSV is read back field by field, and no field is a formula', () => {
  fc.assert(
    fc.property(table, (given) => {
      const records = parse(csv(given))
      expect(records).toHaveLength(given.rows.length + 1)
      for (const [at, row] of [given.head, ...given.rows].entries())
        for (const [column, value] of row.entries()) {
          const field = records[at]?.[column] ?? 'none'
          if (typeof value === 'bigint') expect(field).toBe(`${value}`)
          else {
            expect(field.replace(/^'/, '')).toBe(plain(value).replace(/^'/, ''))
            expect(field).not.toMatch(/^[=+\-@\t\r\n]/)
          }
        }
    }),
  )
})

test.each([
  ['=1+1', "'=1+1"],
  ['+ 256 MiB', "'+ 256 MiB"],
  ['`-Xmx`', "'-Xmx"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['a, "b"', '"a, ""b"""'],
  [-5n, '-5'],
  [undefined, ''],
])('%s in CSV is %s', (given, field) => expect(csv({ head: ['x'], rows: [[given]] })).toBe(`x\r\n${field}\r\n`))

test('a table in Markdown has as many columns in each line, whatever its cells hold', () => {
  fc.assert(
    fc.property(table, (given) => {
      const lines = markdownTable(given).split('\n')
      expect(lines).toHaveLength(given.rows.length + 2)
      for (const line of lines) expect(line.replace(/\\[\s\S]/g, '').split('|')).toHaveLength(5)
    }),
  )
})

test.each([
  ['**4 GiB** of `a.b`', '**4 GiB** of `a.b`'],
  ['![x](https://e)', '!\\[x\\](https://e)'],
  ['<img src=x>\nnext', '\\<img src=x\\> next'],
  ['a_b * c', 'a\\_b \\* c'],
])('%s in Markdown is %s', (given, said) => expect(prose(given)).toBe(said))

test('no line ends its own fence', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('`', 'a', ' ') })), (lines) => {
      const [first = '', ...rest] = fenced(lines).split('\n')
      const fence = first.replace('text', '')
      expect(rest.filter((line) => line.includes(fence))).toEqual([fence])
    }),
  )
})
