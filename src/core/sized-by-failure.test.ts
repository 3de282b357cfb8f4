import { expect, test } from 'vitest'
import { bytes, MIB } from './bytes/bytes.ts'
import { tune } from './tune.ts'

const SIZE = 'taskmanager.memory.process.size'
const buffers = (total: number) =>
  `java.io.IOException: Insufficient number of network buffers: required 64, but only 12 available. The total number of network buffers is currently set to ${total} of 32768 bytes each.`
const networkOf = (report: ReturnType<typeof tune>) => {
  const before = report.budgets[0]?.before
  return before?.ok ? before.memory.network : undefined
}

test('the network memory that a message states is the budget’s, and part of every change of an option', () => {
  const report = tune({ text: buffers(6400), answers: { config: { [SIZE]: '4g' } } })
  expect(networkOf(report)).toBe(200n * MIB)
  expect(report.setting.origins['taskmanager.memory.network.min']).toEqual({ from: 'text', line: 1 })
  expect(report.alternatives.length).toBeGreaterThan(1)
  const changes = report.alternatives.map(({ config }) => config).filter((config) => Object.keys(config).length > 0)
  expect(changes.length).toBeGreaterThan(1)
  for (const config of changes) expect(config).toHaveProperty(['taskmanager.memory.network.max'])
})

test('an assumed total grows until it holds that network memory', () => {
  const report = tune({ text: buffers(65_536), answers: {} })
  expect(networkOf(report)).toBe(2048n * MIB)
  expect(report.setting.origins[SIZE]).toEqual({ from: 'assumed' })
})

test.each([
  ['taskmanager.memory.network.fraction', '0.2'],
  ['taskmanager.network.memory.min', '100m'],
  ['taskmanager.network.numberOfBuffers', '4096'],
])('an option of network memory is not overruled: %s', (key, value) => {
  const { setting } = tune({ text: buffers(6400), answers: { config: { [SIZE]: '4g', [key]: value } } })
  expect(setting.assumed).toEqual({})
})

test('a container’s limit is the size where none is known, and makes the deployment a container', () => {
  const { setting } = tune({ text: '', answers: { containerBytes: bytes(4096n * MIB) } })
  expect(setting).toMatchObject({ deployment: 'container', assumed: { [SIZE]: '4g' } })
})

test('a limit in a text that Flink would not start in is not its size', () => {
  const { setting } = tune({ text: 'Limits:\n  memory: 256Mi\nReason: OOMKilled\n', answers: { process: 'tm' } })
  expect(setting.containerBytes).toBe(256n * MIB)
  expect(setting.assumed).toEqual({ [SIZE]: '1728m' })
})

test('a limit that a person states is its size, whatever Flink says to it', () => {
  const config = { 'taskmanager.memory.managed.size': '3g' }
  const { setting, budgets } = tune({ text: '', answers: { containerBytes: bytes(4096n * MIB), config } })
  expect(setting.assumed).toEqual({ [SIZE]: '4g' })
  expect(budgets[0]?.before.ok).toBe(false)
})
