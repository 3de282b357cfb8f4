import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { humanReadable } from '../bytes/flink.ts'
import type { Config, FlinkProcess } from '../setting.ts'
import { derive } from './derive.ts'
import { excessOf, type Overbooked } from './overbooked.ts'
import { FLINK_MINORS, type FlinkMinor } from './versions/minors.ts'

const MIB = 2n ** 20n

const overbooked = (process: FlinkProcess, config: Config, flink: FlinkMinor = '1.20'): Overbooked | undefined => {
  const derived = derive(flink, process, 'container', config)
  return derived.ok ? undefined : derived.overbooked
}
const size = (most: number) => fc.nat({ max: most }).map((mebibytes) => `${mebibytes}m`)
const sizes = fc.record(
  {
    'taskmanager.memory.process.size': size(4096),
    'taskmanager.memory.flink.size': size(4096),
    'taskmanager.memory.task.heap.size': size(2048),
    'taskmanager.memory.managed.size': size(2048),
    'taskmanager.memory.jvm-metaspace.size': size(512),
    'jobmanager.memory.process.size': size(4096),
    'jobmanager.memory.flink.size': size(4096),
    'jobmanager.memory.heap.size': size(2048),
    'jobmanager.memory.off-heap.size': size(2048),
  },
  { requiredKeys: [] },
)
const process = fc.constantFrom<FlinkProcess>('tm', 'jm')
const flink = fc.constantFrom(...FLINK_MINORS.filter((minor) => minor !== '1.10'))

describe('an overbooked total', () => {
  it('is less than its claims, which are all of the process', () => {
    fc.assert(
      fc.property(process, sizes, flink, (of, config, version) => {
        const found = overbooked(of, config, version)
        if (found) expect(excessOf(found)).toBeGreaterThan(0n)
      }),
    )
  })

  it('is where Flink says that a sum exceeds it, with the very figures of its message', () => {
    fc.assert(
      fc.property(process, sizes, flink, (of, config, version) => {
        const derived = derive(version, of, 'container', config)
        const message = derived.ok ? undefined : derived.error.at(-1)?.message
        if (derived.ok || !message || !/^Sum of configured|is less than the sum|exceeds the configured/.test(message))
          return
        const over = derived.overbooked
        expect(over?.claims.length ?? 0).toBeGreaterThan(0)
        for (const { bytes } of over ? [...over.claims, over.total] : [])
          expect(message).toContain(humanReadable(bytes))
      }),
    )
  })
})

it.each<[string, FlinkProcess, Config, bigint]>([
  ['Flink and metaspace over the process', 'tm', { process: '4g', flink: '4g' }, 256n],
  ['no room for the least overhead', 'tm', { process: '4g', flink: '3700m' }, 52n],
  ['metaspace and overhead over the process', 'tm', { process: '300m' }, 148n],
  ['managed memory over Flink', 'tm', { flink: '1g', 'managed.size': '900m', 'network.max': '64m' }, 196n],
  ['no room for the least network', 'tm', { flink: '1g', 'task.heap.size': '400m', 'managed.size': '350m' }, 46n],
  ['heap over Flink', 'jm', { flink: '1g', 'heap.size': '1500m' }, 476n],
  ['heap and off-heap over Flink', 'jm', { flink: '1g', 'heap.size': '1g', 'off-heap.size': '100m' }, 100n],
])('%s', (_, process, options, mebibytes) => {
  const owner = process === 'tm' ? 'taskmanager' : 'jobmanager'
  const config = Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      `${owner}.memory.${name}${name.includes('.') ? '' : '.size'}`,
      value,
    ]),
  )
  const found = overbooked(process, config)
  expect(found && excessOf(found)).toBe(mebibytes * MIB)
})

it.each<[string, Config]>([
  ['nothing is set', {}],
  ['a size is no size', { 'taskmanager.memory.process.size': 'much' }],
  ['the overhead is too large', { 'taskmanager.memory.process.size': '8g', 'taskmanager.memory.flink.size': '1g' }],
])('none where %s', (_, config) => expect(overbooked('tm', config)).toBeUndefined())
