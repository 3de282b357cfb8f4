import { defineFailure } from './failure.ts'

export default defineFailure({
  id: 'flink-config-conflict',
  patterns: [],
  rank: 50,
  advice: ['keep-total', 'raise-total', 'drop-key', 'one-total'],
  advise: () => [],
  links: [
    'flink-trouble-configuration',
    'flink-total-memory',
    'flink-memory-model',
    'flink-fractions',
    'flink-memory-options',
  ],
  record: [],
})
