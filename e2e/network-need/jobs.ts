/** A made job and the cluster that it is run on. Its highest parallelism fills the slots, so that no TaskManager gets fewer. */
export interface Job {
  readonly name: string
  readonly what: string
  readonly taskManagers: number
  readonly slots: number
}

/** The shapes are those of `src/main/java/need/Jobs.java`; no operator is chained to another. */
export const JOBS: readonly Job[] = [
  { name: 'keyed', what: 'all to all 8 → 8', taskManagers: 8, slots: 1 },
  { name: 'two-shuffles', what: 'all to all 6 → 6 → 6', taskManagers: 6, slots: 1 },
  { name: 'rescale', what: 'pointwise 12 → 2 → 12', taskManagers: 12, slots: 1 },
  { name: 'mixed', what: 'pointwise 4 → 8, all to all 8 → 8, forward 8 → 8', taskManagers: 8, slots: 1 },
  { name: 'union', what: 'three inputs of one operator, all to all 6 → 6', taskManagers: 6, slots: 1 },
  { name: 'broadcast', what: 'all to all 8 → 8, and 1 broadcast to 8', taskManagers: 8, slots: 1 },
  { name: 'batch', what: 'blocking, all to all 4 → 4 → 4', taskManagers: 4, slots: 1 },
  { name: 'wide', what: 'all to all 64 → 64', taskManagers: 8, slots: 8 },
]
