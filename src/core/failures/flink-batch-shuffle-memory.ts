import { adviseBatchShuffle, needOfBatchShuffle } from '../advice/batch-shuffle.ts'
import { defineFailure } from './failure.ts'
import { FLINK_BATCH_SHUFFLE_MEMORY } from './wordings/flink-batch-shuffle-memory.ts'

export default defineFailure({
  id: 'flink-batch-shuffle-memory',
  patterns: FLINK_BATCH_SHUFFLE_MEMORY,
  rank: 50,
  advice: [
    'framework-off-heap',
    'framework-off-heap-keep-total',
    'task-off-heap',
    'default-pool',
    'larger-pool',
    'larger-pool-keep-total',
    'lower-parallelism',
  ],
  advise: adviseBatchShuffle,
  need: needOfBatchShuffle,
  links: ['flink-batch-shuffle', 'flink-framework-memory', 'flink-off-heap', 'flink-jvm-parameters'],
  record: ['buffer-pool-mxbean', 'start-up-table', 'no-dump-for-direct'],
  faq: ['both-options', 'contention', 'without-batch'],
})
