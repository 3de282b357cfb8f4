import { expect, test } from 'vitest'
import { read } from './evidence/read.ts'
import { diagnose } from './failures/diagnose.ts'
import { derive } from './flink/derive.ts'
import type { Answers } from './setting.ts'
import { settle } from './settle.ts'

const settled = (text: string, answers: Answers = {}) => {
  const evidence = read(text)
  return settle(evidence, diagnose(evidence), answers)
}
const TM = 'taskmanager.memory.process.size'

test('an answer wins over the text, the text over an assumption', () => {
  const text = `Starting TaskManagerRunner (Version: 1.16.3, Scala: 2.12)\nLoading configuration property: ${TM}, 2g`
  expect(settled('')).toMatchObject({
    flink: '2.3',
    process: 'tm',
    assumed: { [TM]: '1728m' },
    origins: { flink: { from: 'assumed' } },
  })
  expect(settled(text)).toMatchObject({
    flink: '1.16',
    config: { [TM]: '2g' },
    assumed: {},
    origins: { [TM]: { from: 'text', line: 2 } },
  })
  expect(settled(text, { flink: '1.17', config: { [TM]: '3g' } })).toMatchObject({
    flink: '1.17',
    config: { [TM]: '3g' },
    origins: { flink: { from: 'answer' }, [TM]: { from: 'answer' } },
  })
})

test('the shipped size is assumed only where nothing settles the size', () => {
  expect(settled('', { process: 'jm' }).assumed).toEqual({ 'jobmanager.memory.process.size': '1600m' })
  expect(settled('', { process: 'jm', flink: '1.10' }).assumed).toEqual({ 'jobmanager.heap.size': '1024m' })
  expect(settled('', { process: 'jvm' }).assumed).toEqual({})
  expect(settled('', { config: { 'taskmanager.heap.size': '2g' } }).assumed).toEqual({})
  expect(settled('Either required fine-grained memory (taskmanager.memory.task.heap.size and').assumed).toEqual({})
})

test('slots, parallelism and state backend stand in options too', () => {
  const text = 'taskmanager.numberOfTaskSlots: 4\nparallelism.default: 8\nstate.backend: rocksdb\n'
  expect(settled(text)).toMatchObject({ slots: 4, parallelism: 8, stateBackend: 'rocksdb' })
  expect(settled(text).origins.stateBackend).toEqual({ from: 'text', line: 3 })
  const answers = { config: { 'state.backend.type': 'hashmap', 'taskmanager.numberOfTaskSlots': '2' } }
  expect(settled(text, answers)).toMatchObject({ slots: 2, parallelism: 8, stateBackend: 'hashmap' })
  expect(settled(text, answers).origins.stateBackend).toEqual({ from: 'answer' })
})

test('which process a text without its name is about', () => {
  expect(settled('java.lang.OutOfMemoryError: Java heap space\n\tat org.example.Job.run(Job.java:7)').process).toBe(
    'jvm',
  )
  expect(
    settled('java.lang.OutOfMemoryError: Java heap space\n\tat org.apache.flink.Job.run(Job.java:7)').process,
  ).toBe('tm')
  expect(settled('jobmanager.memory.process.size: 2g').process).toBe('jm')
})

test.each([
  ['jvm', 'web', 'shop/orders:1.2'],
  ['tm', 'flink-main-container', 'bank/fraud:7'],
  ['tm', 'main', 'flink:1.20'],
  ['tm', 'my-job-taskmanager', 'bank/fraud:7'],
])('a killed pod is of %s, by its container %s and its image %s', (process, name, image) => {
  const pod = `Containers:\n  ${name}:\n    Image: ${image}\n    Last State: Terminated\n      Reason: OOMKilled\n      Exit Code: 137`
  expect(settled(pod).process).toBe(process)
})

const OVERHEAD =
  'Sum of configured JVM Metaspace (256.000mb (268435456 bytes)) and JVM Overhead (192.000mb (201326592 bytes)) exceed configured Total Process Memory (217.000mb (227540992 bytes)).'

test('a refusal alone is rebuilt into the configuration that leads to it', () => {
  expect(settled(OVERHEAD).config).toEqual({
    'taskmanager.memory.jvm-metaspace.size': '268435456b',
    'taskmanager.memory.jvm-overhead.min': '201326592b',
    'taskmanager.memory.jvm-overhead.max': '201326592b',
    [TM]: '227540992b',
  })
})

