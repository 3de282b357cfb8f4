import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { budgetsOf } from '../budgets.ts'
import { bytes, MIB } from '../bytes/bytes.ts'
import { FLINK_MINORS, type FlinkMinor } from '../flink/versions/minors.ts'
import { setting } from '../sample-setting.ts'
import type { Config, Setting } from '../setting.ts'
import { deployed } from './document.ts'
import { SNIPPETS, type SnippetId } from './index.ts'
import { READERS } from './readers.ts'
import { config, jvm } from './samples.ts'

function write(id: SnippetId, now: Setting) {
  const snippet = SNIPPETS.find((known) => known.id === id)
  if (!snippet) throw new Error(`no format ${id}`)
  return snippet.write(deployed(now, budgetsOf(now)))
}
const ajv = new Ajv({ strict: false, validateFormats: false })
const SCHEMAS = Object.fromEntries(
  ['flink-deployment', 'pod', 'compose'].map((name) => {
    const text = readFileSync(new URL(`fixtures/${name}.schema.json`, import.meta.url), 'utf8')
    return [name, ajv.compile(JSON.parse(text))]
  }),
)
/** What the schema says is wrong with a file. */
function errorsOf(schema: 'flink-deployment' | 'pod' | 'compose', text: string) {
  const validate = SCHEMAS[schema]
  validate?.(parse(text))
  return validate?.errors ?? []
}

const SIZED = { 'taskmanager.memory.process.size': '2g', 'jobmanager.memory.process.size': '1g' }
const flink = fc.constantFrom(...FLINK_MINORS)
const settings = fc
  .record({
    flink,
    process: fc.constantFrom('tm', 'jm', 'jvm'),
    config: fc.oneof(
      config,
      config.map((odd): Config => ({ ...odd, ...SIZED })),
    ),
    jvm,
    containerBytes: fc.option(
      fc.bigInt(1n, 64n * 1024n).map((size) => bytes(size * MIB)),
      { nil: undefined },
    ),
  })
  .map(({ containerBytes, ...known }) => setting({ ...known, ...(containerBytes && { containerBytes }) }))

describe('what is written is what its consumer takes', () => {
  it.each([
    ['flink-deployment', 'flink-deployment'],
    ['kubernetes-pod', 'pod'],
    ['docker-compose', 'compose'],
  ] as const)('%s fits its schema', (id, schema) => {
    const snippet = SNIPPETS.find((known) => known.id === id)
    fc.assert(
      fc.property(
        settings.filter((now) => snippet?.availableIn(now) ?? false),
        (now) => {
          expect(errorsOf(schema, write(id, now).text)).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })
  it('the schemas refuse what is wrong', () => {
    expect(
      errorsOf('flink-deployment', write('flink-deployment', setting({})).text.replace('v1_20', 'v3_0')),
    ).not.toEqual([])
    expect(errorsOf('pod', write('kubernetes-pod', setting({})).text.replace('args:', 'arguments:'))).not.toEqual([])
    expect(errorsOf('compose', write('docker-compose', setting({})).text.replace('image:', 'imagine:'))).not.toEqual([])
  })
})

const without = (all: Config, keys: readonly (string | undefined)[]) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)))

