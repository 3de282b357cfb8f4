import { expect, test } from 'vitest'
import { diagnoseBatch, diagnoseLine } from './diagnose-batch.ts'

const asked = (request: object) => JSON.parse(diagnoseLine(JSON.stringify(request)).line)

test('one line in, one line out, in the same order; a blank line is none', async () => {
  const out: string[] = []
  const code = await diagnoseBatch(['{"id":"a","text":""}', '', '{"id":2,"text":"","more":1}'], (line) =>
    out.push(line),
  )
  expect(code).toBe(0)
  expect(out.map((line) => JSON.parse(line).id)).toEqual(['a', 2])
  expect(out.every((line) => line.endsWith('\n'))).toBe(true)
})

test('an unusable line gets its problem, and the others are answered', async () => {
  const out: string[] = []
  const lines = ['nonsense', '{"id":1,"flink":"1.9"}', '[]', '{"id":3,"text":"OutOfMemoryError: Metaspace"}']
  expect(await diagnoseBatch(lines, (line) => out.push(line))).toBe(2)
  const answers = out.map((line) => JSON.parse(line))
  expect(answers.slice(0, 3).every(({ problem }) => typeof problem === 'string')).toBe(true)
  expect(answers[1].id).toBe(1)
  expect(answers[3].findings).toEqual([{ failure: 'jvm-metaspace', role: 'root', line: 1, count: 1, numbers: {} }])
})

test('figures and facts are the text’s; what it does not state is absent', () => {
  const { findings, facts } = asked({
    text: 'failed to allocate 16777216 byte(s) of direct memory (used: 117440519, max:',
    flink: '1.20',
    config: { 'taskmanager.memory.process.size': '2g' },
  })
  expect(findings[0].numbers).toEqual({ requestedBytes: 16777216, usedBytes: 117440519 })
  expect(facts).toEqual({ config: {}, jvm: {} })
})

test('facts of a start-up log', () => {
  const text = [
    'INFO [] - Starting Kubernetes TaskExecutor runner (Version: 1.17.2, Scala: 2.12)',
    'INFO [] -  JVM: OpenJDK 64-Bit Server VM - Temurin - 11/11.0.21+9',
    'INFO [] -  JVM Options:',
    'INFO [] -     -Xmx536870902',
    'INFO [] -     -XX:MaxDirectMemorySize=268435458',
    'INFO [] -     -XX:+UseG1GC',
    'INFO [] - Loading configuration property: taskmanager.numberOfTaskSlots, 4',
    'INFO [] - Loading configuration property: state.backend.type, rocksdb',
    'Container [pid=1] is running beyond physical memory limits. Current usage: 2.0 GB of 1 GB physical memory used',
  ].join('\n')
  expect(asked({ text }).facts).toEqual({
    flink: '1.17',
    process: 'tm',
    deployment: 'container',
    jdk: 11,
    slots: 4,
    stateBackend: 'rocksdb',
    containerBytes: 2 ** 30,
    config: { 'taskmanager.numberOfTaskSlots': '4', 'state.backend.type': 'rocksdb' },
    jvm: { '-Xmx': '536870902', '-XX:MaxDirectMemorySize': '268435458', '-XX:+UseG1GC': '' },
  })
})

test('integers are printed whole above 2^53', () => {
  const { line } = diagnoseLine(
    JSON.stringify({ id: 1, text: 'failed to allocate 9007199254740993 byte(s) of direct memory (used: 1, max: 2)' }),
  )
  expect(line).toContain('"requestedBytes":9007199254740993')
})

test.each(['12345678901234567890', '1.0', '{"a":[1,"}"]}', 'true', 'false', 'null', '[1, 2]', '"a\\"b"', '"\\u00e9"'])(
  'the id %s comes back as it was given',
  (id) => {
    for (const text of ['"text":"x"', '"flink":"1.9"']) {
      expect(diagnoseLine(`{"more":{"id":0}, ${text}, "i\\u0064" : ${id} }`).line.startsWith(`{"id":${id},`)).toBe(true)
    }
  },
)
