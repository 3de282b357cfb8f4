import type { Consumer } from '../core/slots/shares.ts'

/** What the page says of one slot's memory. Texts may hold `**figures that matter**` and `` `code` ``. */
export interface SlotWords {
  readonly heading: (slots: string) => string
  readonly present: string
  readonly consumers: Readonly<Record<Consumer, string>>
  readonly gets: string
  readonly why: string
  readonly taskHeap: string
  readonly managed: string
  readonly network: string
  readonly equalPart: string
  readonly buffers: (count: string) => string
  readonly weight: (name: string, weight: string, of: string) => string
  /** a consumer that is there and has no weight: Flink lets its job fail */
  readonly noWeight: (name: string) => string
  /** before 1.12 */
  readonly undivided: string
  readonly notDivided: string
  /** nobody of those that are there takes it */
  readonly unused: string
  readonly badWeights: string
  readonly unreadable: (keys: string) => string
  readonly rocksdb: string
  readonly from: Readonly<Record<'managed' | 'fixed-per-slot' | 'fixed-per-tm', string>>
  readonly cache: string
  readonly cacheWhy: string
  readonly highPriority: string
  readonly highPriorityWhy: (partitioned: boolean) => string
  readonly writeBuffers: string
  readonly writeBuffersWhy: string
  readonly states: (full: string, size: string, most: string, block: string) => string
  readonly constantly: (block: string, limit: string) => string
  readonly eachState: (size: string) => string
  readonly refused: string
  /** before the classes that compute it */
  readonly sources: string
}
