import { adviseNetty, needOfNetty } from '../advice/netty.ts'
import { defineFailure } from './failure.ts'
import { NETTY_DIRECT } from './wordings/netty-direct.ts'

export default defineFailure({
  id: 'netty-direct',
  patterns: NETTY_DIRECT,
  rank: 45,
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
  advise: adviseNetty,
  need: needOfNetty,
  links: [
    'netty-direct-limit',
    'lettuce-partial-reply',
    'lettuce-pipelining',
    'netty-reference-counting',
    'flink-off-heap',
    'jdk-java-options',
    'jdk-nmt',
  ],
  record: ['netty-leak-detection', 'nmt-summary', 'buffer-pool-mxbean', 'heap-dump-at-threshold', 'no-dump-for-direct'],
  faq: [
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
})
