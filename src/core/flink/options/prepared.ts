import type { SetBy } from '../../budget.ts'
import { type Bytes, bytes } from '../../bytes/bytes.ts'
import { parseFlinkSize } from '../../bytes/flink.ts'
import type { FlinkMinor } from '../versions/minors.ts'
import { spanOf } from './index.ts'
import { JOBMANAGER_OPTIONS } from './jobmanager.ts'
import type { FlinkOption } from './option.ts'
import { TASKMANAGER_OPTIONS } from './taskmanager.ts'

/** An option made ready for one version: its keys, its default read once, and who set it, for either case. */
export interface Prepared {
  readonly key: string
  /** its place among the options of its process */
  readonly slot: number
  /** the key itself and the fallback keys, in the order in which Flink looks; empty where the version lacks it */
  readonly keys: readonly string[]
  readonly defaultText: string | null
  /** a size's default in bytes; undefined where there is none */
  readonly defaultSize: Bytes | undefined
  readonly byDefault: SetBy
  /** who set it, for each of `keys` */
  readonly byKey: readonly SetBy[]
  /** `ConfigOption.toString`, which some messages hold */
  readonly text: string
}

export type PreparedOptions<G> = { readonly [N in keyof G]: Prepared }

/** Where a configuration's key belongs: an option's slot, and the key's rank among the keys that set it. */
export interface Place {
  readonly slot: number
  readonly rank: number
}

/** A process's options for one version: by the model's names, and by every key that sets one. */
export interface OptionGroup<G> {
  readonly named: PreparedOptions<G>
  readonly places: ReadonlyMap<string, Place>
}

function prepare(option: FlinkOption, slot: number, flink: FlinkMinor): Prepared {
  const span = spanOf(option, flink)
  const fallbackKeys = option.fallbackKeys ?? []
  const keys = span === undefined ? [] : [option.key, ...fallbackKeys]
  const standard = span?.default ?? null
  const size = option.type === 'memory' && standard !== null ? parseFlinkSize(standard) : undefined
  const fallbacks = fallbackKeys.map((key) => `{key=${key}, isDeprecated=true}`).join(', ')
  return {
    key: option.key,
    slot,
    keys,
    defaultText: standard,
    defaultSize: typeof size === 'bigint' ? bytes(size) : undefined,
    byDefault: { by: 'default', keys: [option.key] },
    byKey: keys.map((key) => ({ by: 'option', keys: [key] })),
    text: `Key: '${option.key}' , default: ${standard} (fallback keys: [${fallbacks}])`,
  }
}

function prepareAll<G extends Record<string, FlinkOption>>(group: G, flink: FlinkMinor): OptionGroup<G> {
  const entries = Object.entries(group).map(([name, option], slot) => [name, prepare(option, slot, flink)] as const)
  const places = entries.flatMap(([, { keys, slot }]) => keys.map((key, rank) => [key, { slot, rank }] as const))
  // the names are those of the group, which `Object.fromEntries` cannot say
  return { named: Object.fromEntries(entries) as PreparedOptions<G>, places: new Map(places) }
}

export type TaskManagerOptions = PreparedOptions<typeof TASKMANAGER_OPTIONS>
export type JobManagerOptions = PreparedOptions<typeof JOBMANAGER_OPTIONS>

export const prepareTaskManager = (flink: FlinkMinor): OptionGroup<typeof TASKMANAGER_OPTIONS> =>
  prepareAll(TASKMANAGER_OPTIONS, flink)
export const prepareJobManager = (flink: FlinkMinor): OptionGroup<typeof JOBMANAGER_OPTIONS> =>
  prepareAll(JOBMANAGER_OPTIONS, flink)

/** The options that a TaskManager and a JobManager have alike. */
export type ProcessOptions = Pick<
  JobManagerOptions,
  'process' | 'flink' | 'metaspace' | 'overheadMin' | 'overheadMax' | 'overheadFraction'
>
