import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_UNUSUAL, readConfigYaml } from './config-yaml-grammar.ts'
import { readWithLibrary } from './config-yaml-library.ts'

const VALUES = [
  '',
  '1g',
  ' 1g ',
  '0.4',
  '010',
  'null',
  '~',
  'true',
  '-Xmx1g',
  '- a',
  '--a',
  '---',
  'a b',
  'a # b',
  'a #b',
  '# c',
  'a: b',
  'a:',
  'a:b',
  "'a'",
  "'a''b' # c",
  "'a",
  "'null'",
  '"a"',
  '"a\\tb"',
  '"a: #b"',
  "''",
  '[]',
  '[ ]',
  '[a, b]',
  '[a b,1, null ]',
  '[a,]',
  '[a',
  '[a: b]',
  '{a: b}',
  '{}',
  '&x 1',
  '*x',
  '!!str 1',
  '|',
  '>-',
  '%a',
  '@a',
  '`a`',
  '? a',
  ', a',
  '${X}',
  '/a/b',
  '(a)',
  '<a',
  '=a',
  '并行度',
  'é',
  'a\tb',
  '\t',
]
const KEYS = [
  'a',
  'b',
  'c.d',
  'taskmanager',
  'memory',
  'true',
  'null',
  '1',
  '"q"',
  'a b',
  '- a',
  '-',
  '#',
  '?',
  '---',
  '...',
  '<<',
  'é',
]
const line = fc
  .tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom(...KEYS),
    fc.constantFrom(': ', ': ', ': ', ': ', ':', ' : ', ' ', '=', ':\t'),
    fc.constantFrom(...VALUES),
  )
  .map(([depth, key, separator, value]) => `${'  '.repeat(depth)}${key}${separator}${value}`)
const plainLine = fc
  .tuple(
    fc.integer({ min: 0, max: 2 }),
    fc.constantFrom('a', 'b', 'c', 'd.e', '- x', '- 1', '# c'),
    fc.constantFrom('', '', '1g', "'x'", '[a, b]', '~'),
  )
  .map(([depth, key, value]) => `${'  '.repeat(depth)}${/^[-#]/.test(key) ? key : `${key}: ${value}`}`)
const file = (lines: fc.Arbitrary<string>) => fc.array(lines, { maxLength: 9 }).map((each) => each.join('\n'))

const place = ({ problem, line: at, column }: { problem: string; line: number; column: number }) =>
  `${problem} ${at}:${column}`

test.each([
  ['plain lines', file(plainLine)],
  ['lines of any kind', file(line)],
  ['both', file(fc.oneof(plainLine, plainLine, line))],
])('%s are read as by the library', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const whole = readWithLibrary(text)
      const read = readConfigYaml(text)
      const [broken, expected] = [read, whole].map(({ problems }) => problems)
      expect(read.problems.length > 0).toBe(whole.problems.length + whole.broken.length > 0)
      if (whole.broken.length > 0) return
      expect(read.entries).toEqual(whole.entries)
      expect(broken?.map(place).sort()).toEqual(expected?.map(place).sort())
    }),
    { numRuns: 3_000 },
  )
})

test('of what is unusual only so much is read; what is plain beside it is read whatever its length', () => {
  const unusual = Array.from({ length: MOST_UNUSUAL }, (_, at) => `u${at}: {a: b}`)
  const plain = Array.from({ length: MOST_UNUSUAL }, (_, at) => `p${at}: ${at}`)
  const { entries, problems } = readConfigYaml([...unusual, ...plain].join('\n'))
  const read = entries.filter(({ key }) => key.startsWith('u')).length
  expect(read).toBeGreaterThan(0)
  expect(read).toBeLessThan(MOST_UNUSUAL / 'u: {a: b}'.length)
  expect(entries.filter(({ key }) => key.startsWith('p'))).toHaveLength(plain.length)
  expect(problems).toEqual([{ line: read + 1, column: 1, problem: 'yaml-too-much', values: {} }])
})

test('several texts share what may be read of the unusual', () => {
  const allowance = { characters: 20 }
  const read = () => readConfigYaml('a: {b: c}', allowance).entries.length
  expect([read(), read(), read()]).toEqual([1, 1, 0])
})

test('comments within the unusual are not counted', () => {
  const comments = Array.from({ length: MOST_UNUSUAL / 10 }, () => '  # what Flink says of the option below').join('\n')
  const { entries, problems } = readConfigYaml(`taskmanager:\n${comments}\n  host: {a: b}\n  numberOfTaskSlots: 2\n`)
  expect([entries.length, problems]).toEqual([2, []])
})
