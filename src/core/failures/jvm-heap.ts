import { adviseHeap } from '../advice/heap.ts'
import { defineFailure } from './failure.ts'
import { JVM_HEAP } from './wordings/jvm-heap.ts'

export default defineFailure({
  id: 'jvm-heap',
  patterns: JVM_HEAP,
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
  ],
  advise: adviseHeap,
  links: [
    'flink-trouble-heap',
    'flink-task-heap',
    'flink-managed-memory',
    'flink-jm-heap',
    'flink-metrics',
    'jdk-memory-leaks',
    'jdk-java-options',
  ],
  record: ['heap-dump-on-error'],
  faq: ['total-or-heap', 'framework-heap', 'leak'],
})
