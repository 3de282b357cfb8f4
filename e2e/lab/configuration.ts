import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Component } from '../../src/core/budget.ts'
import { PART_OPTIONS } from '../../src/core/evidence/part-options.ts'
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

/** They follow from the parts that are set. */
const TOTALS = ['totalFlink', 'totalProcess']
const PREFIXES = { tm: 'taskmanager.memory.', jm: 'jobmanager.memory.' } as const
export type ProcessPart = Component<FlinkProcess>

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
      const parts = Object.entries(PART_OPTIONS[process]).flatMap(([part, keys]) =>
        (TOTALS.includes(part) ? [] : keys).map((key): [string, string] => [
          key,
          `${part === name ? left : (memory[part] ?? 0n)}b`,
        ]),
      )
      return linesOf(Object.fromEntries([...rest, ...parts]))
    },
  }
}
