import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derive } from '../flink/derive.ts'
import { FLINK_OPTIONS } from '../flink/options/index.ts'
import { FLINK_MINORS, type FlinkMinor } from '../flink/versions/minors.ts'
import { optionIn } from '../lint/options/declared.ts'
import { setting } from '../sample-setting.ts'
import { type Config, DEPLOYMENTS, type FlinkProcess, type Setting } from '../setting.ts'
import { explicitly } from './keep.ts'
import { translated } from './key-changes.ts'
import { milliseconds } from './milliseconds.ts'
import { type Upgrade, upgrade } from './upgrade.ts'

const keys = FLINK_OPTIONS.flatMap(({ key, fallbackKeys = [] }) => [key, ...fallbackKeys])
const minor = fc.constantFrom(...FLINK_MINORS)
const value = fc.oneof(
  fc.nat({ max: 20000 }).map((count) => `${count}m`),
  fc.double({ min: 0, max: 1, noNaN: true }).map(String),
  fc.nat({ max: 4096 }).map(String),
)
const config = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 4 }),
    fc.integer({ min: 600, max: 60000 }),
    fc.boolean(),
  )
  .map(
    ([some, total, sized]): Config => ({
      ...(sized && {
        'taskmanager.memory.process.size': `${total}m`,
        'jobmanager.memory.process.size': `${total}m`,
        'jobmanager.heap.size': '512m',
      }),
      ...some,
    }),
  )
const settings = fc
  .tuple(minor, fc.constantFrom<FlinkProcess>('tm', 'jm'), fc.constantFrom(...DEPLOYMENTS), config)
  .map(([flink, process, deployment, options]) => setting({ flink, process, deployment, config: options }))

const to = (given: Setting, target: FlinkMinor): Upgrade => {
  const answer = upgrade(given, target)
  if (answer === undefined) throw new Error('no upgrade of a Flink process')
  return answer
}
const partsOf = (flink: FlinkMinor, given: Setting, process: FlinkProcess, options: Config) => {
  const derived = derive(flink, process, given.deployment, options)
  return derived.ok
    ? Object.fromEntries(derived.budget.parts.map(({ component, bytes }) => [component, bytes]))
    : undefined
}

