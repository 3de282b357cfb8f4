import { expect, it } from 'vitest'
import { tune } from '../../core/tune.ts'
import { EXAMPLE } from './example.ts'
import { RECOGNISED_LINES } from './recognised-lines.ts'

it.each(Object.entries(RECOGNISED_LINES))('%s is known by its line', (failure, line) => {
  const [first] = tune({ text: line, answers: {} }).findings
  expect(first).toMatchObject({ failure, role: 'root', line: 1 })
})

it.each(Object.entries(RECOGNISED_LINES))('%s has something to do about it', (_failure, line) => {
  expect(tune({ text: line, answers: {} }).alternatives.length).toBeGreaterThan(0)
})

it('the example has a finding, a version and a configuration', () => {
  const { findings, setting } = tune({ text: EXAMPLE, answers: {} })
  expect(findings[0]).toMatchObject({ failure: 'flink-network-buffers', role: 'root', line: 6 })
  expect(setting).toMatchObject({ flink: '1.20', process: 'tm', slots: 4, parallelism: 256 })
  expect(setting.config).toMatchObject({ 'taskmanager.memory.process.size': '1728m' })
})
