import type { FlinkProcess } from '../../setting.ts'
import { age } from '../versions/index.ts'
import type { FlinkMinor } from '../versions/minors.ts'
import { JOBMANAGER_OPTIONS } from './jobmanager.ts'
import type { FlinkOption, OptionSpan, OptionType } from './option.ts'
import { TASKMANAGER_OPTIONS } from './taskmanager.ts'

/** Every option that the project knows, group by group. */
export const FLINK_OPTIONS: readonly FlinkOption[] = [
  ...Object.values<FlinkOption>(TASKMANAGER_OPTIONS),
  ...Object.values<FlinkOption>(JOBMANAGER_OPTIONS),
]

/** An option as one version has it. */
export interface VersionedOption {
  readonly key: string
  readonly process: FlinkProcess
  readonly type: OptionType
  /** the default as Flink writes it; null where there is none */
  readonly default: string | null
  /** what a bare number means */
  readonly unit: 'bytes' | 'mebibytes' | null
  readonly deprecated: boolean
  readonly fallbackKeys: readonly string[]
}

/** The span of an option that holds for a version; undefined where that version lacks the option. */
export const spanOf = (option: FlinkOption, flink: FlinkMinor): OptionSpan | undefined =>
  option.spans.find(({ from, to }) => age(from) <= age(flink) && (to === undefined || age(flink) <= age(to)))

/** The options of a process that a version reads, in the order in which a form shows them. */
export const optionsOf = (flink: FlinkMinor, process: FlinkProcess): readonly VersionedOption[] =>
  FLINK_OPTIONS.flatMap((option) => {
    const span = option.process === process ? spanOf(option, flink) : undefined
    if (span === undefined) return []
    return [
      {
        key: option.key,
        process,
        type: option.type,
        default: span.default,
        unit: option.type === 'memory' ? 'bytes' : option.key.endsWith('.mb') ? 'mebibytes' : null,
        deprecated: span.deprecated === true,
        fallbackKeys: option.fallbackKeys ?? [],
      },
    ]
  })
