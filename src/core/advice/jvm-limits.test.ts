import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bytes, MIB } from '../bytes/bytes.ts'
import type { Answers } from '../setting.ts'
import { tune } from '../tune.ts'

const folder = new URL('../failures/fixtures/', import.meta.url)
const fixture = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const FAILURES = [
  'jvm-array-size',
  'jvm-class-space',
  'jvm-code-cache',
  'jvm-flags',
  'jvm-gc-overhead',
  'jvm-native-alloc',
  'jvm-native-thread',
  'netty-leak',
]
const FILES = FAILURES.flatMap((id) => readdirSync(new URL(id, folder)).map((name) => `${id}/${name}`))
const PROCESSES: readonly Answers[] = [
  { process: 'jvm' },
  { process: 'jvm', containerBytes: bytes(2048n * MIB) },
  { process: 'tm', flink: '1.20', deployment: 'container' },
  { process: 'jm', flink: '1.10' },
  { process: 'jm', flink: '2.3' },
]
const advice = (text: string, answers: Answers = {}) => tune({ text, answers }).alternatives
const ids = (text: string, answers: Answers = {}) => advice(text, answers).map(({ id }) => id.split('/')[1])

describe.each(FILES)('%s', (name) => {
  const text = fixture(name)
  test.each(
    PROCESSES.map(
      (answers) =>
        [
          JSON.stringify(answers, (_, value) => (String(value) === '[object Object]' ? value : String(value))),
          answers,
        ] as const,
    ),
  )('has advice for %s', (_, answers) => {
    const alternatives = advice(text, answers)
    expect(alternatives.length).toBeGreaterThan(0)
    for (const { code, config, jvm, environment, containerBytes } of alternatives) {
      const changes = [code, ...[config, jvm, environment].map(Object.keys)].flat()
      expect(changes.length + (containerBytes === undefined ? 0 : 1)).toBeGreaterThan(0)
    }
  })
})

describe('advice that changes no memory size', () => {
  test.each(FILES.filter((name) => name.includes('native-thread') || name.includes('array-size')))('%s', (name) => {
    for (const answers of PROCESSES)
      for (const { config, jvm, change, containerBytes } of advice(fixture(name), answers))
        expect([config, jvm, change, containerBytes]).toEqual([{}, {}, {}, undefined])
  })
  test('EPERM is the host’s matter, EAGAIN a limit', () => {
    expect(ids(fixture('jvm-native-thread/refused-jdk17.txt'))[0]).toBe('update-runtime')
    expect(ids(fixture('jvm-native-thread/processes-jdk17.txt'))[0]).toBe('raise-process-limits')
  })
})

