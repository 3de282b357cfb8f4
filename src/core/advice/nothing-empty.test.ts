import fc from 'fast-check'
import { expect, it } from 'vitest'
import { budgetsOf } from '../budgets.ts'
import { bytes, MIB } from '../bytes/bytes.ts'
import { FAILURES } from '../failures/index.ts'
import { found } from '../failures/sample-finding.ts'
import { FLINK_MINORS } from '../flink/versions/minors.ts'
import { type Config, DEPLOYMENTS, type JvmOptions, PROCESSES, type Setting } from '../setting.ts'
import { advise } from './advise.ts'
import type { Alternative } from './alternative.ts'
import { difference, overlay } from './apply.ts'

const CONFIGS: readonly Config[] = [
  {},
  { 'taskmanager.memory.process.size': '1728m' },
  { 'taskmanager.memory.process.size': '4g', 'state.backend.rocksdb.memory.managed': 'true' },
  { 'taskmanager.memory.flink.size': '1280m' },
  { 'taskmanager.memory.task.heap.size': '512m', 'taskmanager.memory.managed.size': '512m' },
  { 'jobmanager.memory.process.size': '1600m' },
  { 'jobmanager.memory.heap.size': '1g', 'env.java.opts.jobmanager': '-XX:MaxMetaspaceSize=256m' },
  { 'jobmanager.heap.size': '1g' },
]
const JVMS: readonly JvmOptions[] = [
  {},
  { '-Xmx': '1g' },
  { '-Xmx': '1g', '-XX:MaxMetaspaceSize': '256m', '-Dio.netty.maxDirectMemory': '268435456' },
  { '-XX:MaxRAMPercentage': '75' },
]
const TRAITS = ['not-set', 'flink-frames', 'lettuce', 'kubernetes', 'repeated', 'no-weight', 'segment', 'tiny', 'eperm']
const FIGURES = [
  {},
  { option: 'taskmanager.memory.process.size', value: '1.5g' },
  { option: 'taskmanager.memory.network.fraction', value: 'abc' },
  { usedBytes: 3000n * MIB, limitBytes: 2048n * MIB, requestedBytes: MIB, allocatedBytes: 256n * MIB },
]

const settings = fc
  .record({
    flink: fc.constantFrom(...FLINK_MINORS),
    process: fc.constantFrom(...PROCESSES),
    deployment: fc.constantFrom(...DEPLOYMENTS),
    config: fc.constantFrom(...CONFIGS),
    jvm: fc.constantFrom(...JVMS),
    assumes: fc.boolean(),
    container: fc.constantFrom(undefined, 1024n, 2048n),
    fixed: fc.constantFrom([], ['total'], ['container']),
  })
  .map(({ assumes, container, ...rest }): Setting => {
    const total = rest.process === 'jm' ? 'jobmanager.memory.process.size' : 'taskmanager.memory.process.size'
    return {
      ...rest,
      assumed: assumes && Object.keys(rest.config).length === 0 ? { [total]: '1728m' } : {},
      assumedJvm: {},
      origins: {},
      ...(container === undefined ? {} : { containerBytes: bytes(container * MIB) }),
    }
  })

/** Whether a person who follows it has anything else than before. */
function changes({ config, jvm, environment, code }: Alternative, setting: Setting): boolean {
  const sets = [
    difference(setting.config, overlay(setting.config, config)),
    difference(setting.jvm, overlay(setting.jvm, jvm)),
  ]
  return [...sets, environment, code].some((each) => Object.keys(each).length > 0)
}

it.each(FAILURES.map(({ id }) => id))('%s is never answered by what changes nothing', (failure) => {
  fc.assert(
    fc.property(settings, fc.constantFrom(...FIGURES), fc.subarray(TRAITS), (setting, numbers, traits) => {
      const finding = found(failure, numbers, traits)
      for (const each of advise([finding], setting, budgetsOf(setting)).alternatives) {
        expect(changes(each, setting), each.id).toBe(true)
      }
    }),
    { numRuns: 150 },
  )
})
