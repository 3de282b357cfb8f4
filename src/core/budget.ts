import type { Bytes } from './bytes/bytes.ts'
import type { Process } from './setting.ts'

/** The parts of each process's budget, in the order in which they are stacked. The names are a contract. */
export const COMPONENTS = {
  tm: ['frameworkHeap', 'taskHeap', 'managed', 'frameworkOffHeap', 'taskOffHeap', 'network', 'metaspace', 'overhead'],
  jm: ['heap', 'offHeap', 'metaspace', 'overhead'],
  jvm: ['heap', 'direct', 'metaspace', 'classSpace', 'codeCache', 'threads', 'collector', 'other', 'headRoom'],
} as const satisfies Record<Process, readonly string[]>
export type Component<P extends Process = Process> = (typeof COMPONENTS)[P][number]

/** What decided a part's size. */
export type SetBy =
  | { readonly by: 'option'; readonly keys: readonly string[] }
  | { readonly by: 'default'; readonly keys: readonly string[] }
  /** a fraction of a total, between a minimum and a maximum; `bound` says which of the two held, if one did */
  | { readonly by: 'fraction'; readonly keys: readonly string[]; readonly bound?: 'min' | 'max' }
  /** what the total leaves over */
  | { readonly by: 'rest' }
  /** a JVM's own ergonomics or our estimate; `rule` names it */
  | { readonly by: 'estimate'; readonly rule: string }

export interface Part {
  readonly component: Component
  readonly bytes: Bytes
  readonly setBy: SetBy
}

/** A bound that something enforces: the JVM over some parts, the container over all. */
export interface Limit {
  readonly limit: 'heap' | 'direct' | 'metaspace' | 'container'
  readonly bytes: Bytes
  /** the flag or field that carries it, e.g. `-XX:MaxDirectMemorySize` */
  readonly flag: string
  readonly components: readonly Component[]
  /** a person's own option that holds in place of Flink's */
  readonly own?: OwnLimit
}

/** Where a limit stands that a person gave the JVM beside Flink's own. */
export interface OwnLimit {
  /** the key of the Flink option or the name of the variable that it stands in */
  readonly source: string
  /** what Flink hands over, which would hold without it; absent where Flink sets no such limit */
  readonly flink?: Bytes
  /** the heap that the JVM is told to begin with, where that is more than the limit: it does not start */
  readonly initial?: Bytes
}

/** A process's memory, part by part. The parts add up to `total`, always. */
export interface Budget {
  readonly process: Process
  readonly parts: readonly Part[]
  readonly total: Bytes
  readonly limits: readonly Limit[]
  /** the JVM's memory arguments as they are passed, one text, e.g. `-Xmx1g -Xms1g …` */
  readonly jvmArguments: string
}