test('what a message does not state, but must have been set, is assumed', () => {
  const range =
    'Derived JVM Overhead size (1.550gb (1664299824 bytes)) is not in configured JVM Overhead range [192.000mb (201326592 bytes), 1024.000mb (1073741824 bytes)].'
  const { config, assumed } = settled(range)
  expect(config).toEqual({
    'taskmanager.memory.jvm-overhead.min': '201326592b',
    'taskmanager.memory.jvm-overhead.max': '1073741824b',
  })
  expect(Object.keys(assumed).sort()).toEqual([
    'taskmanager.memory.flink.size',
    'taskmanager.memory.jvm-metaspace.size',
    'taskmanager.memory.process.size',
  ])
})

/** What Flink says of a configuration, as the model answers: the last cause. */
const refusal = (text: string) => {
  const { flink, deployment, config, assumed } = settled(text)
  const answer = derive(flink, 'tm', deployment, { ...assumed, ...config })
  return answer.ok ? 'accepted' : answer.error.at(-1)?.message
}

test.each([
  'Sum of configured Framework Heap Memory (128.000mb (134217728 bytes)), Framework Off-Heap Memory (128.000mb (134217728 bytes)), Task Off-Heap Memory (0 bytes), Managed Memory (645.000mb (676331520 bytes)) and Network Memory (90.061mb (94435595 bytes)) exceed configured Total Flink Memory (900.608mb (944355945 bytes)).',
  'Sum of configured Framework Heap Memory (128.000mb (134217728 bytes)), Framework Off-Heap Memory (128.000mb (134217728 bytes)), Task Heap Memory (1024.000mb (1073741824 bytes)), Task Off-Heap Memory (0 bytes) and Managed Memory (652.800mb (684510439 bytes)) exceed configured Total Flink Memory (1.063gb (1140850688 bytes)).',
  'Sum of configured JVM Metaspace (256.000mb (268435456 bytes)) and JVM Overhead (192.000mb (201326592 bytes)) exceed configured Total Process Memory (217.000mb (227540992 bytes)).',
  'Derived JVM Overhead size (1.550gb (1664299824 bytes)) is not in configured JVM Overhead range [192.000mb (201326592 bytes), 1024.000mb (1073741824 bytes)].',
  'Derived Network Memory size (1.419gb (1523580928 bytes)) is not in configured Network Memory range [512.000mb (536870912 bytes), 1024.000mb (1073741824 bytes)].',
])('a rebuilt configuration is refused with the very message: %s', (message) => expect(refusal(message)).toBe(message))

test('from 2.0 on a refusal without a name is the JobManager’s', () => {
  const { process, config } = settled(OVERHEAD, { flink: '2.1' })
  expect([process, config['jobmanager.memory.process.size']]).toEqual(['jm', '227540992b'])
})

test('a configuration that the person has takes the place of a rebuilt one', () => {
  expect(settled(OVERHEAD, { config: { [TM]: '217m' } }).config).toEqual({ [TM]: '217m' })
})

test('the limit that a container was killed at is its size', () => {
  const kill =
    'is running beyond physical memory limits. Current usage: 2.0 GB of 1 GB physical memory used; 3 GB of 4 GB virtual memory used.'
  expect(settled(kill)).toMatchObject({ containerBytes: 2n ** 30n, deployment: 'container' })
})

test("a killed pod is Flink's where a configuration of it stands beside", () => {
  const pod = 'Containers:\n  main:\n    Image: shop/orders:1\n    Last State: Terminated\n      Reason: OOMKilled'
  expect(settled(`state.backend: rocksdb\nparallelism.default: 8\n\n${pod}`).process).toBe('tm')
})

test.each([
  ['tm', 'Our TaskManager pods get OOMKilled, exit code 137'],
  ['tm', '今天TaskManager的pod被OOMKilled了，exit code 137'],
  ['jm', 'The JobManager was OOMKilled again'],
  ['tm', 'The JobManager is fine but the TaskManager gets OOMKilled.'],
  ['jm', 'The TaskManager was not OOMKilled, the JobManager was OOMKilled.'],
])('who is killed is read from a sentence: %s', (process, text) => {
  expect(settled(text)).toMatchObject({ process, origins: { process: { from: 'text', line: 1 } } })
})
