import type { FlinkProcess } from '../../setting.ts'
import type { FlinkMinor } from '../versions/minors.ts'

/** What Flink reads an option's text as: `MemorySize`, `Float`, `Integer`, `Double`, `Boolean`. */
export type OptionType = 'memory' | 'fraction' | 'integer' | 'double' | 'boolean'

/** A run of versions, both ends included, in which an option is the same; `to` is absent where it still is. */
export interface OptionSpan {
  readonly from: FlinkMinor
  readonly to?: FlinkMinor
  /** as Flink writes it; null where the option has none */
  readonly default: string | null
  readonly deprecated?: true
}

/** One option of Flink's configuration: data, the same for the model, the form and the checks. */
export interface FlinkOption {
  readonly key: string
  readonly process: FlinkProcess
  readonly type: OptionType
  readonly spans: readonly OptionSpan[]
  /** older keys that Flink reads where the key itself is not set, in its order */
  readonly fallbackKeys?: readonly string[]
  /** the class of Flink that declares it */
  readonly source: string
}

/** Spans of an option that has been the same since a version. */
export const since = (from: FlinkMinor, standard: string | null = null): readonly OptionSpan[] => [
  { from, default: standard },
]
