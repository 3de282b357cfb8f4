import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { edits } from '../edits.ts'
import { read } from '../evidence/read.ts'
import { derive } from '../flink/derive.ts'
import { FLINK_MINORS, type FlinkMinor } from '../flink/versions/minors.ts'
import { setting as sample } from '../sample-setting.ts'
import type { Config } from '../setting.ts'
import { deployed } from '../snippets/document.ts'
import { SNIPPETS } from '../snippets/index.ts'
import { fixed } from './fix.ts'
import { type LintSetting, lint, lintText } from './lint.ts'
import { OPTION_LINES } from './options/data.ts'
import { declaredOptions } from './options/declared.ts'
import { nearestKeys } from './options/nearest.ts'
import type { LintProblem } from './problem.ts'

const setting = (flink: FlinkMinor = '1.20', more: Partial<LintSetting> = {}): LintSetting => ({
  flink,
  deployment: 'standalone',
  flinkKnown: true,
  ...more,
})

/** Files by name, linted together. */
const files = (given: Readonly<Record<string, string>>, by: LintSetting) =>
  lint(
    Object.entries(given).map(([file, text]) => ({ file, text, evidence: read(text) })),
    by,
  )
const conf = (text: string, by: LintSetting = setting()) => files({ 'flink-conf.yaml': text }, by)
const yaml = (text: string, by: LintSetting = setting('2.0')) => files({ 'config.yaml': text }, by)
const pasted = (text: string, by: LintSetting = setting()) => lintText(text, read(text), by)

/** `rule:line severity`, for a test that says all at once. */
const brief = (problems: readonly LintProblem[]) =>
  problems.map(({ rule, line, severity }) => `${rule}:${line} ${severity}`)

const TM = 'taskmanager.memory.process.size: 4g\n'

