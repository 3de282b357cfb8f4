import { describe, expect, it } from 'vitest'
import { EXIT_CODES } from '../core/failures/exit-codes.ts'
import { exitCodes as english, exitCodeAnswer as englishTable } from './en/exit-codes.ts'
import { exitCodeText } from './exit-code-table.ts'
import { exitCodes as chinese, exitCodeAnswer as chineseTable } from './zh/exit-codes.ts'

describe.each([
  ['en', englishTable, english],
  ['zh', chineseTable, chinese],
] as const)('exit codes (%s)', (_, table, texts) => {
  it('all stand in the table, in order, each row as wide as its heading', () => {
    expect(table.rows.map(([name]) => name.split(' ')[0])).toEqual(EXIT_CODES.map(({ code }) => code))
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
  })
  it('a code that a text states is explained, another one is not', () => {
    expect(exitCodeText(texts, 143n)).toBe(texts['143'])
    expect(exitCodeText(texts, -104n)).toBe(texts['-104'])
    expect(exitCodeText(texts, 42n)).toBeUndefined()
    expect(exitCodeText(texts, undefined)).toBeUndefined()
  })
  it('no two are explained by the same words', () => {
    const said = Object.values(texts).map(({ says }) => says)
    expect(new Set(said).size).toBe(said.length)
  })
})
