import { expect, test } from 'vitest'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import { defaultsOf } from './defaults.ts'

test.each<[FlinkMinor, string, string | undefined]>([
  ['1.20', 'taskmanager.memory.managed.fraction', '0.4'],
  ['1.10', 'taskmanager.memory.jvm-metaspace.size', '256 mb'],
  ['1.20', 'taskmanager.memory.jvm-metaspace.size', '256 mb'],
  ['1.20', 'taskmanager.memory.process.size', '1728m'],
  ['1.20', 'jobmanager.memory.process.size', '1600m'],
  ['1.20', 'taskmanager.numberOfTaskSlots', '1'],
  ['1.20', 'taskmanager.memory.task.heap.size', undefined],
  ['1.20', 'state.backend.type', undefined],
])('%s: %s is %s if nobody sets it', (flink, key, text) =>
  expect(defaultsOf({ flink, config: { [key]: 'other' }, assumed: {} })).toEqual(
    text === undefined ? {} : { [key]: text },
  ),
)
