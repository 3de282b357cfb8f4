import fc from 'fast-check'
import { expect, it } from 'vitest'
import { read } from '../evidence/read.ts'
import { setting } from '../sample-setting.ts'
import type { Config } from '../setting.ts'
import { deployed } from './document.ts'
import { SNIPPETS } from './index.ts'

const size = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('m', 'mb', ' mb', 'g', 'kb', '', 'b', ' gibibytes'))
  .map(([count, unit]) => `${count}${unit}`)
const fraction = fc.constantFrom('0.1', '0.40', '.5', '1e-1', '0', '1', '0.001', '0.333333333')
const javaOptions = fc.constantFrom(
  '-XX:+UseG1GC',
  "-Da='b c' -Xlog:gc*:file=/x:time",
  '-Dio.netty.leakDetection.level=paranoid',
  '-Dx=y:z -Dw="q"',
)
const config: fc.Arbitrary<Config> = fc.record(
  {
    'taskmanager.memory.process.size': size,
    'taskmanager.memory.managed.fraction': fraction,
    'taskmanager.memory.network.min': size,
    'taskmanager.numberOfTaskSlots': fc.constantFrom('1', '04', '8'),
    'taskmanager.memory.task.off-heap.size': size,
    'jobmanager.memory.process.size': size,
    'jobmanager.memory.jvm-overhead.fraction': fraction,
    'jobmanager.memory.enable-jvm-direct-memory-limit': fc.constantFrom('true', 'false'),
    'env.java.opts': javaOptions,
    'env.java.opts.taskmanager': javaOptions,
    'state.backend.type': fc.constantFrom('rocksdb', 'hashmap'),
    'parallelism.default': fc.constantFrom('1', '128'),
  },
  { requiredKeys: ['taskmanager.memory.process.size'] },
)

/** What a person pastes back must say what it said: the page's own files are the most likely text of all. */
it.each(['config-yaml', 'flink-conf'] as const)('a pasted %s is read as it was written', (id) => {
  const snippet = SNIPPETS.find((known) => known.id === id)
  fc.assert(
    fc.property(config, config, (now, before) => {
      const document = deployed(setting({ config: now }), [], { before: setting({ config: before }) })
      const text = snippet?.write(document).text ?? ''
      const facts = read(text).facts.filter((fact) => fact.name === 'config')
      expect(Object.fromEntries(facts.map(({ value }) => [value.key, value.value]))).toEqual(now)
    }),
  )
})
