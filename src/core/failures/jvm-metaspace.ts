import { defineFailure } from './failure.ts'

export default defineFailure({
  id: 'jvm-metaspace',
  patterns: [],
  rank: 50,
  advice: ['raise-total', 'keep-total', 'raise-limit', 'stop-leak'],
  advise: () => [],
  links: [
    'flink-trouble-metaspace',
    'flink-class-loading',
    'flink-jvm-parameters',
    'jdk-memory-leaks',
    'jdk-java-options',
  ],
  record: [],
})
