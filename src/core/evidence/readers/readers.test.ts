import { describe, expect, test } from 'vitest'
import { NO_EVIDENCE } from '../evidence.ts'
import { read } from '../read.ts'

const config = (text: string): Record<string, string> =>
  Object.fromEntries(
    read(text).facts.flatMap((fact) => (fact.name === 'config' ? [[fact.value.key, fact.value.value]] : [])),
  )
const jvm = (text: string): Record<string, string> =>
  Object.fromEntries(
    read(text).facts.flatMap((fact) => (fact.name === 'jvm' ? [[fact.value.option, fact.value.value]] : [])),
  )
const fact = (name: string, text: string): unknown => read(text).facts.find((each) => each.name === name)?.value
const problems = (text: string) => read(text).problems.map(({ line, problem }) => `${line} ${problem}`)

const SIZE = 'taskmanager.memory.process.size'

test('an empty text says nothing', () => expect(read('')).toEqual(NO_EVIDENCE))

describe('a Flink configuration', () => {
  test.each([
    ['a line of flink-conf.yaml, with its comment', `${SIZE}: 2g # two`],
    ['a manifest', `spec:\n  flinkConfiguration:\n    ${SIZE}: "2g"\n`],
    ['prose', `We have this:\n\n- ${SIZE}: 2g\n\nand it fails.`],
    ['nested YAML', 'taskmanager:\n  memory:\n    process:\n      size: 2g\n'],
    ['nested YAML in one line', 'taskmanager:\n  memory: { process: { size: 2g } }\n'],
    ['half flat, half nested YAML', 'taskmanager:\n  memory.process.size: 2g\n'],
    ['nested YAML, quoted in a mail', '> taskmanager:\n>   memory:\n>     process.size: 2g\n'],
    ['a start-up log', `2024-01-02 03:04:05,678 INFO  x [] - Loading configuration property: ${SIZE}, 2g`],
    ['a command line', `bin/flink run -D${SIZE}=2g job.jar`],
    ['program arguments', `INFO [] -     -D\nINFO [] -     ${SIZE}=2g`],
    ['SQL', `SET '${SIZE}' = '2g';`],
  ])('in %s', (_, text) => expect(config(text)).toEqual({ [SIZE]: '2g' }))

  test('the later of two values counts, as in Flink', () => {
    expect(config(`${SIZE}: 1g\n${SIZE}: 2g`)).toEqual({ [SIZE]: '2g' })
  })
  test.each([
    ['a `#` in quotes is no comment to the YAML of 1.19', `${SIZE}: "2g" # two\nmetrics.scope.tm: "a #b"\n`, 'a #b'],
    ['flink-conf.yaml ends a value at any `#`', `${SIZE}: 2g\nmetrics.scope.tm: a#b\n`, 'a'],
    ['a whole file, nested', `taskmanager:\n  memory.process.size: 2g\nmetrics:\n  scope:\n    tm: 'a #b'\n`, 'a #b'],
    ['in prose', `It has\n- metrics.scope.tm: "a #b"\nand ${SIZE} as well.`, 'a #b'],
  ])('%s', (_, text, expected) => expect(config(text)['metrics.scope.tm']).toBe(expected))
  test.each([
    'env.java.opts.taskmanager: -Xmx3g -XX:MaxDirectMemorySize=1g -XX:+UseG1GC',
    'env:\n  java:\n    opts:\n      all: >\n        -Xmx3g\n        -XX:+UseG1GC\n',
    'INFO [] - Loading configuration property: env.java.opts.all, -Xmx3g -Xms3g -XX:+UseG1GC',
  ])('options of the JVM in it are the configuration’s: %s', (text) => {
    expect([Object.keys(jvm(text)), Object.keys(config(text)).length]).toEqual([[], 1])
  })
  test('short options of YARN', () => {
    expect(config('flink run -m yarn-cluster -p 4 -ys 2 -ytm 4096 -yjm 1g job.jar')).toEqual({
      [SIZE]: '4096m',
      'jobmanager.memory.process.size': '1g',
      'taskmanager.numberOfTaskSlots': '2',
      'parallelism.default': '4',
    })
  })
  test('what Flink worked out from a total is no option that someone set', () => {
    const log = `Loading configuration property: ${SIZE}, 2g\n -D taskmanager.memory.managed.size=536870920b`
    expect(config(log)).toEqual({ [SIZE]: '2g' })
  })
  test('a service of Docker Compose is none', () => {
    expect(config('taskmanager:\n  image: flink:1.17\n  command: taskmanager\n')).toEqual({})
  })
  test('secrets are no facts, and hidden where their line is quoted', () => {
    const { facts, quotes } = read(`s3.secret-key: hush\n${SIZE}: 1g # https://me:hush@host/x`)
    expect(JSON.stringify([facts, quotes])).not.toContain('hush')
  })
})

