import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Exchange } from '../../network/exchange.ts'
import { read } from '../read.ts'

const exchanges = (text: string): readonly Exchange[] =>
  read(text).facts.flatMap((fact) => (fact.name === 'exchange' ? [fact.value] : []))
const shown = (text: string) =>
  exchanges(text).map(
    ({ from, to, upstream, downstream, pattern, kind }) =>
      `${from} ${upstream} → ${to} ${downstream}: ${pattern}, ${kind}`,
  )

/** as Flink 1.16.3 answers `/jobs/:id/plan` for a job with a rescale, a keyed exchange and a forward that is not chained */
const MIXED =
  '{"plan":{"jid":"42c66d4dcb8665832cf31a92df81ff00","name":"Flink Streaming Job","type":"STREAMING","nodes":[{"id":"6d2677a0ecc3fd8df0b72ec675edf8f4","parallelism":8,"operator":"","operator_strategy":"","description":"Map<br/>","inputs":[{"num":0,"id":"ea632d67b7d595e5b851708ae9ad79d6","ship_strategy":"FORWARD","exchange":"pipelined_bounded"}],"optimizer_properties":{}},{"id":"ea632d67b7d595e5b851708ae9ad79d6","parallelism":8,"operator":"","operator_strategy":"","description":"Map<br/>","inputs":[{"num":0,"id":"0a448493b4782967b150582570326227","ship_strategy":"HASH","exchange":"pipelined_bounded"}],"optimizer_properties":{}},{"id":"0a448493b4782967b150582570326227","parallelism":8,"operator":"","operator_strategy":"","description":"Map<br/>","inputs":[{"num":0,"id":"bc764cd8ddf7a0cff126f51c16239658","ship_strategy":"RESCALE","exchange":"pipelined_bounded"}],"optimizer_properties":{}},{"id":"bc764cd8ddf7a0cff126f51c16239658","parallelism":4,"operator":"","operator_strategy":"","description":"Source: Sequence Source<br/>","optimizer_properties":{}}]}}'
const MIXED_ROWS = [
  'Map (2) 8 → Map (3) 8: pointwise, pipelined',
  'Map 8 → Map (2) 8: all-to-all, pipelined',
  'Source: Sequence Source 4 → Map 8: pointwise, pipelined',
]
/** as 2.3.0 answers for a batch job */
const BATCH =
  '{"plan":{"jid":"46cd1c2d382aa3fa024ad1ac67f996f2","name":"Flink Batch Job","type":"BATCH","nodes":[{"id":"0a448493b4782967b150582570326227","operator":"","parallelism":4,"operator_strategy":"","description":"Map<br/>","optimizer_properties":{},"inputs":[{"id":"bc764cd8ddf7a0cff126f51c16239658","num":0,"exchange":"blocking","ship_strategy":"REBALANCE"}]},{"id":"bc764cd8ddf7a0cff126f51c16239658","operator":"","parallelism":4,"operator_strategy":"","description":"Source: Sequence Source<br/>","optimizer_properties":{}}]}}'
/** as 1.16.3's `getExecutionPlan()` says of the first job */
const EXECUTION_PLAN =
  '{ "nodes" : [ { "id" : 65, "type" : "Source: Sequence Source", "pact" : "Data Source", "contents" : "Source: Sequence Source", "parallelism" : 4 }, { "id" : 67, "type" : "Map", "pact" : "Operator", "contents" : "Map", "parallelism" : 8, "predecessors" : [ { "id" : 65, "ship_strategy" : "RESCALE", "side" : "second" } ] }, { "id" : 69, "type" : "Map", "pact" : "Operator", "contents" : "Map", "parallelism" : 8, "predecessors" : [ { "id" : 67, "ship_strategy" : "HASH", "side" : "second" } ] }, { "id" : 71, "type" : "Map", "pact" : "Operator", "contents" : "Map", "parallelism" : 8, "predecessors" : [ { "id" : 69, "ship_strategy" : "FORWARD", "side" : "second" } ] } ] }'

describe('a plan', () => {
  test('of a running job gives its exchanges', () => expect(shown(MIXED)).toEqual(MIXED_ROWS))
  test('of a batch job says which exchanges block', () =>
    expect(shown(BATCH)).toEqual(['Source: Sequence Source 4 → Map 4: all-to-all, blocking']))
  test('of a stream graph takes operators that are forwarded to for chained', () =>
    expect(shown(EXECUTION_PLAN)).toEqual([
      'Source: Sequence Source 4 → Map 8: pointwise, pipelined',
      'Map 8 → Map (2) 8: all-to-all, pipelined',
    ]))
  test('that was indented says which of its lines were read', () => {
    const text = JSON.stringify(JSON.parse(MIXED), undefined, 2)
    expect(shown(text)).toEqual(MIXED_ROWS)
    const lines = text.split('\n')
    for (const line of read(text).linesRead) expect(lines[line - 1]).toContain('"ship_strategy"')
  })
  test('in a log line, and before another plan, is passed over for the last', () =>
    expect(shown(`INFO plan: ${BATCH}\n\n${MIXED}`)).toEqual(MIXED_ROWS))
  test.each([
    ['cut off', MIXED.slice(0, -40)],
    ['without a parallelism', MIXED.replaceAll('"parallelism":8', '"parallelism":-1')],
    ['no plan', '{"nodes":[{"id":1,"ship_strategy":"HASH"}]}'],
  ])('%s gives nothing', (_, text) => expect(shown(text)).toEqual([]))
  test('never fails, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.nat(MIXED.length), fc.nat(MIXED.length), (from, to) => {
        read(MIXED.slice(from, to))
        read(MIXED.slice(0, from) + MIXED.slice(to))
      }),
    )
  })
})
