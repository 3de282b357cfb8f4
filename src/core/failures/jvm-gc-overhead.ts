import { adviseGcOverhead } from '../advice/gc-overhead.ts'
import { defineFailure } from './failure.ts'
import { JVM_GC_OVERHEAD } from './wordings/jvm-gc-overhead.ts'

export default defineFailure({
  id: 'jvm-gc-overhead',
  patterns: JVM_GC_OVERHEAD,
  rank: 50,
  advice: [
    'drop-own-limit',
    'raise-total',
    'from-managed',
    'raise-framework-heap',
    'raise-jobmanager-heap',
    'keep-total',
    'raise-xmx',
    'raise-xmx-and-container',
    'smaller-working-set',
    'use-g1',
  ],
  advise: adviseGcOverhead,
  links: ['flink-trouble-heap', 'flink-task-heap', 'flink-jm-heap', 'jdk-memory-leaks', 'jdk-java-options'],
  record: ['heap-dump-on-error', 'collection-log'],
  faq: ['leak-or-small', 'switch-off', 'why-not-with-g1'],
})
