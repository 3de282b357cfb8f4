import type { Component } from '../../core/budget.ts'
import type { Claim } from '../../core/flink/overbooked.ts'

/** Which limit a part is under; each has one colour of `tokens.css`. `free` is nobody's. */
export type Family = 'heap' | 'managed' | 'direct' | 'metaspace' | 'unbounded' | 'free'
/** What tells the parts of one family apart, without colour too. */
export type Pattern = 'plain' | 'hatched' | 'dotted' | 'lined'

/** A part looks the same everywhere: the colour is its limit's, the framework's share is hatched. */
export const LOOKS = {
  frameworkHeap: { family: 'heap', pattern: 'hatched' },
  taskHeap: { family: 'heap', pattern: 'plain' },
  heap: { family: 'heap', pattern: 'plain' },
  managed: { family: 'managed', pattern: 'plain' },
  frameworkOffHeap: { family: 'direct', pattern: 'hatched' },
  taskOffHeap: { family: 'direct', pattern: 'dotted' },
  network: { family: 'direct', pattern: 'plain' },
  offHeap: { family: 'direct', pattern: 'plain' },
  direct: { family: 'direct', pattern: 'plain' },
  metaspace: { family: 'metaspace', pattern: 'plain' },
  classSpace: { family: 'metaspace', pattern: 'dotted' },
  overhead: { family: 'unbounded', pattern: 'plain' },
  codeCache: { family: 'unbounded', pattern: 'dotted' },
  threads: { family: 'unbounded', pattern: 'lined' },
  collector: { family: 'unbounded', pattern: 'hatched' },
  other: { family: 'unbounded', pattern: 'plain' },
  headRoom: { family: 'free', pattern: 'plain' },
  /** all of Flink's memory as one: under no one limit */
  totalFlink: { family: 'unbounded', pattern: 'lined' },
} as const satisfies Record<Component | Claim['component'], { readonly family: Family; readonly pattern: Pattern }>