describe('laws', () => {
  const words = [...declaredOptions().keys()].filter((_, at) => at % 40 === 0)
  const piece = fc.constantFrom(
    ...words,
    'taskmanager.memory.process.size',
    'taskmanager.memory.network.min',
    'taskmanager.memory.managed.fraction',
    ': ',
    ':',
    ':\t',
    ' = ',
    '\n',
    '\n  ',
    '#',
    '"',
    "'",
    '1.5g',
    '4g',
    '0.4',
    '2Gi',
    '$X',
    'true',
    '- ',
    '{',
    'kind: FlinkDeployment\nspec:\n  taskManager:\n    resource:\n      memory: 2g\n',
    'spec:\n  flinkConfiguration:\n    ',
    'data:\n  flink-conf.yaml: |\n    ',
    '-Xmx1g',
    'env.java.opts.all',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
  )
  const name = fc.constantFrom('flink-conf.yaml', 'config.yaml', 'values.yaml')
  const version = fc.constantFrom(...FLINK_MINORS)

  it('answers any text, with places inside it', () => {
    fc.assert(
      fc.property(text, name, version, (given, file, flink) => {
        const problems = [...pasted(given, setting(flink)), ...files({ [file]: given }, setting(flink))]
        for (const { line, column } of problems) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(Math.max(1, given.split(/\r\n|\r|\n/).length))
          expect(column).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('a fix removes its problem', () => {
    fc.assert(
      fc.property(text, name, version, (given, file, flink) => {
        const before = files({ [file]: given }, setting(flink))
        for (const problem of before) {
          if (problem.fix === undefined) continue
          const count = (problems: readonly LintProblem[]) =>
            problems.filter(({ rule, key }) => rule === problem.rule && key === problem.key).length
          const after = files({ [file]: fixed(given, problem.fix) }, setting(flink))
          expect(count(after), `${problem.rule} ${problem.key} in ${given}`).toBeLessThan(count(before))
        }
      }),
    )
  })

  const size = (from: number, to: number) => fc.integer({ min: from, max: to }).map((count) => `${count}m`)
  const config: fc.Arbitrary<Config> = fc.record(
    {
      'taskmanager.memory.process.size': size(1200, 9000),
      'taskmanager.memory.managed.fraction': fc.constantFrom('0.1', '0.4', '0.6'),
      'taskmanager.memory.network.max': size(64, 2000),
      'taskmanager.memory.task.off-heap.size': size(0, 200),
      'taskmanager.memory.jvm-metaspace.size': size(64, 300),
      'taskmanager.numberOfTaskSlots': fc.constantFrom('1', '4'),
    },
    { requiredKeys: ['taskmanager.memory.process.size'] },
  )
  it('a file that is written for what Flink accepts has no errors', () => {
    fc.assert(
      fc.property(config, version, (given, flink) => {
        const derivation = derive(flink, 'tm', 'standalone', given)
        fc.pre(derivation.ok)
        const whole = sample({ flink, process: 'tm', deployment: 'standalone', config: given })
        for (const snippet of SNIPPETS) {
          if (!['flink-conf', 'config-yaml', 'flink-deployment', 'native-kubernetes'].includes(snippet.id)) continue
          if (!snippet.availableIn(whole)) continue
          const written = snippet.write(deployed(whole, [{ process: 'tm', before: derivation }]))
          const found = files({ [snippet.fileName(whole)]: written.text }, setting(flink))
          expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
        }
      }),
    )
  })

  it('a misspelt option is told its name', () => {
    const key = fc.constantFrom(
      ...[...declaredOptions()].filter(([, spans]) => spans.at(-1)?.to === undefined).map(([each]) => each),
    )
    fc.assert(
      fc.property(key, fc.nat(), (right, at) => {
        const place = 3 + (at % (right.length - 4))
        const wrong = right.slice(0, place) + right[place + 1] + right[place] + right.slice(place + 2)
        fc.pre(!declaredOptions().has(wrong) && right[place] !== '.' && right[place + 1] !== '.')
        const [near = ''] = nearestKeys(wrong, '2.3')
        expect(edits(wrong, near)).toBeLessThanOrEqual(1)
      }),
      { examples: [['taskmanager.numberOfTaskSlots', 15]] },
    )
  })
})

describe('the data', () => {
  it('is read whole: every span of every line', () => {
    const spans = OPTION_LINES.split('\n').reduce((sum, line) => sum + line.split('\t').length - 1, 0)
    const read = [...declaredOptions().values()].reduce((sum, each) => sum + each.length, 0)
    expect(read).toBe(spans)
  })

  it.each([
    ['', ''],
    ['network', 'network'],
    ['netwrok', 'network'],
    ['ab', 'ba'],
    ['size', 'sizes'],
  ])('edits from %s to %s', (one, other) => expect(edits(one, other)).toBe(one === other ? 0 : 1))
})

/** What is said of one line of flink-conf.yaml beside a total, in Flink 1.20. */
const LINES: readonly (readonly [line: string, problems: readonly string[]])[] = [
  ['taskmanager.memory.netwrok.min: 64m', ['unknown-key:2 error']],
  ['taskmanager.memory.network_min: 64m', ['unknown-key:2 error']],
  ['taskmanager.memory.managed_size: 64m', ['unknown-key:2 error']],
  ['taskmanager.memory.heap.size: 64m', ['unknown-key:2 error']],
  ['my.company.setting: 1', ['unknown-key:2 warning']],
  ['metrics.reporter.prom.factory.class: a.B', []],
  ['s3.access.key: abc', []],
  ['fs.s3a.endpoint: http://minio', []],
  ['containerized.taskmanager.env.LD_PRELOAD: /lib/x.so', []],
  ['kubernetes.pod-template-file.taskmanager: /a.yaml', []],
  ['kubernetes.taskmanager.labels.team: a', []],
  ['high-availability: zookeeper', ['deprecated-key:2 warning']],
  ['jobmanager.rpc.address: localhost', []],
  ['taskmanager.memory.managed.consumer-weights: OPERATOR:70', []],
  ['taskmanager.memory.size: 64m', ['deprecated-key:2 warning']],
  ['taskmanager.heap.size: 1g', ['deprecated-key:2 warning', 'refused:1 error']],
  ['taskmanager.memory.task.off-heap.size: 1.5g', ['decimal-size:2 error']],
  ['taskmanager.memory.task.off-heap.size: 1Gi', ['unknown-unit:2 error']],
  ['taskmanager.memory.task.off-heap.size: 128', ['size-without-unit:2 error']],
  ['taskmanager.memory.task.off-heap.size: 0', []],
  ['taskmanager.memory.task.off-heap.size: lots', ['bad-value:2 error']],
  ['execution.checkpointing.interval: 10 min', []],
  ['execution.checkpointing.interval: 10m', []],
  ['execution.checkpointing.interval: PT10M', ['bad-value:2 error']],
  ['execution.checkpointing.interval: 10 fortnights', ['bad-value:2 error']],
  ['state.backend.local-recovery: yes', ['bad-value:2 error', 'deprecated-key:2 warning']],
  ['taskmanager.numberOfTaskSlots: 2.5', ['bad-value:2 error']],
  ['taskmanager.memory.managed.fraction: 40%', ['bad-value:2 error']],
  ['taskmanager.memory.task.off-heap.size: "64m"', ['bad-value:2 error', 'quoted-value:2 error']],
  ['taskmanager.memory.task.off-heap.size:64m', ['conf-no-blank:2 error']],
  ['taskmanager.memory.task.off-heap.size = 64m', ['conf-equals:2 error']],
  ['taskmanager.memory.task.off-heap.size:\t64m', ['conf-tab:2 error']],
  ['taskmanager.memory.process.size: 4g', ['key-twice:1 warning']],
  ['taskmanager.memory.process.size: 5g', ['key-twice:1 error']],
  ['rest.address: $HOST', ['shell-value:2 warning']],
  ['rest.address: $(hostname)', ['shell-value:2 error']],
  ['io.tmp.dirs: ~/tmp', ['shell-value:2 error']],
  ['env.java.home: $HOME/java', []],
  ['rest.address: a#b', ['value-cut:2 error']],
  ['rest.address: a # b', []],
  ['env.java.opts.all: -Xmx2g', ['jvm-limit:2 warning']],
  ['env.java.opts.taskmanager: "-XX:MaxDirectMemorySize=1g -XX:+UseG1GC"', ['jvm-limit:2 warning']],
  ['env.java.opts.jobmanager: -Dx=-Xmx', []],
  ['containerized.taskmanager.env.JAVA_TOOL_OPTIONS: -XX:MaxMetaspaceSize=1g', ['jvm-limit:2 notice']],
  ['taskmanager.memory.flink.size: 8g', ['refused:1 error']],
  ['taskmanager.memory.managed.size: 1g\ntaskmanager.memory.managed.fraction: 0.3', ['no-effect:3 warning']],
  ['kubernetes.taskmanager.memory.limit-factor: 1.5', ['limit-factor:2 notice']],
  ['kubernetes.taskmanager.memory.limit-factor: 0.5', ['limit-factor:2 error']],
]
test.each(LINES)('flink-conf.yaml of 1.20: %s', (line, problems) => {
  expect(brief(conf(`${TM}${line}\n`)).sort()).toEqual([...problems].sort())
})

describe('options that have no effect together', () => {
  const effects = (text: string) =>
    conf(text).flatMap(({ rule, values }) => (rule === 'no-effect' ? [`${values.key} ${values.is}: ${values.by}`] : []))

  const total = 'taskmanager.memory.process.size: 4g\n'
  it.each([
    [`${total}taskmanager.memory.jvm-overhead.min: 300m\n`, []],
    [`${total}taskmanager.memory.network.min: 64m\n`, []],
    [
      `${total}taskmanager.memory.jvm-overhead.min: 300m\ntaskmanager.memory.jvm-overhead.max: 300m\ntaskmanager.memory.jvm-overhead.fraction: 0.2\n`,
      [
        'taskmanager.memory.jvm-overhead.fraction none: taskmanager.memory.jvm-overhead.min, taskmanager.memory.jvm-overhead.max',
      ],
    ],
    [
      `taskmanager.memory.flink.size: 3g\ntaskmanager.memory.task.heap.size: 1g\ntaskmanager.memory.managed.size: 1g\ntaskmanager.memory.network.fraction: 0.2\n`,
      ['taskmanager.memory.network.fraction none: taskmanager.memory.flink.size, taskmanager.memory.task.heap.size'],
    ],
    [
      `taskmanager.memory.flink.size: 3g\ntaskmanager.memory.task.heap.size: 1g\ntaskmanager.memory.managed.size: 1g\ntaskmanager.memory.network.max: 4g\n`,
      ['taskmanager.memory.network.max checks: taskmanager.memory.flink.size, taskmanager.memory.task.heap.size'],
    ],
    [
      `${total}taskmanager.network.numberOfBuffers: 5000\ntaskmanager.memory.network.min: 100m\n`,
      ['taskmanager.network.numberOfBuffers none: taskmanager.memory.network.min'],
    ],
    [
      `${total}taskmanager.network.memory.min: 100m\ntaskmanager.memory.network.min: 100m\n`,
      ['taskmanager.network.memory.min none: taskmanager.memory.network.min'],
    ],
  ])('%s', (text, said) => expect(effects(text)).toEqual(said))
})

describe('versions and files', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['taskmanager.memory.framework.off-heap.batch-shuffle.size: 64m', ['1.12'], ['1.13']],
    ['taskmanager.heap.size: 1g', ['2.0'], []],
    ['taskmanager.network.memory.buffers-per-channel: 2', ['2.0'], ['1.19']],
  ])('%s is of another version in %j, not in %j', (line, wrong, right) => {
    const of = (flink: string) => pasted(`${TM}${line}\n`, setting(flink as FlinkMinor)).map(({ rule }) => rule)
    for (const flink of wrong) expect(of(flink)).toContain('key-of-other-version')
    for (const flink of right) expect(of(flink)).not.toContain('key-of-other-version')
  })

  const both = { 'conf/flink-conf.yaml': TM, 'conf/config.yaml': 'taskmanager.memory.process.size: 2g\n' }
  it.each<[FlinkMinor, readonly string[]]>([
    ['1.18', ['conf/config.yaml']],
    ['1.19', ['conf/config.yaml']],
    ['1.20', ['conf/config.yaml']],
    ['2.0', ['conf/flink-conf.yaml']],
  ])('of both files Flink %s does not read %j', (flink, unread) => {
    const found = files(both, setting(flink)).filter(({ rule }) => rule === 'file-not-read')
    expect(found.map(({ file }) => file)).toEqual(unread)
  })

  it('a nested flink-conf.yaml is flattened by its fix', () => {
    const text = 'taskmanager:\n  memory:\n    process.size: 4g\n  numberOfTaskSlots: 2\nrest.port: 1\n'
    const [problem, ...more] = conf(text)
    expect(problem?.rule).toBe('nested-flink-conf')
    expect(more).toEqual([])
    expect(problem?.fix && fixed(text, problem.fix)).toBe(
      'taskmanager.memory.process.size: 4g\ntaskmanager.numberOfTaskSlots: 2\nrest.port: 1\n',
    )
  })

  it.each(['a.b:1', 'taskmanager.x = 1', 'a.b:\t1'])('a line without `: ` is mended: %j', (line) => {
    const [problem] = conf(`${TM}${line}\n`)
    expect(problem?.fix?.lines).toEqual([line.replace(/(?: = |:\t?)/, ': ')])
  })

  it.each([
    ['a:\n\tb: 1\n', 'yaml-tab'],
    ['rest.port: 1\nrest.port: 2\n', 'yaml-key-twice'],
    ['rest.port:\n', 'yaml-no-value'],
  ])('config.yaml %j: %s', (text, rule) => expect(yaml(text).map((each) => each.rule)).toContain(rule))

  it('a nested key is known by its whole name, and mended in place', () => {
    const text =
      'taskmanager:\n  memory:\n    process:\n      size: 4g\n    netwrok:\n      min: 64m\n    managed:\n      fractoin: 0.5\n'
    const found = yaml(text)
    expect(brief(found)).toEqual(['unknown-key:6 error', 'unknown-key:8 error'])
    expect(found[0]?.fix).toBeUndefined()
    expect(found[1]?.fix?.lines).toEqual(['      fraction: 0.5'])
  })
})

const DEPLOYMENT = `apiVersion: flink.apache.org/v1beta1
kind: FlinkDeployment
spec:
  flinkVersion: v1_20
  flinkConfiguration:
    taskmanager.memory.process.size: "2g"
    taskmanager.memory.managed.fractoin: "0.2"
  taskManager:
    resource:
      memory: 4Gi
`
describe('manifests', () => {
  it('a FlinkDeployment: its configuration, and the memory of its resource', () =>
    expect(brief(pasted(DEPLOYMENT))).toEqual([
      'operator-size-overruled:6 warning',
      'unknown-key:7 error',
      'operator-size-quantity:10 notice',
    ]))

  it('a ConfigMap: the lines of the whole text', () => {
    const map = `kind: ConfigMap\ndata:\n  flink-conf.yaml: |\n    ${TM}    taskmanager.memory.size:1g\n    taskmanager.memory.fraction: 2\n`
    expect(brief(pasted(map)).sort()).toEqual(['conf-no-blank:5 error', 'unknown-key:6 error'])
  })
})

it('no secret stands in a problem', () => {
  const text = `${TM}s3.secret-keyy: hush\nmy.password: hush\nmy.password: hush2\nsecurity.ssl.passwrod: "hush"\nrest.address: https://me:hush@host$(x)\nmy.token:hush\nexecution.checkpointing.interval: password=hush\n`
  expect(JSON.stringify(conf(text))).not.toContain('hush')
})

it('a refusal is in Flink’s own words', () => {
  const [problem] = conf('taskmanager.memory.process.size: 1g\ntaskmanager.memory.flink.size: 2g\n')
  expect(problem?.values.message).toMatch(/Derived JVM Overhead size|Sum of configured|configured Total/)
})
