import { adviseDirect, needOfDirect } from '../advice/direct.ts'
import { defineFailure } from './failure.ts'
import { JVM_DIRECT } from './wordings/jvm-direct.ts'

export default defineFailure({
  id: 'jvm-direct',
  patterns: JVM_DIRECT,
  rank: 50,
  advice: [
    'drop-own-limit',
    'task-off-heap',
    'task-off-heap-keep-total',
    'framework-off-heap',
    'framework-off-heap-keep-total',
    'jobmanager-off-heap',
    'jobmanager-off-heap-keep-total',
    'lift-limit',
    'raise-direct-limit',
    'raise-direct-limit-and-container',
    'release-buffers',
  ],
  advise: adviseDirect,
  need: needOfDirect,
  links: [
    'flink-trouble-direct',
    'flink-off-heap',
    'flink-framework-memory',
    'flink-jm-off-heap',
    'flink-jvm-parameters',
    'jdk-java-options',
    'jdk-nmt',
  ],
  record: ['nmt-summary', 'buffer-pool-mxbean', 'netty-leak-detection', 'heap-dump-at-threshold', 'no-dump-for-direct'],
  faq: ['limit-or-leak', 'which-option', 'why-not-network', 'two-errors'],
})
