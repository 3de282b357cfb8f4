import { defineFailure } from './failure.ts'

export default defineFailure({
  id: 'flink-network-buffers',
  patterns: [],
  rank: 50,
  advice: ['raise-total', 'keep-total', 'fewer-buffers', 'lower-parallelism'],
  advise: () => [],
  links: ['flink-trouble-network', 'flink-network-tuning', 'flink-fractions'],
  record: [],
})
