import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytes, MIB } from '../bytes/bytes.ts'
import { derive } from '../flink/derive.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import { FLINK_MINORS } from '../flink/versions/minors.ts'
import { setting } from '../sample-setting.ts'
import type { Config, FlinkProcess, Setting } from '../setting.ts'
import { advise } from './advise.ts'
import type { Change } from './alternative.ts'
import { overlay } from './apply.ts'
import { totalKeys } from './keys.ts'
import { classify } from './refusal.ts'
import { repairs } from './repair.ts'
import { mib } from './round.ts'
import { starved } from './useful.ts'
import { sizeIn } from './variable.ts'

type FlinkSetting = Setting & { readonly process: FlinkProcess }
const settingOf = (
  config: Config,
  process: FlinkProcess = 'tm',
  flink: FlinkMinor = '1.20',
  fixed: readonly string[] = [],
): FlinkSetting => setting({ flink, process, config, fixed })
const deriveIt = ({ flink, process, deployment }: FlinkSetting, config: Config) =>
  derive(flink, process, deployment, config)
const treat = (setting: FlinkSetting) =>
  advise([], setting, [{ process: setting.process, before: deriveIt(setting, setting.config) }])

const tm = 'taskmanager.memory'
const size = (from: number, to: number) => fc.integer({ min: from, max: to }).map((count) => `${count}m`)
const conflicting = fc
  .record({
    flink: fc.constantFrom(...FLINK_MINORS),
    config: fc.record(
      {
        [`${tm}.process.size`]: size(300, 9000),
        [`${tm}.flink.size`]: size(200, 9000),
        [`${tm}.task.heap.size`]: size(1, 4000),
        [`${tm}.managed.size`]: size(1, 4000),
        [`${tm}.network.min`]: size(1, 1000),
        [`${tm}.network.max`]: size(100, 1000),
        [`${tm}.jvm-metaspace.size`]: size(64, 2000),
        [`${tm}.jvm-overhead.max`]: size(192, 2000),
      },
      { requiredKeys: [`${tm}.process.size`] },
    ),
    fixed: fc.constantFrom([], [], ['total'], [`${tm}.managed.size`]),
  })
  // the keys of a record with optional ones are typed as possibly undefined, which they never are
  .map(({ flink, config, fixed }) => settingOf(config as Config, 'tm', flink, fixed))
  .filter((setting) => !deriveIt(setting, setting.config).ok)

