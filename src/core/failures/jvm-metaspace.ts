import { adviseMetaspace } from '../advice/metaspace.ts'
import { defineFailure } from './failure.ts'
import { JVM_METASPACE } from './wordings/jvm-metaspace.ts'

export default defineFailure({
  id: 'jvm-metaspace',
  patterns: JVM_METASPACE,
  rank: 50,
  advice: ['drop-own-limit', 'raise-total', 'keep-total', 'raise-limit', 'stop-leak'],
  advise: adviseMetaspace,
  links: [
    'flink-trouble-metaspace',
    'flink-class-loading',
    'flink-jvm-parameters',
    'jdk-memory-leaks',
    'jdk-java-options',
  ],
  record: ['classloader-stats', 'heap-dump-on-error'],
  faq: ['first-or-later', 'native-or-heap'],
})
