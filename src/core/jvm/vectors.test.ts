import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../e2e/jvm-oracle/ask.ts'
import { CASES, type Case } from '../../../e2e/jvm-oracle/cases.ts'
import type { Measured } from '../../../e2e/jvm-oracle/collectors.ts'
import { bytes, MIB } from '../bytes/bytes.ts'
import { collectorCost } from './collector-cost.ts'
import { COLLECTORS } from './collectors.ts'
import { decide } from './ergonomics.ts'

/** `-Xmx1g` and `-XX:Name=value` as options and values. */
const parsed = (options: readonly string[]) =>
  Object.fromEntries(
    options.map((option) => {
      const [, name = option, value = ''] = /^(-X(?:mx|ms|ss)|-XX:[^=]+)=?(.*)$/.exec(option) ?? []
      return [name, value]
    }),
  )

const answered = ({ mib, cpus, options }: Case, jdk: number) => {
  const machine = { memory: bytes(BigInt(mib) * MIB), processors: cpus }
  const { collector, ...sizes } = decide(parsed(options), machine, jdk)
  return [collector, ...Object.values(sizes).map(Number)]
}

/** 25 rounds each segment of the code cache up to whole pages, so that their sum may be two pages more. */
const withoutPages = (answer: Answer) =>
  answer?.map((each, index) => (index === 5 ? Math.floor(Number(each) / 2 ** 20) * 2 ** 20 : each))

const vectors = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../e2e/jvm-oracle/vectors/${name}.json`, import.meta.url), 'utf8'))

describe('on 40 machines a JVM', () => {
  it.each([17, 25])('of release %i decides as the model says', (jdk) => {
    const answers: Answer[] = vectors(`${jdk}`)
    expect(answers).toHaveLength(CASES.length)
    const differing = CASES.flatMap((each, index) => {
      const expected = withoutPages(answers[index] ?? null)
      const actual = answered(each, jdk)
      return JSON.stringify(actual) === JSON.stringify(expected) ? [] : [{ ...each, expected, actual }]
    })
    expect(differing).toEqual([])
  })
})

describe('beside heaps from 128 MiB to 16 GiB', () => {
  it.each([17, 25])('the collectors of release %i keep what NMT shows, within 2 % or 200 kB', (jdk) => {
    const measured: Measured[] = vectors(`collectors-${jdk}`)
    expect(new Set(measured.map(([collector]) => collector))).toEqual(new Set(COLLECTORS))
    for (const [name, mib, processors, expected] of measured) {
      const collector = COLLECTORS.find((each) => each === name) ?? 'serial'
      const cost = Number(collectorCost(collector, jdk, bytes(BigInt(mib) * MIB), processors))
      const allowed = Math.max(expected * 0.02, 200_000)
      expect(Math.abs(cost - expected), `${name} ${mib} ${processors}`).toBeLessThanOrEqual(allowed)
    }
  })
})
