import type { FailureId } from './index.ts'

/** The questions that each failure's page answers, in the order in which they are shown; the words are in the languages. */
export const FAQ = {
  'container-kill': [
    'what-outgrew',
    'see-it-coming',
    'exit-137',
    'exit-143',
    'exit-104',
    'exit-239',
    'exit-others',
    'jobmanager-direct-limit',
  ],
  'flink-config-conflict': ['which-sizes', 'which-wins'],
  'flink-config-invalid': ['where-it-is-thrown', 'how-to-write-sizes'],
  'flink-config-missing': ['which-one-to-set', 'set-but-not-seen'],
  'flink-network-buffers': ['which-options', 'how-many', 'no-effect'],
  'jvm-direct': ['limit-or-leak', 'which-option', 'why-not-network', 'two-errors'],
  'jvm-heap': ['total-or-heap', 'framework-heap', 'leak'],
  'jvm-metaspace': ['first-or-later', 'native-or-heap'],
  'netty-direct': [
    'single-set-loop',
    'pipeline',
    'limit-as-large-as-heap',
    'larger-limit',
    'get-data',
    'two-errors',
    'young-collections',
    'restart-hid-it',
    'record-next-time',
  ],
} as const satisfies Record<FailureId, readonly string[]>
export type FaqId<Id extends FailureId> = (typeof FAQ)[Id][number]