describe('the laws', () => {
  it('what keeps a budget derives to the same bytes in the target release', () => {
    let held = 0
    fc.assert(
      fc.property(settings, minor, (given, target) => {
        const { keeps, processes } = to(given, target)
        if (!keeps) return
        for (const { process, before } of processes) {
          if (!before.ok) continue
          const was = partsOf(given.flink, given, process, given.config)
          const is = partsOf(target, given, process, keeps.config)
          const common = Object.keys(was ?? {}).filter((component) => is && component in is)
          if (!keeps.partly.some((each) => each.process === process)) expect(is).toEqual(was)
          for (const component of common) expect(is?.[component]).toBe(was?.[component])
          expect(common.length).toBeGreaterThan(0)
          held++
        }
      }),
      { numRuns: 300 },
    )
    expect(held).toBeGreaterThan(50)
  })

  it('without one, Flink refuses even every part set by itself, or there is no budget to keep', () => {
    fc.assert(
      fc.property(settings, minor, (given, target) => {
        const answer = to(given, target)
        if (answer.keeps) return
        const base = translated(given.config, answer.keys)
        // of two processes one that cannot is enough: they share a file
        const kept = answer.processes.flatMap(({ process, before }) => {
          if (!before.ok) return []
          const all = { process, before, from: given.flink, to: target, deployment: given.deployment }
          return [partsOf(target, given, process, explicitly(base, all)) !== undefined]
        })
        expect(kept.length > 0 && kept.every(Boolean)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('the same release changes nothing', () => {
    fc.assert(
      fc.property(settings, (given) => {
        const { keys: changed, defaults, formats, keeps, processes } = to(given, given.flink)
        expect([changed, defaults]).toEqual([[], []])
        expect(formats.after).toEqual(formats.before)
        for (const { before, after } of processes) expect(after).toEqual(before)
        if (keeps) expect([keeps.config, keeps.changes]).toEqual([given.config, []])
        else expect(processes.some(({ before }) => before.ok)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  it('what keeps a budget holds no key that the target release passes over', () => {
    fc.assert(
      fc.property(settings, minor, (given, target) => {
        for (const key of Object.keys(to(given, target).keeps?.config ?? {}))
          if (optionIn(key, given.flink)) expect(optionIn(key, target)?.type ?? key).not.toBe(key)
      }),
      { numRuns: 100 },
    )
  })
})

const upgraded = (from: FlinkMinor, target: FlinkMinor, options: Config, more: Partial<Setting> = {}) =>
  to(setting({ flink: from, config: options, ...more }), target)

describe('an upgrade', () => {
  it('over 1.17, where network memory lost its bound, gives the bound back with one option', () => {
    const { keeps, defaults } = upgraded('1.16', '1.20', { 'taskmanager.memory.flink.size': '16g' })
    expect(keeps?.changes).toEqual([{ key: 'taskmanager.memory.network.max', after: '1g' }])
    expect(defaults[0]).toMatchObject({ key: 'taskmanager.memory.network.max', before: '1 gb', memory: true })
  })
  it('sets the part that moved, not the one that is the rest', () => {
    const options = { 'taskmanager.memory.flink.size': '16g', 'taskmanager.network.numberOfBuffers': '4096' }
    expect(upgraded('1.20', '2.0', options).keeps?.changes).toEqual([
      { key: 'taskmanager.network.numberOfBuffers', before: '4096' },
      { key: 'taskmanager.memory.network.max', after: '128m' },
    ])
  })
  it('over 2.0 writes the first heap option as what it stood for', () => {
    const options = { 'taskmanager.heap.size': '2g' }
    const standsFor = (deployment: 'standalone' | 'container') =>
      upgraded('1.20', '2.0', options, { deployment }).keeps?.config
    expect(standsFor('standalone')).toEqual({ 'taskmanager.memory.flink.size': '2g' })
    expect(standsFor('container')).toEqual({ 'taskmanager.memory.process.size': '2g' })
    expect(upgraded('1.20', '2.0', { 'taskmanager.heap.mb': '2048' }).keeps?.config).toEqual({
      'taskmanager.memory.flink.size': '2048m',
    })
  })
  it('as it stands is refused where its size is no longer read', () => {
    const { processes } = upgraded('1.20', '2.0', { 'taskmanager.heap.size': '2g' })
    expect(processes.map(({ before, after }) => [before.ok, after.ok])).toEqual([[true, false]])
  })
  it('over 1.11 keeps the heap, which is all that 1.10 knows of a JobManager', () => {
    const { keeps } = upgraded(
      '1.10',
      '1.20',
      { 'jobmanager.heap.size': '2g' },
      { process: 'jm', deployment: 'container' },
    )
    expect(keeps).toMatchObject({ config: { 'jobmanager.memory.heap.size': '2g' }, partly: [{ process: 'jm' }] })
  })
  it.each<[string, FlinkMinor, FlinkMinor, object | undefined]>([
    ['akka.ask.timeout', '1.17', '1.18', { change: 'renamed', to: 'pekko.ask.timeout', readStill: true }],
    ['pekko.ask.timeout', '1.18', '1.17', { change: 'renamed', to: 'akka.ask.timeout', readStill: false }],
    ['containerized.heap-cutoff-ratio', '1.10', '1.11', { change: 'removed', gone: '1.11' }],
    ['taskmanager.network.numberOfBuffers', '1.20', '2.3', { change: 'removed', gone: '2.0' }],
    ['jobmanager.memory.off-heap.size', '1.10', '1.11', { change: 'begins', since: '1.11' }],
    ['taskmanager.memory.starting-segment-size', '2.0', '1.20', { change: 'not-yet', since: '2.0' }],
    ['akka.client.timeout', '1.10', '1.20', { change: 'deprecated' }],
    ['taskmanager.memory.process.size', '1.10', '2.3', undefined],
    ['fs.s3a.endpoint', '1.10', '2.3', undefined],
    ['my.own.key', '1.10', '2.3', undefined],
  ])('%s from %s to %s', (key, from, target, expected) => {
    const [first] = upgraded(from, target, { 'taskmanager.memory.process.size': '4g', [key]: '1' }).keys
    if (expected) expect(first).toMatchObject({ key, ...expected })
    else expect(first).toBeUndefined()
  })
  it('names no default that only reads otherwise', () => {
    const named = upgraded('1.13', '1.20', {}).defaults.map(({ key }) => key)
    expect(named).toContain('taskmanager.network.sort-shuffle.min-parallelism')
    expect(named).not.toContain('heartbeat.interval')
    expect(upgraded('1.20', '2.3', {}).defaults).toMatchObject([
      { key: 'security.ssl.verify-hostname', before: 'true' },
    ])
  })
  it('says which files a release reads', () => {
    expect(upgraded('1.18', '1.20', {}).formats).toEqual({
      before: ['flink-conf'],
      after: ['flink-conf', 'config-yaml'],
    })
    expect(upgraded('1.20', '2.0', {}).formats.after).toEqual(['config-yaml'])
  })
  it('is Flink’s alone', () => expect(upgrade(setting({ process: 'jvm' }), '2.3')).toBeUndefined())
})

it.each([
  ['10000', 10_000],
  ['10 s', 10_000],
  ['5 minutes', 300_000],
  ['3 min', 180_000],
  ['-1 ms', -1],
  ['PT7.5S', 7500],
  ['PT1M', 60_000],
  ['PT', undefined],
  ['soon', undefined],
])('%s in milliseconds', (text, expected) => expect(milliseconds(text)).toBe(expected))
