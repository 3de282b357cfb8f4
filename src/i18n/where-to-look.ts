import { COMPONENTS } from '../core/budget.ts'
import type { Numbers } from '../core/failures/finding.ts'
import { FLINK_MINORS, type FlinkMinor } from '../core/flink/versions/minors.ts'
import type { Setting } from '../core/setting.ts'

/** Paths, names and figures that read the same in every language. */

export const since = (setting: Setting, minor: FlinkMinor): boolean =>
  FLINK_MINORS.indexOf(setting.flink) >= FLINK_MINORS.indexOf(minor)

/** Whether all of these figures are stated. */
export const has = (numbers: Numbers, ...names: readonly string[]): boolean =>
  names.every((name) => numbers[name] !== undefined)

/** A figure as an integer; `undefined` where it is absent or a text. */
export const integer = (numbers: Numbers, name: string): bigint | undefined => {
  const value = numbers[name]
  return typeof value === 'bigint' ? value : undefined
}

/** The REST path of metrics of the process that failed. */
export const metrics = (setting: Setting, ...names: readonly string[]): string =>
  `\`/${setting.process === 'jm' ? 'jobmanager' : 'taskmanagers/<id>'}/metrics?get=${names.join(',')}\``

/** Gauges of the pool of network buffers; used segments are counted since 1.12 (NettyShuffleMetricFactory). */
export const networkMetrics = (setting: Setting): string =>
  metrics(
    setting,
    ...(since(setting, '1.12') ? ['Status.Shuffle.Netty.UsedMemorySegments'] : []),
    'Status.Shuffle.Netty.AvailableMemorySegments',
    'Status.Shuffle.Netty.TotalMemorySegments',
  )

/** Gauges of managed memory, which exist since 1.12 (MetricUtils); before, the start of the log states its size. */
export const managedMetrics = (setting: Setting): string =>
  since(setting, '1.12')
    ? metrics(setting, 'Status.Flink.Memory.Managed.Used', 'Status.Flink.Memory.Managed.Total')
    : '`taskmanager.memory.managed.size`'

/** The option that carries a process's JVM arguments. */
export const javaOptions = (setting: Setting): string =>
  setting.process === 'jm' ? 'env.java.opts.jobmanager' : 'env.java.opts.taskmanager'

/** The heading of the table that the start script logs, from 1.11 on (BashJavaUtils). */
export const startUpTable = (setting: Setting): string =>
  `Final ${setting.process === 'jm' ? 'Master' : 'TaskExecutor'} Memory configuration`

const PARTS: readonly string[] = [...new Set([...COMPONENTS.tm, ...COMPONENTS.jm])]

/** The sum of the parts that a message states, and the total that they pass; `undefined` if it does not say so. */
export function overbooked(numbers: Numbers): { readonly parts: bigint; readonly total: bigint } | undefined {
  const totalProcess = integer(numbers, 'totalProcess')
  const total = totalProcess ?? integer(numbers, 'totalFlink')
  if (total === undefined) return undefined
  const names = [...PARTS, ...(totalProcess === undefined ? [] : ['totalFlink'])]
  const parts = names.reduce((sum, name) => sum + (integer(numbers, name) ?? 0n), 0n)
  return parts > total ? { parts, total } : undefined
}

/** The one part that a message states beside a range that it lies outside of. */
export const outside = (numbers: Numbers): { readonly part: string; readonly bytes: bigint } | undefined => {
  const part = ['overhead', 'network'].find((name) => integer(numbers, name) !== undefined)
  const bytes = part === undefined ? undefined : integer(numbers, part)
  return part === undefined || bytes === undefined ? undefined : { part, bytes }
}
