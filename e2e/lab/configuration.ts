import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '../../src/core/evidence/read.ts'
import { derive } from '../../src/core/flink/derive.ts'
import { FLINK_MINORS, type FlinkMinor } from '../../src/core/flink/versions/minors.ts'
import type { Config, FlinkProcess } from '../../src/core/setting.ts'
import { settle } from '../../src/core/settle.ts'
import type { Part } from './scenario.ts'

const MIB = 2 ** 20

/** The file that a release reads: `config.yaml` since 1.19. */
export const formatOf = (minor: FlinkMinor): 'config-yaml' | 'flink-conf' =>
  FLINK_MINORS.indexOf(minor) >= FLINK_MINORS.indexOf('1.19') ? 'config-yaml' : 'flink-conf'

export const linesOf = (config: Config): string =>
  Object.entries(config)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')

/** The options that settings hold, in whichever of the two formats they are. */
const configOf = (settings: string): Config => settle(read(settings), [], {}).config

/** Writes the file that a release reads, with just these settings. */
export function writeConfiguration(folder: string, minor: FlinkMinor, settings: string): void {
  writeFileSync(join(folder, formatOf(minor) === 'config-yaml' ? 'config.yaml' : 'flink-conf.yaml'), settings)
}

/** The options that set each part of a process's memory by itself. */
const SET_BY = {
  tm: {
    frameworkHeap: ['taskmanager.memory.framework.heap.size'],
    taskHeap: ['taskmanager.memory.task.heap.size'],
    managed: ['taskmanager.memory.managed.size'],
    frameworkOffHeap: ['taskmanager.memory.framework.off-heap.size'],
    taskOffHeap: ['taskmanager.memory.task.off-heap.size'],
    network: ['taskmanager.memory.network.min', 'taskmanager.memory.network.max'],
    metaspace: ['taskmanager.memory.jvm-metaspace.size'],
    overhead: ['taskmanager.memory.jvm-overhead.min', 'taskmanager.memory.jvm-overhead.max'],
  },
  jm: {
    heap: ['jobmanager.memory.heap.size'],
    offHeap: ['jobmanager.memory.off-heap.size'],
    metaspace: ['jobmanager.memory.jvm-metaspace.size'],
    overhead: ['jobmanager.memory.jvm-overhead.min', 'jobmanager.memory.jvm-overhead.max'],
  },
} as const
const keysOf: Readonly<Record<FlinkProcess, Readonly<Record<string, readonly string[]>>>> = SET_BY
const PREFIXES = { tm: 'taskmanager.memory.', jm: 'jobmanager.memory.' } as const
export type ProcessPart = { [P in keyof typeof SET_BY]: keyof (typeof SET_BY)[P] }[keyof typeof SET_BY]

/** What is short where the JVM limits several parts as one: what that is called, and the others in it. */
const LIMITED_WITH: Readonly<
  Partial<Record<ProcessPart, { readonly as: string; readonly others: readonly string[] }>>
> = {
  taskHeap: { as: 'heap', others: ['frameworkHeap'] },
  taskOffHeap: { as: 'direct', others: ['frameworkOffHeap', 'network'] },
}

/** A part of a process's memory, or what the JVM limits it in: tried smaller with every other part as it was. */
export function partOf(name: ProcessPart, process: FlinkProcess, minor: FlinkMinor): Part {
  const { as, others } = LIMITED_WITH[name] ?? { as: name, others: [] }
  const derived = (settings: string) => derive(minor, process, 'standalone', configOf(settings))
  const memoryOf = (settings: string): Readonly<Record<string, bigint>> => {
    const derivation = derived(settings)
    return derivation.ok ? derivation.memory : {}
  }
  const sum = (memory: Readonly<Record<string, bigint>>, parts: readonly string[]) =>
    parts.reduce((bytes, part) => bytes + (memory[part] ?? 0n), 0n)
  return {
    name: as,
    mibOf: (settings) => (derived(settings).ok ? Number(sum(memoryOf(settings), [name, ...others])) / MIB : undefined),
    totalOf: (settings) => {
      const derivation = derived(settings)
      return derivation.ok ? Number(derivation.budget.total) / MIB : undefined
    },
    sized: (settings, mib) => {
      const memory = memoryOf(settings)
      const left = BigInt(mib) * BigInt(MIB) - sum(memory, others)
      const rest = Object.entries(configOf(settings)).filter(([key]) => !key.startsWith(PREFIXES[process]))
      const parts = Object.entries(keysOf[process]).flatMap(([part, keys]) =>
        keys.map((key): [string, string] => [key, `${part === name ? left : (memory[part] ?? 0n)}b`]),
      )
      return linesOf(Object.fromEntries([...rest, ...parts]))
    },
  }
}
