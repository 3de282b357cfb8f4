import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { canonical, type Json, modelAnswer, parse } from '../../../e2e/flink-oracle/answers.ts'
import type { Case } from '../../../e2e/flink-oracle/cases.ts'
import { ERAS } from '../../../e2e/flink-oracle/eras.ts'
import { derive } from './derive.ts'
import { FLINK_MINORS } from './versions/minors.ts'

const vectors = new URL('../../../e2e/flink-oracle/vectors/', import.meta.url)
const lines = (name: string) =>
  gunzipSync(readFileSync(new URL(`${name}.jsonl.gz`, vectors)))
    .toString('utf8')
    .trimEnd()
    .split('\n')
// written by e2e/flink-oracle/vectors.ts
const cases: readonly Case[] = lines('cases').map((line) => JSON.parse(line))

it('covers every minor release', () => {
  expect(ERAS.flatMap(({ minors }) => minors)).toEqual(FLINK_MINORS)
})

describe.each(ERAS)('what Flink $release answered', ({ release, minors }) => {
  const answers = lines(release).map(parse)

  it('answered every case, and refused some', () => {
    expect(answers.length).toBe(cases.length)
    expect(answers.filter((answer) => 'error' in Object(answer)).length).toBeGreaterThan(100)
  })

  it.each(minors)('is what the model of %s derives', (minor) => {
    const wrong: Json[] = []
    for (const [index, asked] of cases.entries()) {
      const ours = modelAnswer(asked, derive(minor, asked.process, asked.deployment, asked.config))
      const theirs = answers[index] ?? null
      if (canonical(ours) !== canonical(theirs))
        wrong.push({ asked: canonical({ ...asked }), ours: canonical(ours), theirs: canonical(theirs) })
    }
    expect(wrong.slice(0, 3)).toEqual([])
  })
})
