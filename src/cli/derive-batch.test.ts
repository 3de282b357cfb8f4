import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveLine, runDeriveBatch } from './derive-batch.ts'

const request = {
  id: 'a',
  flink: '1.20',
  process: 'tm',
  deployment: 'container',
  config: { 'taskmanager.memory.process.size': '1728m' },
}
const line = (changes: object) => JSON.stringify({ ...request, ...changes })
const answer = (text: string) => JSON.parse(deriveLine(text).text)

async function run(lines: readonly string[]) {
  const written: string[] = []
  const code = await runDeriveBatch(lines, (text) => written.push(text))
  return { code, written }
}

describe('derive --batch', () => {
  it('never throws, and answers one line of JSON to any line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(deriveLine(text).text).not.toContain('\n')
        expect(typeof answer(text)).toBe('object')
      }),
    )
  })
  it('answers sizes, JVM arguments and options', () => {
    expect(Object.keys(answer(line({})))).toEqual(['id', 'memory', 'jvm', 'dynamic'])
    expect(answer(line({}))).toMatchObject({ id: 'a', memory: { totalProcess: 1811939328 } })
  })
  it('answers no options for a JobManager, and its heap alone in 1.10', () => {
    const config = { 'jobmanager.memory.process.size': '1600m' }
    expect(Object.keys(answer(line({ process: 'jm', config })))).toEqual(['id', 'memory', 'jvm'])
    expect(answer(line({ process: 'jm', flink: '1.10' }))).toEqual({ id: 'a', memory: { heap: 2 ** 30 } })
  })
  it('answers exceptions, outermost first', () => {
    const { error } = answer(line({ config: { 'taskmanager.memory.process.size': '1.5g' } }))
    expect(error.map((one: { class: string }) => one.class.split('.').at(-1))).toEqual([
      'IllegalConfigurationException',
      'IllegalConfigurationException',
      'IllegalArgumentException',
      'IllegalArgumentException',
    ])
  })
  it('prints integers whole above 2^53', () => {
    const config = { 'taskmanager.memory.flink.size': '9007199254740993b', 'taskmanager.memory.jvm-overhead.max': '1g' }
    expect(deriveLine(line({ config })).text).toContain('"totalFlink":9007199254740993,')
  })
  it.each(['12345678901234567890', '{"a":[1,"}"]}', 'true', 'null'])('gives the id %s back as it was given', (id) => {
    for (const other of [line({}), line({ flink: '1.9' })]) {
      expect(deriveLine(other.replace('"a"', id)).text.startsWith(`{"id":${id},`)).toBe(true)
    }
  })
  it('ignores fields that it does not know', () => {
    expect(deriveLine(line({ colour: 'red' }))).toEqual(deriveLine(line({})))
  })
  it.each([
    'no json',
    '[]',
    line({ flink: '1.9' }),
    line({ flink: 2.0 }),
    line({ process: 'jvm' }),
    line({ deployment: 'yarn' }),
    line({ config: { a: 1 } }),
    line({ config: null }),
  ])('says what is wrong with %s', (text) => expect(Object.keys(answer(text))).toEqual(['id', 'problem']))
  it('answers the other lines, in order, and exits 2 where one was unusable', async () => {
    const bad = await run([line({ id: 1 }), 'x', '', line({ id: 3 })])
    expect(bad.written.map((text) => JSON.parse(text).id)).toEqual([1, null, 3])
    expect(bad.code).toBe(2)
    expect((await run([line({})])).code).toBe(0)
  })
})
