import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytes } from '../../core/bytes/bytes.ts'
import { FAILURES } from '../../core/failures/index.ts'
import { JAVA_VARIABLES } from '../../core/flink/java-options.ts'
import { FLINK_MINORS } from '../../core/flink/versions/minors.ts'
import { PRESET_IDS } from '../../core/jvm/presets.ts'
import { EXCHANGE_KINDS, PATTERNS } from '../../core/network/exchange.ts'
import { type Answers, DEPLOYMENTS, PROCESSES } from '../../core/setting.ts'
import { isPlainValue } from '../../core/sharing/options.ts'
import { FIELDS } from '../fields.ts'
import { readPermalink } from './read.ts'
import { type Parameters, upgraded } from './upgraders.ts'
import { type Shared, writePermalink } from './write.ts'

const dictionary = <Value>(key: fc.Arbitrary<string>, value: fc.Arbitrary<Value>) =>
  fc.dictionary(key, value, { minKeys: 1, noNullPrototype: true })
const some = <Member>(members: readonly Member[]) => fc.constantFrom(...members)

const optionsOf = (group: 'config' | 'jvm') =>
  dictionary(
    some(FIELDS.filter((field) => field.group === group).map(({ key }) => key)),
    fc.oneof(
      some(['true', '4gigs', '-1', '0.4', '70', '25%', '1,5 GiB']),
      fc.stringMatching(/^\d{1,12}(?:\.\d{1,3})? ?[a-zA-Z]{0,5}$/),
    ),
  )
/** Options that no field of the form has. */
const further = {
  config: dictionary(
    some([
      'state.backend',
      'taskmanager.network.sort-shuffle.min-buffers',
      'taskmanager.memory.managed.consumer-weights',
      'heartbeat.timeout',
    ]),
    some(['4096', '32 kb', 'rocksdb', 'true', '-1', '0.25']),
  ),
  jvm: dictionary(some(['-Xms', '-XX:MaxHeapFreeRatio', '-Dio.netty.maxDirectMemory']), some(['1g', '70', '0'])),
}
const both = (group: 'config' | 'jvm') =>
  fc.tuple(optionsOf(group), further[group]).map(([form, others]) => ({ ...form, ...others }))

const counts = fc.integer({ min: 1, max: 10_000 })
const exchange = fc.record({
  from: some(['1', '2', '3']),
  to: some(['1', '2', '3']),
  upstream: counts,
  downstream: counts,
  pattern: some(PATTERNS),
  kind: some(EXCHANGE_KINDS),
})
/** Operators are numbered as they come, so only such numbers are read back as they were written. */
const isNumbered = (exchanges: readonly { readonly from: string; readonly to: string }[]) =>
  [...new Set(exchanges.flatMap(({ from, to }) => [from, to]))].every((name, at) => name === `${at + 1}`)

