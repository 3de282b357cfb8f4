import { expect, it } from 'vitest'
import { budgetsOf } from './budgets.ts'
import { setting } from './sample-setting.ts'
import type { Config, Process, Setting } from './setting.ts'

const settingOf = (process: Process, config: Config, assumed: Config = {}) =>
  setting({ process, deployment: 'container', config, assumed })
const processes = (of: Setting) => budgetsOf(of).map(({ process }) => process)
const TM = { 'taskmanager.memory.process.size': '2g' }
const JM = { 'jobmanager.memory.process.size': '2g' }

it.each<[Process, Config, Process[]]>([
  ['tm', TM, ['tm']],
  ['tm', { ...TM, ...JM }, ['tm', 'jm']],
  ['jm', { ...TM, ...JM }, ['jm', 'tm']],
  ['jm', { ...JM, 'taskmanager.numberOfTaskSlots': '4' }, ['jm']],
  ['jvm', { ...TM, ...JM }, ['jvm']],
])('a %s of %j has the budgets of %j', (process, config, expected) =>
  expect(processes(settingOf(process, config))).toEqual(expected),
)

it('derives from what is assumed overlaid by what is known', () => {
  const [first] = budgetsOf(settingOf('tm', TM, { 'taskmanager.memory.process.size': '1g' }))
  expect(first?.before.ok && first.before.memory.totalProcess).toBe(2n ** 31n)
})
