import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { budgetsOf } from '../budgets.ts'
import { NO_EVIDENCE } from '../evidence/evidence.ts'
import { read } from '../evidence/read.ts'
import type { Config } from '../setting.ts'
import { report, tune } from '../tune.ts'
import { derive } from './derive.ts'
import { ownLimitEffects } from './own-limits.ts'
import { FLINK_MINORS, type FlinkMinor } from './versions/minors.ts'

const MIB = 2n ** 20n
const TM = 'env.java.opts.taskmanager'

function budgetOf(config: Config, flink: FlinkMinor = '1.20', process: 'tm' | 'jm' = 'tm', text = '') {
  const size = { 'taskmanager.memory.process.size': '4g', 'jobmanager.memory.process.size': '2g' }
  const { budgets } = report(text === '' ? NO_EVIDENCE : read(text), { flink, process, config: { ...size, ...config } })
  const [first] = budgets
  if (!first?.before.ok) throw new Error('refused')
  return first.before.budget
}
const limitOf = (budget: ReturnType<typeof budgetOf>, name: string) => budget.limits.find(({ limit }) => limit === name)
/** `source: flag size in MiB`, or Flink's own size alone */
const heap = (config: Config, flink?: FlinkMinor, process?: 'tm' | 'jm', text?: string) => {
  const limit = limitOf(budgetOf(config, flink, process, text), 'heap')
  return limit?.own ? `${limit.own.source}: ${limit.flag} ${limit.bytes / MIB}` : limit?.bytes
}
const FLINKS = limitOf(budgetOf({}), 'heap')?.bytes

describe('the last of equal flags holds, and the options stand behind those of Flink', () => {
  test.each<readonly [string, Config, FlinkMinor, unknown]>([
    ['for one process', { [TM]: '-Da=b -Xmx2g' }, '1.20', `${TM}: -Xmx 2048`],
    ['for all', { 'env.java.opts.all': '-Xmx2g' }, '1.20', 'env.java.opts.all: -Xmx 2048'],
    ['by the older key', { 'env.java.opts': '-Xmx2g' }, '2.3', 'env.java.opts: -Xmx 2048'],
    ['the newer key before the older', { 'env.java.opts': '-Xmx2g', 'env.java.opts.all': '-Da=b' }, '1.17', FLINKS],
    ['a key that the release lacks', { 'env.java.opts.all': '-Xmx2g' }, '1.16', FLINKS],
    ['a key that came later', { 'env.java.default-opts.all': '-Xmx2g' }, '1.18', FLINKS],
    ['its own over that of all', { 'env.java.opts.all': '-Xmx3g', [TM]: '-Xmx2g' }, '1.20', `${TM}: -Xmx 2048`],
    ['the other spelling', { [TM]: '-Xmx3g -XX:MaxHeapSize=2g' }, '1.20', `${TM}: -XX:MaxHeapSize 2048`],
    ['quoted', { [TM]: '"-Xmx2g"' }, '1.20', `${TM}: -Xmx 2048`],
    ['a size that no JVM reads', { [TM]: '-Xmx2gb' }, '1.20', FLINKS],
    ["another process's", { 'env.java.opts.jobmanager': '-Xmx2g' }, '1.20', FLINKS],
    ['before the command line', { 'containerized.taskmanager.env.JAVA_TOOL_OPTIONS': '-Xmx2g' }, '1.20', FLINKS],
    [
      'after the command line',
      { [TM]: '-Xmx2g', 'containerized.taskmanager.env._JAVA_OPTIONS': '-Xmx3g' },
      '1.20',
      'containerized.taskmanager.env._JAVA_OPTIONS: -Xmx 3072',
    ],
  ])('%s', (_, config, flink, expected) => {
    expect(heap(config, flink)).toEqual(expected)
  })

  test.each([
    ['Picked up _JAVA_OPTIONS: -Xmx3g -Dx=y', '_JAVA_OPTIONS: -Xmx 3072'],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx3g', FLINKS],
    ['  - name: _JAVA_OPTIONS\n    value: "-Xmx3g"', '_JAVA_OPTIONS: -Xmx 3072'],
    ['      _JAVA_OPTIONS:   -Xmx3g', '_JAVA_OPTIONS: -Xmx 3072'],
    ['ENV _JAVA_OPTIONS="-Xmx3g"', '_JAVA_OPTIONS: -Xmx 3072'],
  ])('as a text shows it: %s', (text, expected) => {
    expect(heap({}, '1.20', 'tm', text)).toEqual(expected)
  })

  it('a limit that Flink does not set may come from before the command line', () => {
    const tool = { 'containerized.master.env.JAVA_TOOL_OPTIONS': '-XX:MaxDirectMemorySize=64m' }
    expect(limitOf(budgetOf(tool, '1.20', 'jm'), 'direct')).toMatchObject({
      bytes: 64n * MIB,
      components: ['offHeap'],
      own: { source: 'containerized.master.env.JAVA_TOOL_OPTIONS' },
    })
  })

  it('a direct limit of 0 is none, so that the heap is the limit', () => {
    expect(limitOf(budgetOf({ [TM]: '-XX:MaxDirectMemorySize=0' }), 'direct')?.bytes).toBe(FLINKS)
  })
})

