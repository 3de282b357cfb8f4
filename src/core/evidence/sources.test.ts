import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { diagnose } from '../failures/diagnose.ts'
import { derive } from '../flink/derive.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import type { FlinkProcess } from '../setting.ts'
import { settle } from '../settle.ts'
import type { FactName } from './evidence.ts'
import { read } from './read.ts'

const FOLDER = new URL('fixtures/', import.meta.url)
const fixture = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')
const settled = (text: string) => {
  const evidence = read(text)
  return settle(evidence, diagnose(evidence), {})
}
const values = (text: string, name: FactName) =>
  read(text).facts.flatMap((fact) => (fact.name === name ? [fact.value] : []))
const config = (text: string) => settled(text).config
const jvm = (text: string) => settled(text).jvm

/** What the processes of the fixtures were started with; Flink's own start-up classes wrote them. */
const STARTED = {
  tm: {
    'taskmanager.memory.process.size': '2g',
    'taskmanager.numberOfTaskSlots': '4',
    'taskmanager.memory.managed.fraction': '0.3',
  },
  jm: { 'jobmanager.memory.process.size': '1600m', 'parallelism.default': '6' },
} as const satisfies Record<FlinkProcess, Record<string, string>>

const starts = readdirSync(FOLDER).flatMap((file): [string, FlinkMinor, FlinkProcess][] => {
  const [, minor, process] = /^flink-(\d\.\d+)\.\d+-(tm|jm)\.txt$/.exec(file) ?? []
  // the pattern above lets nothing else through
  return minor && process ? [[file, minor as FlinkMinor, process as FlinkProcess]] : []
})

const memoryOf = (flink: FlinkMinor, process: FlinkProcess, options: Readonly<Record<string, string>>) => {
  const answer = derive(flink, process, 'standalone', options)
  return answer.ok ? answer.memory : undefined
}
const COMPONENTS = {
  tm: 'frameworkHeap taskHeap managed frameworkOffHeap taskOffHeap network metaspace overhead totalFlink totalProcess',
  jm: 'heap offHeap metaspace overhead totalFlink totalProcess',
}

const wrap = (text: string, around: (line: string, at: number) => string) => text.split('\n').map(around).join('\n')
const SURVIVES: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'a mark of UTF-16': (text) => `\ufeff${text}`,
  'in colour': (text) => wrap(text, (line) => `\u001b[32m${line}\u001b[0m`),
  'in a mail': (text) => wrap(text, (line) => `> ${line}`),
  'as HTML': (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  'with the timestamps of Kubernetes': (text) =>
    wrap(text, (line, at) => `2026-11-21T07:14:${String(at % 60).padStart(2, '0')}.433123456Z ${line}`),
  'with the container’s stream (CRI)': (text) =>
    wrap(text, (line) => `2026-11-21T07:14:53.433123456Z stdout F ${line}`),
  'from Docker Compose': (text) => wrap(text, (line) => `taskmanager-1  | ${line}`),
  'as JSON, an object a line': (text) =>
    wrap(text, (line) => JSON.stringify({ '@timestamp': '2026-11-21T07:14:53Z', level: 'INFO', message: line })),
  'as logback prints it': (text) =>
    wrap(text, (line) => line.replace(/^(\S+ )(\S+) INFO {2}(\S+)/, '$2 [main] INFO  $3')),
  'cut in the middle': (text) => text.slice(0, text.search(/-{70}/) > 0 ? Math.floor(text.length * 0.9) : undefined),
}

