import { describe, expect, it } from 'vitest'
import { read } from '../core/evidence/read.ts'
import { lint } from '../core/lint/lint.ts'
import { RULES } from '../core/lint/rules/index.ts'
import { LANGUAGES } from './languages.ts'
import { problemText } from './lint-words.ts'

/** Texts that between them break every rule. */
const TEXTS = [
  'taskmanager.memory.network.min: 64m\nrest:\n  port: 1\n',
  'taskmanager.memory.process.size: 4g\ntaskmanager.memory.netwrok.min: 64m\nmy.own: 1\ntaskmanager.memory.size: 1g\ntaskmanager.memory.managed.fraction: 0.3\nrest.port: "1"\nrest.address: $HOST#a\nio.tmp.dirs: ~/x\nrest.bind-address: $(hostname)\nenv.java.opts.all: -Xmx1g\ncontainerized.taskmanager.env.JAVA_TOOL_OPTIONS: -Xmx1g\nkubernetes.taskmanager.memory.limit-factor: 2\nkubernetes.jobmanager.memory.limit-factor: 0.5\nrest.port: 2\n',
  'taskmanager.memory.process.size: 1.5g\ntaskmanager.memory.task.heap.size: 1Gi\ntaskmanager.memory.task.off-heap.size: 64\ntaskmanager.numberOfTaskSlots: two\ntaskmanager.cpu.cores:1\nscheduler-mode: x\n',
  'taskmanager.memory.process.size: 1g\ntaskmanager.memory.flink.size: 2g\ntaskmanager.memory.managed.consumer-weights: A:1\nsql-gateway.session.check-interval: 1 s\ntaskmanager.memory.framework.off-heap.batch-shuffle.size: 64m\n',
  'kind: FlinkDeployment\nspec:\n  flinkConfiguration:\n    taskmanager.memory.process.size: 2g\n  taskManager:\n    resource:\n      memory: 4Gi\n  jobManager:\n    resource:\n      memory: lots\n',
]

describe.each(Object.entries(LANGUAGES))('%s', (_, language) => {
  it('words every problem whole', async () => {
    const [{ default: words }, { default: knowledge }] = await Promise.all([language.lint(), language.knowledge()])
    const met = new Set<string>()
    for (const text of TEXTS) {
      for (const flink of ['1.11', '1.20', '2.0'] as const) {
        const setting = { flink, deployment: 'container', flinkKnown: true } as const
        const file = text.startsWith('kind') ? 'deployment.yaml' : 'flink-conf.yaml'
        for (const problem of lint([{ text, file, evidence: read(text) }], setting)) {
          met.add(problem.rule)
          const said = Object.values(problemText(problem, words, knowledge.problems)).join(' ')
          expect(said).not.toMatch(/undefined|NaN|``|\[object|\bnull\b/)
          expect(said.length).toBeGreaterThan(10)
        }
      }
    }
    expect(RULES.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([])
  })
})