describe('what an own limit does', () => {
  const effects = (options: string) => ownLimitEffects(budgetOf({ [TM]: options }))

  it('above what is reserved, by so much beyond what the process has', () => {
    const [effect] = effects('-XX:MaxDirectMemorySize=2g')
    expect(effect?.beyond).toBe(2n ** 31n - (effect?.reserved ?? 0n))
    expect((effect?.atMost ?? 0n) - (effect?.room ?? 0n)).toBe(effect?.beyond)
  })
  it('below it, by how much of the plan is lost', () => {
    expect(effects('-XX:MaxMetaspaceSize=128m')).toMatchObject([{ limit: 'metaspace', beyond: -128n * MIB }])
  })
  it('below the heap that Flink begins with, so that the JVM does not start', () => {
    expect(effects('-Xmx512m')).toMatchObject([{ limit: 'heap', own: { initial: FLINKS } }])
    expect(effects('-Xmx512m -Xms512m')[0]?.own.initial).toBeUndefined()
    // the least size is still Flink's: both JDKs refuse it
    expect(effects('-Xmx512m -XX:InitialHeapSize=512m')[0]?.own.initial).toBe(FLINKS)
  })
  it('nothing, where it is the same', () => {
    expect(effects('-XX:MaxMetaspaceSize=256m')).toEqual([])
  })
})

it("changes nothing of Flink's own answer: parts, sizes, arguments and options", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FLINK_MINORS),
      fc.constantFrom('tm' as const, 'jm' as const),
      fc.constantFrom('-Xmx1g', '-XX:MaxDirectMemorySize=9g', '-XX:MaxMetaspaceSize=1m', '-Xmx', '"', ''),
      (flink, process, options) => {
        const config = { 'taskmanager.memory.process.size': '4g', 'env.java.opts': options }
        const setting = { ...report(NO_EVIDENCE, { flink, process, config }).setting }
        const [real] = budgetsOf(setting)
        const flinks = derive(flink, process, setting.deployment, { ...setting.assumed, ...setting.config })
        if (!real?.before.ok || !flinks.ok) return real?.before.ok === flinks.ok
        const { budget, ...rest } = real.before
        const { budget: own, ...others } = flinks
        expect(rest).toEqual(others)
        expect({ ...budget, limits: [] }).toEqual({ ...own, limits: [] })
        return true
      },
    ),
  )
})

describe("the container's limit", () => {
  const KEY = 'kubernetes.taskmanager.memory.limit-factor'
  const container = (config: Config, flink: FlinkMinor, deployment: 'standalone' | 'container' = 'container') => {
    const size = { 'taskmanager.memory.process.size': '1025m' }
    const { budgets } = report(NO_EVIDENCE, { flink, process: 'tm', deployment, config: { ...size, ...config } })
    const before = budgets[0]?.before
    const limit = before?.ok ? limitOf(before.budget, 'container') : undefined
    return limit && `${limit.flag} ${limit.bytes / MIB}`
  }
  test.each<readonly [string, FlinkMinor, string]>([
    ['1.5', '1.15', `${KEY} 1537`],
    ['1.5', '1.14', 'taskmanager.memory.process.size 1025'],
    ['0.5', '1.20', 'taskmanager.memory.process.size 1025'],
    ['much', '1.20', 'taskmanager.memory.process.size 1025'],
    ['1e99', '1.20', 'taskmanager.memory.process.size 1025'],
  ])('factor %s in %s', (factor, flink, expected) => {
    expect(container({ [KEY]: factor }, flink)).toBe(expected)
  })
  it('of a running container leaves the process the share that its factor says', () => {
    const text = `${KEY}: 1.25\nLimits:\n  memory: 5Gi`
    const { setting } = tune({ text, answers: { flink: '1.20', process: 'tm' } })
    expect(setting.assumed['taskmanager.memory.process.size']).toBe('4g')
  })
  it('is kept where the person said that it may not move', () => {
    const config = { 'taskmanager.memory.process.size': '4g', [KEY]: '1.25' }
    const answers = { flink: '1.20', process: 'tm', deployment: 'container', config } as const
    const text = 'java.lang.OutOfMemoryError: Metaspace'
    const totals = (fixed: readonly string[]) =>
      tune({ text, answers: { ...answers, fixed } }).alternatives.map(
        (each) => each.config['taskmanager.memory.process.size'],
      )
    expect(totals([])).toContain('4352m')
    expect(totals(['container'])).not.toContain('4352m')
    expect(tune({ text, answers }).alternatives.flatMap((each) => Object.keys(each.config))).not.toContain(KEY)
  })
  it('follows no factor where no container is asked for', () => {
    expect(container({ [KEY]: '1.5' }, '1.20', 'standalone')).toBe('taskmanager.memory.process.size 1025')
  })
})
