/**
 * What a setting counts, under a name of its own beside the option that sets it: a text may state it in other words. The
 * defaults are those of all releases (`TaskManagerOptions.NUM_TASK_SLOTS`, `CoreOptions.DEFAULT_PARALLELISM`).
 */
export const COUNTS = [
  { name: 'slots', key: 'taskmanager.numberOfTaskSlots', default: '1' },
  { name: 'parallelism', key: 'parallelism.default', default: '1' },
] as const
type Count = (typeof COUNTS)[number]

/** The count that an option sets. */
export const countOf = (key: string): Count | undefined => COUNTS.find((count) => count.key === key)
