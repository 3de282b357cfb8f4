import { defineFailure } from './failure.ts'
import { FLINK_NETWORK_BUFFERS } from './wordings/flink-network-buffers.ts'

export default defineFailure({
  id: 'flink-network-buffers',
  patterns: FLINK_NETWORK_BUFFERS,
  rank: 60,
  advice: ['raise-total', 'keep-total', 'fewer-buffers', 'lower-parallelism'],
  advise: () => [],
  links: ['flink-trouble-network', 'flink-network-tuning', 'flink-fractions'],
  record: [],
})
