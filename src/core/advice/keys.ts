import type { Component } from '../budget.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { FLINK_MINORS, type FlinkMinor } from '../flink/versions/minors.ts'
import type { Config, Deployment, FlinkProcess } from '../setting.ts'
import { mib } from './round.ts'

/** How a part's size is set: one option, or a range that is closed to one value. */
export type PartKeys = { readonly size: string } | { readonly min: string; readonly max: string }

/** The options that set each part, as they are named in 1.10 to 2.3 (the JobManager's from 1.11): TaskManagerOptions, JobManagerOptions. */
const PART_KEYS: Readonly<Record<FlinkProcess, Readonly<Record<string, PartKeys>>>> = {
  tm: {
    frameworkHeap: { size: 'taskmanager.memory.framework.heap.size' },
    taskHeap: { size: 'taskmanager.memory.task.heap.size' },
    managed: { size: 'taskmanager.memory.managed.size' },
    frameworkOffHeap: { size: 'taskmanager.memory.framework.off-heap.size' },
    taskOffHeap: { size: 'taskmanager.memory.task.off-heap.size' },
    network: { min: 'taskmanager.memory.network.min', max: 'taskmanager.memory.network.max' },
    metaspace: { size: 'taskmanager.memory.jvm-metaspace.size' },
    overhead: { min: 'taskmanager.memory.jvm-overhead.min', max: 'taskmanager.memory.jvm-overhead.max' },
  },
  jm: {
    heap: { size: 'jobmanager.memory.heap.size' },
    offHeap: { size: 'jobmanager.memory.off-heap.size' },
    metaspace: { size: 'jobmanager.memory.jvm-metaspace.size' },
    overhead: { min: 'jobmanager.memory.jvm-overhead.min', max: 'jobmanager.memory.jvm-overhead.max' },
  },
}

/** The options of one part in a release; a part without any is a slip of ours. */
export function keysOf(flink: FlinkMinor, process: FlinkProcess, component: Component): PartKeys {
  // 1.10 knows nothing of a JobManager but its heap: JobManagerOptions
  const keys = process === 'jm' && flink === '1.10' ? { size: 'jobmanager.heap.size' } : PART_KEYS[process][component]
  if (keys === undefined) throw new Error(`no option sets ${process} ${component}`)
  return keys
}

/** A change that gives a part one size of whole MiB. */
export function setPart(
  flink: FlinkMinor,
  process: FlinkProcess,
  component: Component,
  size: Bytes,
): Record<string, string> {
  const keys = keysOf(flink, process, component)
  return 'size' in keys ? { [keys.size]: mib(size) } : { [keys.min]: mib(size), [keys.max]: mib(size) }
}

/** The parts outside Flink's own total. */
export const OUTSIDE_FLINK: readonly Component[] = ['metaspace', 'overhead']

/** The two totals' options. */
export const totalKeys = (process: FlinkProcess): { readonly process: string; readonly flink: string } =>
  process === 'tm'
    ? { process: 'taskmanager.memory.process.size', flink: 'taskmanager.memory.flink.size' }
    : { process: 'jobmanager.memory.process.size', flink: 'jobmanager.memory.flink.size' }

const LEGACY: Readonly<Record<FlinkProcess, readonly string[]>> = {
  tm: ['taskmanager.heap.size', 'taskmanager.heap.mb'],
  jm: ['jobmanager.heap.size', 'jobmanager.heap.mb'],
}

/**
 * Flink's first memory options, read up to 1.20, and the option that each stands for:
 * `TaskExecutorProcessUtils`, `JobManagerProcessUtils`, `BashJavaUtils`.
 */
export function legacyKeys(
  flink: FlinkMinor,
  process: FlinkProcess,
  deployment: Deployment,
): { readonly keys: readonly string[]; readonly standFor: string } {
  const totals = totalKeys(process)
  // there the old name is the option itself
  if (process === 'jm' && flink === '1.10') return { keys: ['jobmanager.heap.mb'], standFor: 'jobmanager.heap.size' }
  const standalone = process === 'tm' ? totals.flink : 'jobmanager.memory.heap.size'
  return {
    keys: isAtLeast(flink, '2.0') ? [] : LEGACY[process],
    standFor: deployment === 'container' ? totals.process : standalone,
  }
}

/** Every name that the first memory options had, read or not. */
export const legacyNames = (process: FlinkProcess): readonly string[] => LEGACY[process]

export const isAtLeast = (flink: FlinkMinor, other: FlinkMinor): boolean =>
  FLINK_MINORS.indexOf(flink) >= FLINK_MINORS.indexOf(other)

/** Whether an option is set, by itself or by a first-generation option that stands for it. */
export function isSet(
  config: Config,
  key: string,
  flink: FlinkMinor,
  process: FlinkProcess,
  deployment: Deployment,
): boolean {
  const legacy = legacyKeys(flink, process, deployment)
  return key in config || (legacy.standFor === key && legacy.keys.some((old) => old in config))
}