const id = fc.stringMatching(/^[a-z][a-z-]{0,30}$/)
const answers = fc.record(
  {
    flink: some(FLINK_MINORS),
    process: some(PROCESSES),
    deployment: some(DEPLOYMENTS),
    config: both('config'),
    jvm: both('jvm'),
    containerBytes: fc.bigInt({ min: 1n, max: 1n << 50n }).map(bytes),
    stateBackend: some(['rocksdb', 'hashmap', 'forst']),
    upgradeTo: some(FLINK_MINORS),
    jdk: some([8, 11, 17, 21, 25]),
    triage: dictionary(id, id),
    preset: some(PRESET_IDS),
    exchanges: fc.array(exchange, { minLength: 1, maxLength: 4 }).filter(isNumbered),
    fixed: fc.uniqueArray(some(['total', 'container', '-Xmx', ...FIELDS.map(({ key }) => key)]), { minLength: 1 }),
  },
  { requiredKeys: [], noNullPrototype: true },
)
const failure = fc.record(
  {
    failure: some(FAILURES.map((each) => each.id)),
    numbers: fc.record(
      {
        limitBytes: fc.bigInt({ min: 0n, max: 1n << 60n }),
        exitCode: some([137n, -104n]),
        option: some(['taskmanager.memory.process.size', '-Xmx', '-XX:UseEpsilonGC', '-Xmemory']),
        value: some(['1.5g', '40%', '4gigs', '150', '-1g']),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
    traits: fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/), { maxLength: 8 }),
    count: counts,
    process: some(PROCESSES),
  },
  { requiredKeys: ['failure', 'numbers', 'traits', 'count'], noNullPrototype: true },
)
const linked = fc
  .record(
    {
      failure,
      environment: dictionary(some(JAVA_VARIABLES), some(['-Xmx1g', '-Xmx1g -XX:MaxMetaspaceSize=256m'])),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter((each) => Object.keys(each).length > 0)
const shared: fc.Arbitrary<Shared> = fc.record(
  { answers, linked, applied: some(['jvm-direct/raise-total', 'netty-direct/raise-limit/2']) },
  { requiredKeys: ['answers'], noNullPrototype: true },
)

/** What a text says that begins with `v=1&`. */
const said = (text: string) => readPermalink(`v=1&${text}`)
const problemsOf = (text: string) => readPermalink(text)?.problems.map((each) => Object.values(each).join(' '))

describe('a permalink', () => {
  it('reads what it wrote, and all of it', () => {
    fc.assert(
      fc.property(shared, (given) => {
        expect(readPermalink(writePermalink(given))).toEqual({ ...given, problems: [] })
      }),
    )
  })

  it('is readable', () => {
    const config = { 'taskmanager.memory.process.size': '4g' }
    const given: Answers = { flink: '1.20', process: 'tm', config, fixed: ['taskmanager.memory.managed.size'] }
    expect(writePermalink({ answers: given, applied: 'jvm-heap/raise-total' })).toBe(
      'v=1&flink=1.20&process=tm&taskmanager.memory.process.size=4g&fixed=taskmanager.memory.managed.size&applied=jvm-heap%2Fraise-total',
    )
  })

  it('takes only options of the form and of the memory model along', () => {
    const config = {
      's3.secret-key': 'hunter2',
      'env.java.opts': '-Xss2m -Dpassword=hunter2',
      'state.backend': '/my/path',
    }
    const given: Answers = { config, jvm: { '-Dpassword': 'hunter2', '-XX:OnError': '/bin/hunter2' } }
    expect(writePermalink({ answers: given })).toBe('v=1')
    expect(said('s3.secret-key=hunter2&-Dpassword=hunter2&env.java.opts=-Dpassword%3Dhunter2')?.answers).toEqual({})
  })

  it('takes of what was pasted into a field only what may be a value', () => {
    const anything = fc.string({ minLength: 1, unit: 'grapheme' })
    const secret = fc.oneof(
      anything,
      some(['hunter2!', 'Pa55word', 'AKIAIOSFODNN7EXAMPLE', '4g # of ops', 'my password']),
    )
    fc.assert(
      fc.property(some(FIELDS), secret, ({ group, key }, value) => {
        fc.pre(!isPlainValue(value))
        expect(writePermalink({ answers: { [group]: { [key]: value } } })).toBe('v=1')
        expect(said(new URLSearchParams([[key, value]]).toString())?.answers).toEqual({})
      }),
    )
  })

  it.each(['hunter2', 'letmein', 'correct-horse', 'Pa55word', 'AKIAIOSFODNN7EXAMPLE', 'my password'])(
    'takes no word along that no option takes: %s',
    (secret) => {
      for (const { group, key } of FIELDS)
        expect(writePermalink({ answers: { [group]: { [key]: secret } } })).toBe('v=1')
      expect(writePermalink({ answers: { stateBackend: secret } })).toBe('v=1')
    },
  )

  it('answers any text without an exception, and says of each parameter that it did not take it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readPermalink(text)))
    const parameters = fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 6 })
    fc.assert(
      fc.property(fc.webQueryParameters(), (text) => void said(text)),
      { numRuns: 50 },
    )
    fc.assert(
      fc.property(parameters, (pairs) => {
        const text = new URLSearchParams(pairs).toString()
        const wrong = [...new URLSearchParams(text)].filter(([name]) => name !== 'v')
        const read = said(text)
        expect(Object.keys(read?.answers ?? {})).toEqual([])
        expect(read?.problems).toHaveLength(wrong.length)
      }),
    )
  })

  it.each(['', '/faq/jvm-direct', 'answer', '/', '%', '=', '&&&'])('is not %j', (text) =>
    expect(readPermalink(text)).toBeUndefined(),
  )

  it.each([
    ['v=1&flink=9.9&process=dog', ['value flink 9.9', 'value process dog']],
    ['v=1&containerBytes=-1&jdk=x&preset=dog', ['value containerBytes -1', 'value jdk x', 'value preset dog']],
    ['v=1&stateBackend=<b>&cat=1', ['value stateBackend <b>', 'name cat']],
    ['v=1&flink=1.20&flink=1.19', ['value flink 1.19']],
    ['v=1&taskmanager.memory.process.size=', ['value taskmanager.memory.process.size ']],
    ['v=1&taskmanager.network.sort-shuffle.min-buffers=/x', ['value taskmanager.network.sort-shuffle.min-buffers /x']],
    ['v=1&__proto__=1&constructor=2&toString=3', ['name __proto__', 'name constructor', 'name toString']],
    [
      'v=1&figure=password.hush&figure=value.hush!&traits=<b>',
      ['value figure password.hush', 'value figure value.hush!', 'value traits <b>'],
    ],
    ['v=1&exchange=1.2.3&fixed=cat&applied=x', ['value exchange 1.2.3', 'value fixed cat', 'value applied x']],
    ['v=1&_JAVA_OPTIONS=-Dsecret%3Dx', ['value _JAVA_OPTIONS -Dsecret=x']],
    ['v=one&flink=1.20', ['version one']],
    ['v=7&flink=1.20&colour=red', ['newer 7', 'name colour']],
  ])('says of %s what it could not take', (text, problems) => expect(problemsOf(text)).toEqual(problems))

  it('keeps what it can of a later version, and of a bad one', () => {
    const answers = { flink: '1.20', config: { 'taskmanager.memory.process.size': '4g' } }
    for (const version of ['2', 'x', '0'])
      expect(readPermalink(`v=${version}&flink=1.20&taskmanager.memory.process.size=4g`)?.answers).toEqual(answers)
    expect(readPermalink('flink=1.20&taskmanager.memory.process.size=4g')).toEqual({ answers, problems: [] })
  })

  it('tells of a few problems and counts the others', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => `x${at}=${'y'.repeat(200)}`).join('&')
    expect(said(many)?.problems).toHaveLength(9)
    expect(said(many)?.problems.at(-1)).toEqual({ problem: 'more', count: 4992 })
  })

  it('is upgraded version by version', () => {
    const renamed =
      (from: string, to: string) =>
      (parameters: Parameters): Parameters =>
        parameters.map(([name, value]) => [name === from ? to : name, value])
    const steps = [renamed('size', 'total'), renamed('total', 'process.size')]
    const upgrade = (version: number) =>
      upgraded(
        [
          ['size', '4g'],
          ['total', '5g'],
        ],
        version,
        steps,
        2,
      )
    expect(upgrade(0)).toEqual([
      ['process.size', '4g'],
      ['process.size', '5g'],
    ])
    expect(upgrade(1)).toEqual([
      ['size', '4g'],
      ['process.size', '5g'],
    ])
    expect(upgrade(2)).toEqual([
      ['size', '4g'],
      ['total', '5g'],
    ])
  })
})
