import { defineFailure } from './failure.ts'

export default defineFailure({
  id: 'netty-direct',
  patterns: [],
  rank: 50,
  advice: [
    'upgrade-lettuce',
    'bounded-batch',
    'split-value',
    'release-buffers',
    'raise-netty-limit',
    'raise-netty-limit-and-container',
    'task-off-heap',
    'task-off-heap-keep-total',
    'jobmanager-off-heap',
  ],
  advise: () => [],
  links: [
    'netty-direct-limit',
    'lettuce-partial-reply',
    'lettuce-pipelining',
    'netty-reference-counting',
    'flink-off-heap',
    'jdk-java-options',
    'jdk-nmt',
  ],
  record: [],
})
