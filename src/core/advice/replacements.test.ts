import { describe, expect, it } from 'vitest'
import { replacements } from './replacements.ts'

describe('a value in a form that Flink reads', () => {
  it.each([
    ['memory', '1.5g', '1536m'],
    ['memory', '1.5 GB', '1536m'],
    ['memory', '2Gi', '2g'],
    ['memory', '512mib', '512m'],
    ['memory', '-512m', '512m'],
    ['memory', '1,5g', '1536m'],
    ['memory', '"4g"', '4g'],
    ['memory', '1024.4', '1025m'],
    ['memory', '1_024m', '1g'],
    ['fraction', '0,4', '0.4'],
    ['fraction', '10%', '0.1'],
    ['fraction', '-0.1', '0.1'],
    ['boolean', 'yes', 'true'],
    ['boolean', 'off', 'false'],
    ['integer', '2.5', '3'],
  ] as const)('%s %s is %s', (type, value, expected) => {
    expect(replacements(type, value)[0]).toBe(expected)
  })

  it.each([
    ['memory', 'm'],
    ['memory', '12x'],
    ['memory', '99999999999t'],
    ['fraction', 'NaN'],
    ['fraction', 'much'],
    ['boolean', 'maybe'],
    ['integer', 'many'],
  ] as const)('%s %s is not guessed at', (type, value) => {
    expect(replacements(type, value)).toEqual([])
  })
})
