import type { Component } from '../budget.ts'
import type { Bytes } from '../bytes/bytes.ts'
import type { Collector } from '../jvm/collectors.ts'
import type { RuleId } from './rules.ts'

/** What a share is of, or what is left of. */
export type Whole =
  | 'totalFlink'
  | 'totalProcess'
  /** the other parts of Flink's memory, which network memory is reckoned beside */
  | 'otherParts'
  /** Flink's memory and Metaspace, which the overhead is reckoned beside */
  | 'flinkAndMetaspace'
  | 'container'
  /** nobody says how large it is: `ASSUMED_MACHINE` */
  | 'machine'
  /** what an option bounds Metaspace and class space by together, or what is usual where none does */
  | 'maxMetaspace'
  | 'typicalMetaspace'

/** A bound of a share: what was set, or the default. */
export interface Bound {
  readonly key: string
  readonly bytes: Bytes
  readonly isDefault: boolean
}

/** One summand. */
export interface Term {
  readonly component: Component | 'totalFlink'
  readonly bytes: Bytes
}

/** The figures that went in, by the way in which they were put together. Sizes in bytes. */
export type Figures =
  /** as it is written, or as Flink's or the JVM's default stands */
  | { readonly how: 'value'; readonly key: string; readonly text: string; readonly isDefault: boolean }
  /** `fraction` of a whole; where `beside`, fraction / (1 − fraction) of what stands beside it. `share` is not yet cut to the bounds */
  | {
      readonly how: 'fraction'
      readonly of: Whole
      readonly whole: Bytes
      readonly key: string
      readonly fraction: string
      readonly isDefault: boolean
      readonly beside: boolean
      readonly share: Bytes
      readonly min?: Bound
      readonly max?: Bound
      readonly bound?: 'min' | 'max'
    }
  /** what is left of a whole */
  | {
      readonly how: 'rest'
      readonly of: Whole
      readonly whole: Bytes
      readonly less: readonly Term[]
      /** what set the whole, where an option did */
      readonly key?: string
    }
  /** so many buffers of a segment each */
  | {
      readonly how: 'buffers'
      readonly key: string
      readonly count: bigint
      readonly segmentKey: string
      readonly segment: Bytes
    }
  /** a percentage of what the JVM sees of its machine, then HotSpot's own bounds and steps */
  | {
      readonly how: 'percentage'
      readonly of: Whole
      readonly whole: Bytes
      readonly key: string
      readonly percentage: number
      readonly isDefault: boolean
      readonly share: Bytes
    }
  /** limits that stand side by side: an option's, or what the JDK takes where none is set */
  | { readonly how: 'sum'; readonly terms: readonly { readonly key: string; readonly bytes: Bytes }[] }
  /** so many of a size each */
  | { readonly how: 'count'; readonly count: bigint; readonly each: Bytes }
  /** the smallest of what is usual, what is allowed, and a part of Metaspace */
  | { readonly how: 'least'; readonly usual: Bytes; readonly limit: Bytes; readonly eighth: Bytes }
  /** as measured; a collector's grows with the heap and with its threads */
  | { readonly how: 'measured'; readonly collector?: Collector; readonly heap?: Bytes; readonly processors?: number }

/** Why a part has its size: the rule that decided, what went in, and what came out. */
export interface Explanation {
  readonly component: Component
  readonly rule: RuleId
  readonly figures: Figures
  readonly result: Bytes
}
