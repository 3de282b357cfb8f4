import { adviseClassSpace } from '../advice/class-space.ts'
import { defineFailure } from './failure.ts'
import { JVM_CLASS_SPACE } from './wordings/jvm-class-space.ts'

export default defineFailure({
  id: 'jvm-class-space',
  patterns: JVM_CLASS_SPACE,
  rank: 50,
  advice: ['drop-own-limit', 'stop-leak', 'raise-class-space', 'raise-total', 'keep-total', 'raise-limit'],
  advise: adviseClassSpace,
  links: [
    'flink-trouble-metaspace',
    'flink-class-loading',
    'flink-jvm-parameters',
    'jdk-memory-leaks',
    'jdk-java-options',
  ],
  record: ['classloader-stats', 'heap-dump-on-error'],
  faq: ['metaspace-or-class-space', 'how-many-classes', 'switch-off'],
})
