import { expect, test } from 'vitest'
import { budgetsOf } from '../core/budgets.ts'
import { explain } from '../core/explain/explain.ts'
import { settingsOf } from '../core/explain/settings.ts'
import type { Answers } from '../core/setting.ts'
import { tune } from '../core/tune.ts'
import { figuresText, type Tell } from './part-words.ts'
import { PART_WORDS } from './parts.ts'
import { createPrinter } from './print.ts'

const tm = (config: Record<string, string>, flink: Answers['flink'] = '1.20'): Answers => ({
  process: 'tm',
  flink,
  config,
})
const jm = (config: Record<string, string>, flink: Answers['flink'] = '1.20'): Answers => ({
  process: 'jm',
  flink,
  config,
})
const jvm = (options: Record<string, string>, more: Answers = {}): Answers => ({
  process: 'jvm',
  jvm: options,
  ...more,
})

/** Settings that between them put a part's size together in every way. */
const ANSWERS: readonly (readonly [string, Answers])[] = [
  ['a total of a TaskManager', tm({ 'taskmanager.memory.process.size': '4g' })],
  ['a small total, held by minima', tm({ 'taskmanager.memory.process.size': '1g' })],
  ['Flink’s total', tm({ 'taskmanager.memory.flink.size': '2g' })],
  ['parts', tm({ 'taskmanager.memory.task.heap.size': '1g', 'taskmanager.memory.managed.size': '1g' })],
  ['buffers', tm({ 'taskmanager.memory.process.size': '2g', 'taskmanager.network.numberOfBuffers': '4096' })],
  ['the oldest release', tm({ 'taskmanager.heap.size': '2g' }, '1.10')],
  ['a total of a JobManager', jm({ 'jobmanager.memory.process.size': '2g' })],
  ['a heap of a JobManager', jm({ 'jobmanager.memory.heap.size': '1g' })],
  ['the oldest JobManager', jm({ 'jobmanager.heap.size': '1g' }, '1.10')],
  ['a JVM that nobody limits', jvm({})],
  [
    'a JVM with all its limits',
    jvm({ '-Xmx': '1g', '-XX:MaxDirectMemorySize': '256m', '-XX:MaxMetaspaceSize': '128m', '-Xss': '2m' }),
  ],
  [
    'a share of the machine, and Netty',
    jvm({ '-XX:MaxRAMPercentage': '70', '-Dio.netty.maxDirectMemory': '100000000' }),
  ],
]

for (const language of ['en', 'zh'] as const)
  test.each(ANSWERS)(`${language} tells of each part of %s why it has its size, and what sets it`, (_, answers) => {
    const words = PART_WORDS[language]
    const tell: Tell = {
      print: createPrinter(language),
      whole: (whole) => words.wholes[whole],
      component: (component) => component,
      collector: (collector) => words.collectors[collector],
    }
    const { setting } = tune({ text: '', answers })
    for (const { process, before } of budgetsOf(setting)) {
      if (!before.ok) throw new Error('refused')
      for (const { component, setBy } of before.budget.parts) {
        const explanation = explain(setting, process, component)
        if (!explanation) continue
        const said = figuresText(explanation.figures, words.how, tell)
        expect(said, component).toMatch(/[.。]$/)
        expect(said, component).not.toMatch(/undefined|NaN|\?|\[object/)
        for (const { key, origin } of settingsOf(setting, process, explanation, setBy)) {
          const isSaid = key in (answers.config ?? {}) || key in (answers.jvm ?? {})
          expect([key, origin.from]).toEqual([key, isSaid ? 'answer' : expect.stringMatching(/default|assumed/)])
        }
      }
    }
  })
