import { expect, test } from 'vitest'
import { type Fact, OPERATOR } from './evidence.ts'
import { overruled } from './overruled.ts'

const KEY = 'taskmanager.memory.process.size'
const facts = (reader: string, values: readonly string[], key = KEY): Fact[] =>
  values.map((value, at) => ({ name: 'config', value: { key, value }, line: at + 1, reader }))
const told = (operator: readonly string[], written: readonly string[], key = KEY) =>
  overruled([...facts(OPERATOR, operator), ...facts('flink-conf', written, key)]).map(
    ({ line, values: { value, by } }) => `${line} ${value} ${by}`,
  )

test('an option is overruled where it differs, once by each size', () => {
  expect(told(['2g'], ['1g', '2048m', '3g'])).toEqual(['1 1g 2g', '3 3g 2g'])
  expect(told(['2g', '2048m', '2g'], ['1g'])).toEqual(['1 1g 2g'])
  expect(told(['2g', '3g'], ['1g', '3g'])).toEqual(['1 1g 2g', '1 1g 3g', '2 3g 2g'])
  expect(told(['2g'], ['1g'], 'jobmanager.memory.process.size')).toEqual([])
})

test('a thousand deployments, each with its size twice, are told of in the number of their lines', () => {
  const many = (value: string) => Array.from({ length: 1_000 }, () => value)
  expect(told(many('2g'), many('1g'))).toHaveLength(1_000)
  const different = Array.from({ length: 1_000 }, (_, at) => `${at + 1}m`)
  expect(told(different, many('1g'))).toHaveLength(10_000)
})
