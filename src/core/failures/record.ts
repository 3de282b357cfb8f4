/** What to switch on so that the next occurrence leaves evidence; the words and commands are in the languages. */
export const RECORDS = [
  'heap-dump-on-error',
  'nmt-summary',
  'buffer-pool-mxbean',
  'netty-leak-detection',
  'heap-dump-at-threshold',
  'no-dump-for-direct',
  'classloader-stats',
  'resident-size',
  'start-up-table',
  'network-metrics',
  'managed-metrics',
  'collection-log',
  'code-cache',
  'thread-count',
  'mapping-count',
  'command-line-flags',
] as const
export type RecordId = (typeof RECORDS)[number]