describe('a refused configuration', () => {
  it('is given only changes that Flink accepts, and that leave alone what is fixed', () => {
    fc.assert(
      fc.property(conflicting, (setting) => {
        for (const { config, id } of treat(setting).alternatives) {
          const after = overlay(setting.config, config)
          expect(deriveIt(setting, after).ok, id).toBe(true)
          for (const key of setting.fixed) expect(after[key]).toBe(setting.config[key])
          if (setting.fixed.includes('total')) {
            for (const key of Object.values(totalKeys('tm'))) expect(after[key]).toBe(setting.config[key])
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('can be repaired, where nothing is fixed', () => {
    fc.assert(
      fc.property(
        conflicting.filter(({ fixed }) => fixed.length === 0),
        (setting) => {
          const before = deriveIt(setting, setting.config)
          fc.pre(!before.ok && classify(before) === 'flink-config-conflict')
          expect(treat(setting).alternatives).not.toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is repaired by the smallest change of one size: one MiB less is refused', () => {
    fc.assert(
      fc.property(conflicting, (setting) => {
        const before = deriveIt(setting, setting.config)
        if (before.ok) return
        for (const { keys, change, useful } of repairs(setting, 'tm', before)) {
          const [key = ''] = keys
          const then = sizeIn({ [key]: change[key] ?? '' }, key)
          const now = sizeIn(setting.config, key)
          if (keys.length !== 1 || then === undefined || now === undefined) continue
          const less = bytes(then > now ? then - MIB : then + MIB)
          if (less === now) continue
          const given = deriveIt(setting, overlay(setting.config, { [key]: mib(less) }))
          const starves = given.ok && starved(setting, 'tm', setting.config, change, given) !== undefined
          expect(given.ok && !(useful && starves), key).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })
})

const jm = 'jobmanager.memory'
const examples: readonly [string, FlinkSetting, Readonly<Record<string, Change>>][] = [
  [
    'two totals too far apart',
    settingOf({ [`${tm}.process.size`]: '4g', [`${tm}.flink.size`]: '5g' }),
    { 'keep-total': { [`${tm}.flink.size`]: '3648m' }, 'raise-total': { [`${tm}.process.size`]: '5568m' } },
  ],
  [
    'managed memory beyond its total',
    settingOf({ [`${tm}.process.size`]: '1g', [`${tm}.managed.size`]: '900m' }),
    { 'keep-total': { [`${tm}.managed.size`]: '192m' }, 'raise-total': { [`${tm}.process.size`]: '1804m' } },
  ],
  [
    'a JobManager whose heap and off-heap miss their total',
    settingOf({ [`${jm}.heap.size`]: '1g', [`${jm}.flink.size`]: '1g', [`${jm}.off-heap.size`]: '256m' }, 'jm'),
    { 'keep-total': { [`${jm}.heap.size`]: '768m' }, 'raise-total': { [`${jm}.flink.size`]: '1280m' } },
  ],
  [
    'a container of 768 MiB',
    settingOf({ [`${tm}.process.size`]: '768m' }),
    { 'raise-total': { [`${tm}.process.size`]: '1089m' } },
  ],
  [
    'a task heap beyond its total keeps what fits',
    settingOf({ [`${tm}.process.size`]: '1728m', [`${tm}.task.heap.size`]: '2g' }),
    { 'keep-total': { [`${tm}.task.heap.size`]: '447m' } },
  ],
  [
    'a first-generation total in mebibytes',
    settingOf({ 'taskmanager.heap.mb': '500' }),
    { 'raise-total': { 'taskmanager.heap.mb': '641' } },
  ],
  [
    'a number of buffers that the rest does not come to',
    settingOf({
      [`${tm}.flink.size`]: '3g',
      [`${tm}.task.heap.size`]: '1g',
      [`${tm}.managed.size`]: '1g',
      'taskmanager.network.numberOfBuffers': '2048',
    }),
    {
      'keep-total': { [`${tm}.task.heap.size`]: '1728m' },
      'drop-key': { 'taskmanager.network.numberOfBuffers': null },
    },
  ],
  [
    'two contradictions at once',
    settingOf({ [`${jm}.heap.size`]: '10g', [`${jm}.flink.size`]: '16g', [`${jm}.process.size`]: '16016m' }, 'jm'),
    { 'keep-total': { [`${jm}.flink.size`]: '15568m' } },
  ],
  [
    'a decimal',
    settingOf({ [`${tm}.process.size`]: '1.5g' }),
    { 'correct-value': { [`${tm}.process.size`]: '1536m' } },
  ],
  [
    'two values that cannot be read',
    settingOf({ [`${tm}.process.size`]: '4g', [`${tm}.managed.size`]: '1.5g', [`${tm}.network.max`]: '2Gi' }),
    { 'correct-value': { [`${tm}.managed.size`]: '1536m', [`${tm}.network.max`]: '2g' } },
  ],
  [
    'a fraction that is a percentage',
    settingOf({ [`${tm}.process.size`]: '4g', [`${tm}.managed.fraction`]: '40' }),
    { 'correct-value': { [`${tm}.managed.fraction`]: '0.4' } },
  ],
  [
    'a minimum above its maximum',
    settingOf({ [`${tm}.process.size`]: '8g', [`${tm}.network.min`]: '2g' }, 'tm', '1.12'),
    { 'correct-value': { [`${tm}.network.min`]: '1024m' } },
  ],
  [
    'a key that lost its last part',
    settingOf({ [`${tm}.process`]: '4g' }),
    { 'correct-key': { [`${tm}.process.size`]: '4g' } },
  ],
  [
    'a key with a hyphen for its dot',
    settingOf({ [`${tm}.process-size`]: '4g' }),
    { 'correct-key': { [`${tm}.process.size`]: '4g' } },
  ],
  [
    'an option of Flink 1 in Flink 2',
    settingOf({ 'taskmanager.heap.mb': '4096' }, 'tm', '2.1'),
    { 'replace-legacy': { [`${tm}.flink.size`]: '4096m' } },
  ],
  [
    'values that cannot be read, a total of them, and a contradiction',
    settingOf({
      [`${tm}.process.size`]: 'm',
      [`${tm}.flink.size`]: '30g',
      [`${tm}.task.heap.size`]: '20g',
      [`${tm}.managed.fraction`]: '0x1',
      [`${tm}.network.fraction`]: '1',
      [`${tm}.jvm-overhead.min`]: '1.5g',
    }),
    { 'remove-value': { [`${tm}.process.size`]: null, [`${tm}.managed.fraction`]: null } },
  ],
  [
    'a first-generation total in mebibytes that is too small, beside what cannot be read',
    settingOf({
      'taskmanager.heap.mb': '768',
      [`${tm}.managed.size`]: '226648462',
      [`${tm}.network.min`]: '15m',
      [`${tm}.jvm-overhead.max`]: '138344563b',
      'taskmanager.cpu.cores': '',
    }),
    { 'remove-value': { 'taskmanager.cpu.cores': null } },
  ],
  [
    'a first-generation total below 0',
    settingOf({ 'jobmanager.heap.mb': '-2147483648' }, 'jm'),
    { 'raise-total': { 'jobmanager.heap.mb': '128' } },
  ],
  ['nothing at all', settingOf({}), { 'set-flink-size': { [`${tm}.flink.size`]: '1280m' } }],
]

describe('repairs', () => {
  it.each(examples)('%s', (_, setting, expected) => {
    const { alternatives } = treat(setting)
    for (const [advice, config] of Object.entries(expected)) {
      expect(alternatives.find((each) => each.advice === advice)?.config, advice).toMatchObject(config)
    }
  })

  it('says how many bytes a fixed total lacks', () => {
    const config = { [`${tm}.process.size`]: '200m' }
    expect(treat(settingOf(config, 'tm', '1.20', ['total'])).nothingFits?.needBytes).toBeGreaterThan(0n)
  })
})

describe('the smallest repair', () => {
  const isShown = (setting: FlinkSetting, change: Change) => {
    const before = deriveIt(setting, setting.config)
    const found = before.ok ? [] : repairs(setting, setting.process, before)
    expect(found.map((repair) => repair.change)).toContainEqual(change)
  }
  it('is shown to the thousandth where a default is the largest long', () =>
    isShown(
      settingOf({
        [`${tm}.flink.size`]: '80m',
        [`${tm}.framework.heap.size`]: '9m',
        [`${tm}.framework.off-heap.size`]: '6m',
        [`${tm}.task.off-heap.size`]: '8m',
        [`${tm}.managed.size`]: '5m',
        [`${tm}.network.min`]: '3m',
        [`${tm}.network.fraction`]: '0.658',
        [`${tm}.jvm-metaspace.size`]: '10m',
        [`${tm}.jvm-overhead.min`]: '5m',
      }),
      { [`${tm}.network.fraction`]: '0.65' },
    ))
  it('is shown beside larger ones that leave each part enough', () =>
    isShown(
      settingOf(
        {
          [`${tm}.process.size`]: '75m',
          [`${tm}.framework.heap.size`]: '11m',
          [`${tm}.framework.off-heap.size`]: '1m',
          [`${tm}.task.heap.size`]: '5m',
          [`${tm}.task.off-heap.size`]: '2m',
          [`${tm}.managed.size`]: '19m',
          [`${tm}.managed.fraction`]: '0.582',
          [`${tm}.network.min`]: '12m',
          [`${tm}.network.max`]: '37m',
          [`${tm}.network.fraction`]: '0.297',
          [`${tm}.jvm-metaspace.size`]: '2m',
          [`${tm}.jvm-overhead.min`]: '10m',
          [`${tm}.jvm-overhead.max`]: '11m',
          [`${tm}.jvm-overhead.fraction`]: '0.661',
        },
        'tm',
        '1.10',
      ),
      { [`${tm}.task.heap.size`]: null },
    ))
})