describe('a JVM application', () => {
  const options = (command: string, said: string) => advice(`java ${command} -jar a.jar\n${said}`, { process: 'jvm' })

  test('whose collector works all the time gets more heap first, G1 besides', () => {
    const text = fixture('jvm-gc-overhead/parallel-jdk17.txt')
    expect(ids(text, { process: 'jvm', jvm: { '-Xmx': '512m' } })).toEqual([
      'raise-xmx',
      'smaller-working-set',
      'use-g1',
    ])
    const g1 = advice(text, { process: 'jvm', jvm: { '-Xmx': '512m', '-XX:+UseParallelGC': '' } })[2]
    expect(g1?.jvm).toMatchObject({ '-XX:+UseParallelGC': null, '-XX:+UseG1GC': '' })
  })
  test('gets twice the code cache that was full', () => {
    const [first] = advice('CodeCache is full. Compiler has been disabled.\nCodeCache: size=32768Kb used=28660Kb')
    expect(first?.jvm).toEqual({ '-XX:ReservedCodeCacheSize': '64m' })
    expect(first?.change).toEqual({ codeCache: 32n * MIB })
    expect(first?.certainty).toBe('measured')
  })
  test('gets no more code cache than the JVM accepts', () =>
    expect(advice('CodeCache is full.\nCodeCache: size=1572864Kb used=1572864Kb')[0]?.jvm).toEqual({
      '-XX:ReservedCodeCacheSize': '2g',
    }))
  test('counts its mappings where a small request fails, and makes room where a large one does', () => {
    const mapped = (size: bigint) =>
      `# Native memory allocation (mmap) failed to map ${size} bytes for committing reserved memory.`
    expect(ids(mapped(16_384n))[0]).toBe('raise-map-count')
    const answers: Answers = { process: 'jvm', jvm: { '-Xmx': '1g' }, containerBytes: bytes(2048n * MIB) }
    const [first] = advice(mapped(300n * MIB), answers)
    expect(first?.id).toBe('jvm-native-alloc/raise-container')
    expect(first?.change.headRoom).toBeGreaterThanOrEqual(300n * MIB)
    expect(ids(mapped(300n * MIB), answers)).not.toContain('raise-map-count')
  })
  test.each<[string, string, Record<string, string | null>]>([
    ['', 'Invalid maximum heap size: -Xmx16mb', { '-Xmx': '16m' }],
    ['', 'Invalid maximum heap size: -Xmx1.5g', { '-Xmx': '1536m' }],
    ['', "Unrecognized VM option 'UseConcMarkSweepGC'", { '-XX:+UseG1GC': '' }],
    ['', "Missing +/- setting for VM option 'UseG1GC'", { '-XX:+UseG1GC': '' }],
    ['', 'The Java thread stack size specified is too small. Specify at least 136k', { '-Xss': '136k' }],
    ['-Xms4g -Xmx1g', 'Initial heap size set to a larger value than the maximum heap size', { '-Xms': '1g' }],
    ['-XX:+UseG1GC -XX:+UseSerialGC', 'Multiple garbage collectors selected', { '-XX:+UseSerialGC': null }],
    ['-XX:MaxPermSize=128m', "Unrecognized VM option 'MaxPermSize=128m'", { '-XX:MaxPermSize': null }],
    [
      '',
      'Picked up JAVA_TOOL_OPTIONS: -Xms64m -Xmx32m\nInitial heap size set to a larger value than the maximum heap size',
      { '-Xms': '32m' },
    ],
    ['', "Picked up JAVA_TOOL_OPTIONS: -XX:MaxHeap=64m\nUnrecognized VM option 'MaxHeap=64m'", { '-XX:MaxHeap': null }],
    // which overrides the command line and JAVA_TOOL_OPTIONS
    ['', 'Picked up _JAVA_OPTIONS: -Xmx16mb\nInvalid maximum heap size: -Xmx16mb', {}],
  ])('%s: %s', (command, said, change) => expect(options(command, said)[0]?.jvm).toEqual(change))

  test('of 32 bits is told so first; a limit on addresses first where it has 64', () => {
    const said = 'Could not reserve enough space for 2097152KB object heap'
    expect(ids(`Java HotSpot(TM) Client VM\n${said}`, { process: 'jvm' })).toEqual([
      'use-64-bit',
      'smaller-heap',
      'check-options',
    ])
    expect(ids(said, { process: 'jvm' })[0]).toBe('lift-address-limit')
  })
})

describe('a TaskManager', () => {
  const answers = (options: string): Answers => ({
    process: 'tm',
    flink: '1.20',
    config: { 'taskmanager.memory.process.size': '4g', 'env.java.opts.taskmanager': options },
  })
  test('gets JVM options among those it has, and room for them in JVM overhead', () => {
    const text = 'CodeCache is full. Compiler has been disabled.\nCodeCache: size=49152Kb used=49000Kb'
    const [first] = advice(text, answers('-Dx=y -XX:ReservedCodeCacheSize=48m'))
    expect(first?.config['env.java.opts.taskmanager']).toBe('-Dx=y -XX:ReservedCodeCacheSize=96m')
    expect(first?.change.overhead).toBeGreaterThanOrEqual(48n * MIB)
  })
  test('traces its buffers without a size being set', () => {
    const [first] = advice(fixture('netty-leak/netty-4.1.118-simple-jdk17.txt'), { process: 'tm' })
    expect(first?.config).toEqual({ 'env.java.opts.taskmanager': '-Dio.netty.leakDetection.level=paranoid' })
  })
})
