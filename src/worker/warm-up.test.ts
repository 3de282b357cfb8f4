import { expect, test } from 'vitest'
import { read } from '../core/evidence/read.ts'
import { ROUNDS, warmUpText } from './warm-up.ts'

test('each round reads a failure of its own behind a log', () => {
  const texts = Array.from({ length: ROUNDS }, (_, round) => warmUpText(round))
  expect(new Set(texts).size).toBe(ROUNDS)
  for (const text of texts) expect(read(text).sightings.map(({ failure }) => failure)).toEqual(['jvm-heap'])
})
