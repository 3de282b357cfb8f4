import { describe, expect, it } from 'vitest'
import { age } from '../versions/index.ts'
import { FLINK_MINORS } from '../versions/minors.ts'
import { FLINK_OPTIONS, optionsOf } from './index.ts'

describe('the options', () => {
  it('are each there once, and no key is a fallback of two', () => {
    const keys = FLINK_OPTIONS.flatMap(({ key, fallbackKeys = [] }) => [key, ...fallbackKeys])
    expect(new Set(keys).size).toBe(keys.length)
  })
  it('have spans in order, without overlap', () => {
    for (const { spans } of FLINK_OPTIONS) {
      const ends = spans.flatMap(({ from, to }) => [age(from), age(to ?? '2.3')])
      expect(ends).toEqual([...ends].sort((left, right) => left - right))
    }
  })
  it('are those of the version and process asked for', () => {
    expect(optionsOf('1.10', 'jm').map(({ key }) => key)).toEqual(['jobmanager.heap.size', 'jobmanager.heap.mb'])
    for (const minor of FLINK_MINORS) {
      const keys = optionsOf(minor, 'tm').map(({ key }) => key)
      expect(keys.includes('taskmanager.heap.size')).toBe(age(minor) < age('2.0'))
    }
  })
})