describe('reading back what was written gives the same', () => {
  it.each(['flink-deployment', 'native-kubernetes'] as const)('%s', (id) => {
    fc.assert(
      fc.property(config, (now) => {
        const { text, problems } = write(id, setting({ config: now }))
        expect(READERS[id](text)).toEqual(
          without(
            now,
            problems.map(({ key }) => key),
          ),
        )
      }),
      { numRuns: 500 },
    )
  })

  /** As `docker-entrypoint.sh` hands them on: lines up to 1.18, from 1.19 on without any white space. */
  function propertiesOf(lines: string, minor: FlinkMinor): Config {
    const compact = FLINK_MINORS.indexOf(minor) >= FLINK_MINORS.indexOf('1.19')
    const told = lines.split('\n').filter((line) => line !== '')
    const entries = told.map((line) => {
      const text = compact ? line.replace(/\s/g, '') : line
      const at = text.indexOf(compact ? ':' : ': ')
      return [text.slice(0, at), text.slice(at + (compact ? 1 : 2))] as const
    })
    return Object.fromEntries(entries)
  }
  const isJava = (key: string) => /^env\.java\.opts/.test(key)
  const bare = (all: Config) =>
    Object.fromEntries(Object.entries(all).map(([key, value]) => [key, value.replace(/\s/g, '')]))

  it.each(['docker-compose', 'kubernetes-pod'] as const)('%s: the options of the image', (id) => {
    fc.assert(
      fc.property(config, flink, (now, minor) => {
        const { text, problems } = write(id, setting({ config: now, flink: minor }))
        const file = parse(text)
        const environment: Config =
          id === 'docker-compose'
            ? file.services.taskmanager.environment
            : Object.fromEntries(
                file.spec.containers[0].env.map(({ name, value }: { name: string; value: string }) => [name, value]),
              )
        const literal = (value = '') => value.replaceAll('$$', '$')
        const { 'jobmanager.rpc.address': _, ...read } = propertiesOf(literal(environment.FLINK_PROPERTIES), minor)
        const held = without(now, [
          ...problems.map(({ key }) => key),
          ...Object.keys(now).filter(isJava),
          'jobmanager.rpc.address',
        ])
        expect(bare(read)).toEqual(bare(held))
        const java = now['env.java.opts.all'] ?? now['env.java.opts']
        expect(literal(environment.FLINK_ENV_JAVA_OPTS_TM)).toBe(java ?? '')
      }),
      { numRuns: 300 },
    )
  })
})

describe('a container', () => {
  const container = bytes(3n * 1024n * MIB)
  it('that is larger than its process is a limit factor of Kubernetes', () => {
    const now = setting({ config: SIZED, containerBytes: container })
    expect(write('native-kubernetes', now).text).toContain('-Dkubernetes.taskmanager.memory.limit-factor=1.5')
    expect(write('flink-deployment', now).text).toContain('kubernetes.taskmanager.memory.limit-factor: "1.5"')
    expect(write('native-kubernetes', setting({ config: SIZED })).text).not.toContain('limit-factor')
  })
  it('has its own limit, else what its process takes', () => {
    const now = setting({ config: SIZED })
    expect(write('kubernetes-pod', now).text).toContain('memory: 2Gi')
    expect(write('docker-compose', now).text).toMatch(/mem_limit: 1024m\n[\s\S]*mem_limit: 2048m\n$/)
    expect(write('kubernetes-pod', { ...now, containerBytes: container }).text).toContain('memory: 3Gi')
  })
})

it('a FlinkDeployment of 1.20, whole', () =>
  expect(
    write('flink-deployment', setting({ config: { ...SIZED, 'taskmanager.numberOfTaskSlots': '2' } })).text,
  ).toBe(`# Memory Wizard: Apache Flink 1.20, JobManager and TaskManager
# Merge this into your own file: options that were not read, secrets among them, are not here.
# metadata.name, spec.image, spec.serviceAccount and spec.job are yours to fill in.
apiVersion: flink.apache.org/v1beta1
kind: FlinkDeployment
metadata:
  name: example
spec:
  flinkVersion: v1_20
  flinkConfiguration:
    taskmanager.numberOfTaskSlots: "2"
  jobManager:
    resource:
      memory: "1g"
  taskManager:
    resource:
      memory: "2g"
`))

it('several JVM options of the image stand where its start script leaves their blanks', () => {
  const now = setting({ config: { ...SIZED, 'env.java.opts.all': '-XX:+UseG1GC -Da=$b' } })
  const { text, problems } = write('docker-compose', now)
  expect(problems).toEqual([])
  expect(text).toContain('FLINK_ENV_JAVA_OPTS_TM: "-XX:+UseG1GC -Da=$$b"')
})

it.each(['kubernetes-pod', 'docker-compose'] as const)('%s sets no variable where no option is set', (id) => {
  const text = write(id, setting({ process: 'jvm', containerBytes: bytes(1024n * MIB) })).text
  expect(text).toMatch(/memory|mem_limit/)
  expect(text).not.toMatch(/env(?:ironment)?:/)
})