describe.each(starts)('the start of a process: %s', (file, flink, process) => {
  const expected = memoryOf(flink, process, STARTED[process])
  for (const [name, disguise] of Object.entries(SURVIVES)) {
    test(name, () => {
      const text = disguise(fixture(file))
      const setting = settled(text)
      expect([setting.flink, setting.process, setting.jdk]).toEqual([flink, process, 17])
      expect(setting.config).toMatchObject(STARTED[process])
      const sizes = Object.fromEntries(
        read(text).facts.flatMap((fact) =>
          fact.name === 'component' ? [[fact.value.component, fact.value.bytes]] : [],
        ),
      )
      expect(sizes).toEqual(Object.fromEntries(COMPONENTS[process].split(' ').map((part) => [part, expected?.[part]])))
    })
  }

  test('its table alone is rebuilt into a configuration that leads to these bytes', () => {
    const table = fixture(file)
      .split('\n')
      .filter((line) => /\((Version):|INFO {2}\[\] - (?:Final| {2})/.test(line))
      .join('\n')
    const { config: rebuilt, assumed } = settled(table)
    expect(assumed).toEqual({})
    expect(memoryOf(flink, process, rebuilt)).toEqual(expected)
  })

  test('a configuration that it was not started with is told', () => {
    const key = Object.keys(STARTED[process])[0] ?? ''
    const other = `${key}: 5g\n${fixture(file).replaceAll(/.*Loading configuration property.*\n/g, '')}`
    expect(read(other).problems).toMatchObject([
      { line: 1, problem: 'started-with-other-values', values: { key, written: '5g' } },
    ])
    expect(read(`${key}: ${Object.values(STARTED[process])[0]}\n${fixture(file)}`).problems).toEqual([])
  })
})

const DEPLOYMENT = `apiVersion: flink.apache.org/v1beta1
kind: FlinkDeployment
metadata:
  name: orders
spec:
  image: flink:1.20
  flinkVersion: v1_20
  jobManager:
    resource:
      memory: "2048m"
      cpu: 1
  taskManager:
    resource:
      memory: 4Gi
      cpu: 2
  flinkConfiguration:
    taskmanager.numberOfTaskSlots: "2"
    taskmanager.memory.process.size: 3g
    taskmanager.memory.managed.fraction: "0.2"
  job:
    jarURI: local:///opt/flink/usrlib/orders.jar
    parallelism: 6
`

test('a FlinkDeployment: the resource’s memory overrules its own configuration', () => {
  const setting = settled(DEPLOYMENT)
  expect(setting).toMatchObject({ flink: '1.20', deployment: 'container', slots: 2, parallelism: 6, process: 'tm' })
  expect(setting.config).toEqual({
    'taskmanager.numberOfTaskSlots': '2',
    'taskmanager.memory.process.size': '4294967296b',
    'taskmanager.memory.managed.fraction': '0.2',
    'jobmanager.memory.process.size': '2048m',
  })
  expect(setting.origins['taskmanager.memory.process.size']).toEqual({ from: 'text', line: 14 })
})

describe('answers of Flink’s REST interface', () => {
  const entries = [
    { key: 'taskmanager.memory.process.size', value: '1728m' },
    { key: 's3.secret-key', value: '******' },
    { key: 'taskmanager.numberOfTaskSlots', value: '2' },
  ]
  const memory = {
    frameworkHeap: 134217728,
    taskHeap: 402653174,
    frameworkOffHeap: 134217728,
    taskOffHeap: 0,
    networkMemory: 134217730,
    managedMemory: 536870920,
    jvmMetaspace: 268435456,
    jvmOverhead: 201326592,
    totalFlinkMemory: 1342177280,
    totalProcessMemory: 1811939328,
  }
  const manager = {
    id: 'tm-1',
    slotsNumber: 2,
    hardware: { cpuCores: 4, managedMemory: 536870920 },
    memoryConfiguration: memory,
  }
  test.each([0, 2])('indented by %i', (indent) => {
    const print = (value: unknown) => JSON.stringify(value, null, indent)
    expect(config(print(entries))).toEqual({
      'taskmanager.memory.process.size': '1728m',
      'taskmanager.numberOfTaskSlots': '2',
    })
    expect(values(print({ 'refresh-interval': 3000, 'flink-version': '1.17.1' }), 'flink')).toEqual(['1.17'])
    for (const answer of [manager, { taskmanagers: [manager] }]) {
      const setting = settled(print(answer))
      expect([setting.slots, setting.process]).toEqual([2, 'tm'])
      expect(memoryOf(setting.flink, 'tm', setting.config)).toMatchObject({ taskHeap: 402653174n, network: 134217730n })
    }
  })
})

describe('what a JVM and its tools print', () => {
  test('its final flags', () => {
    expect(jvm(fixture('print-flags-final-jdk17.txt'))).toMatchObject({
      '-XX:MaxHeapSize': '67108864',
      '-XX:MaxMetaspaceSize': '67108864',
      '-XX:+UseSerialGC': '',
    })
    expect(Object.keys(jvm(fixture('print-flags-final-jdk17.txt')))).not.toContain('-XX:MaxDirectMemorySize')
  })
  test.each([17, 25])('its native memory, JDK %i', (jdk) => {
    const parts = values(fixture(`native-memory-jdk${jdk}.txt`), 'native')
    expect(parts).toContainEqual({ part: 'Java Heap', reserved: 65536n * 1024n, committed: 65536n * 1024n })
    expect(parts[0]).toMatchObject({ part: 'Total' })
    expect(parts.length).toBeGreaterThan(10)
  })
  test('its command line', () => {
    expect(jvm(fixture('command-line-jdk25.txt'))).toMatchObject({ '-Xmx': '64m', '-XX:MaxMetaspaceSize': '64m' })
    expect(jvm('root 7 2.0 9.1 99 88 ? Sl 07:05 1:00 /opt/java/bin/java -Xmx2g -XX:+UseG1GC -jar /app.jar')).toEqual({
      '-Xmx': '2g',
      '-XX:+UseG1GC': '',
    })
    const flink =
      'flink 1 3.0 20 9 8 ? Ssl 10:00 1:00 java -Xmx536870902 -Xms536870902 -XX:MaxDirectMemorySize=268435458 -XX:MaxMetaspaceSize=268435456 -Dlog.file=/opt/flink/log/x.log -classpath /opt/flink/lib/flink-dist-1.18.1.jar:: org.apache.flink.kubernetes.taskmanager.KubernetesTaskExecutorRunner --configDir /opt/flink/conf'
    expect(settled(flink)).toMatchObject({ flink: '1.18', process: 'tm', deployment: 'container' })
  })
  test('what a build pack shares out', () => {
    const text =
      'Calculated JVM Memory Configuration: -XX:MaxDirectMemorySize=10M -Xmx437195K -XX:MaxMetaspaceSize=99380K -XX:ReservedCodeCacheSize=240M -Xss1M (Total Memory: 1G, Thread Count: 250, Loaded Class Count: 15254, Headroom: 0%)'
    expect(settled(text)).toMatchObject({
      containerBytes: 1n << 30n,
      deployment: 'container',
      jvm: { '-Xmx': '437195K', '-Xss': '1M', '-XX:ReservedCodeCacheSize': '240M' },
    })
  })
})