describe('what of a configuration cannot be read', () => {
  test.each([
    [`${SIZE}=2g`, ['1 conf-equals']],
    [`${SIZE}:2g`, ['1 conf-no-blank']],
    ['taskmanager:\n  memory:\n\tsize: 1g\n', ['3 yaml-tab']],
    ['jobmanager:\n  memory: { size: 1g\n  host: x\n', ['3 yaml-indent']],
    ['jobmanager:\n  host: x\n  host: y\n', ['3 yaml-key-twice']],
    [`${SIZE}: 2g\ns3.secret-key=hush\n`, ['2 conf-no-entry']],
    [`${SIZE}: "2g"\n'taskmanager.host': \n`, ['2 yaml-no-value']],
  ])('%s', (text, expected) => expect(problems(text)).toEqual(expected))
})

describe('options of a JVM', () => {
  test('on a command line, in a list, in what a build pack prints', () => {
    expect(jvm('java -Xmx8g -XX:+UseG1GC -jar a.jar')).toEqual({ '-Xmx': '8g', '-XX:+UseG1GC': '' })
    expect(jvm('INFO [] -  JVM Options:\nINFO [] -     -XX:MaxDirectMemorySize=268435458')).toEqual({
      '-XX:MaxDirectMemorySize': '268435458',
    })
    expect(jvm('Calculated JVM Memory Configuration: -XX:MaxDirectMemorySize=10M -Xmx437195K')).toEqual({
      '-XX:MaxDirectMemorySize': '10M',
      '-Xmx': '437195K',
    })
  })
  test('not where a JVM says that it lacks one', () =>
    expect(
      jvm("Error: VM option 'UseZGC' is experimental and must be enabled via -XX:+UnlockExperimentalVMOptions."),
    ).toEqual({}))
  test('not where a sentence proposes one', () => {
    expect(jvm('Please set the -XX:MaxDirectMemorySize=6055m option when you start the JVM.')).toEqual({})
  })
})

describe('versions and containers', () => {
  test.each([
    ['Starting TaskManager (Version: 1.18.1, Scala: 2.12, Rev:a, Date:b)', '1.18'],
    ['~[flink-dist_2.11-1.13.6.jar:1.13.6]', '1.13'],
    ['flinkVersion: v1_17', '1.17'],
    ['image: flink:1.20.1-java17', '1.20'],
    ['Apache Flink 2.1.0', '2.1'],
    ['flink 1.9.3', undefined],
  ])('%s', (text, minor) => expect(fact('flink', text)).toBe(minor))
  test('the start-up line is surer than a word in passing', () => {
    expect(
      fact('flink', 'I came from Flink 1.12\nflink: Starting TaskManager (Version: 1.18.1, Scala)\nFlink 1.13'),
    ).toBe('1.18')
  })
  test.each([
    ['OpenJDK 64-Bit Server VM - Temurin - 11/11.0.21+9', undefined],
    [' JVM: OpenJDK 64-Bit Server VM - Temurin - 11/11.0.21+9', 11],
    [' JVM: Java HotSpot(TM) 64-Bit Server VM - Oracle Corporation - 1.8/25.181-b13', 8],
    ['openjdk version "17.0.9" 2023-10-17', 17],
    ['at java.nio.Bits.reserveMemory(Bits.java:703) ~[?:1.8.0_181]', 8],
  ])('%s', (text, jdk) => expect(fact('jdk', text)).toBe(jdk))
  test.each([
    ['Limits:\n  cpu: 1\n  memory:  300Mi\nRequests:\n  memory: 100Mi', 300n * 1024n ** 2n],
    ['resources:\n  limits:\n    memory: "2G"', 2n * 1000n ** 3n],
    ['docker run -m 2g app', 2n * 1024n ** 3n],
    ['Requests:\n  memory: 100Mi', undefined],
  ])('%s', (text, size) => expect(fact('containerBytes', text)).toBe(size))
})
