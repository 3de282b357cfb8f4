import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConfigYaml } from './config-yaml-grammar.ts'

const entries = (text: string) => Object.fromEntries(readConfigYaml(text).entries.map(({ key, value }) => [key, value]))

/** What `Configuration.getString` of Flink 1.20.5 and 2.3.0 answered to each file. */
describe('values are those of Flink', () => {
  it.each<[string, Record<string, string>]>([
    ['k: 0.10', { k: '0.1' }],
    ['k: 1e3', { k: '1000.0' }],
    ['k: 12345678.5', { k: '1.23456785E7' }],
    ['k: 010', { k: '10' }],
    ['k: 0x10', { k: '16' }],
    ['k: yes', { k: 'yes' }],
    ['k: True', { k: 'true' }],
    ['k: 1_000', { k: '1_000' }],
    ['k: 12:30', { k: '12:30' }],
    ['k: 99999999999999999999', { k: '99999999999999999999' }],
    ['k: !!str 0x1', { k: '0x1' }],
    ['k: ${X}', { k: '${X}' }],
    ['k: "x\\ty"', { k: 'x\ty' }],
    ['k: >\n  a\n  b\n', { k: 'a b\n' }],
    ['k: []', { k: '[]' }],
    ['k: {}', {}],
    ["k: [a, b c, 1, {x: y}, 'true', ~]", { k: "[a, b c, 1, {x: y}, 'true', null]" }],
    ['a: &x 1\nb: *x', { a: '1', b: '1' }],
    ['a.b: 1\na:\n  b: 2', { 'a.b': '2' }],
    ['a:\n  b:\n    c: d\n  e: f', { 'a.b.c': 'd', 'a.e': 'f' }],
    ['', {}],
    ['# nothing', {}],
    ['null', {}],
  ])('%j', (text, expected) => expect(entries(text)).toEqual(expected))
})

describe('what makes Flink refuse the file is a problem with its place', () => {
  it.each<[string, string, number, number]>([
    ['k:', 'yaml-no-value', 1, 1],
    ['a: 1\nk: ~', 'yaml-no-value', 2, 1],
    ['a: 1\na: 2', 'yaml-key-twice', 2, 1],
    ['1: a', 'yaml-key-no-text', 1, 1],
    ['? [a]\n: b', 'yaml-key-no-text', 1, 3],
    ['- a', 'yaml-no-mapping', 1, 1],
    ['abc', 'yaml-no-mapping', 1, 1],
    ['a: 1\n---\nb: 2', 'yaml-several-documents', 2, 1],
    ['a: b: c', 'yaml-syntax', 1, 4],
    ['a:\tb', 'yaml-tab', 1, 3],
    ['a: \u0001', 'yaml-unprintable', 1, 4],
    ['a: !foo x', 'yaml-unknown-tag', 1, 9],
    ['a: !foo [x]', 'yaml-unknown-tag', 1, 9],
  ])('%j: %s', (text, problem, line, column) =>
    expect(readConfigYaml(text).problems[0]).toMatchObject({ problem, line, column }),
  )
})

describe('no text brings it down', () => {
  it.each([
    ['a circle', 'a: &x [*x]'],
    [
      'aliases that unfold without end',
      `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}`,
    ],
    ['nesting beyond the stack', '['.repeat(100_000)],
  ])('%s', (_, text) => expect(readConfigYaml(text).problems).not.toEqual([]))

  it('anything', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1:-?[]{},&*!|>%@`"\'# \n\t\\~.', '😀', '\ud800', '\0') })
    fc.assert(
      fc.property(text, (any) => void readConfigYaml(any)),
      { numRuns: 2000 },
    )
  })
})
