import { describe, expect, it } from 'vitest'
import { FLINK_MINORS } from '../flink/versions/minors.ts'
import { documents } from '../links/index.ts'
import { tune } from '../tune.ts'
import { FAILURES } from './index.ts'
import { SIGNS } from './signs.ts'

describe.each(FAILURES.map(({ id }) => [id, SIGNS[id]] as const))('%s', (id, { lines, options }) => {
  it.each(lines)('is recognised: %s', (line) => {
    expect(tune({ text: line, answers: {} }).findings[0]).toMatchObject({ failure: id, role: 'root', line: 1 })
  })
  it('names options that some release documents', () => {
    for (const key of options)
      expect(
        FLINK_MINORS.some((flink) => documents(key, flink)),
        key,
      ).toBe(true)
  })
})
