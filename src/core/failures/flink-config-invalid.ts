import { defineFailure } from './failure.ts'

export default defineFailure({
  id: 'flink-config-invalid',
  patterns: [],
  rank: 50,
  advice: ['correct-value', 'remove-value'],
  advise: () => [],
  links: ['flink-trouble-configuration', 'flink-memory-options', 'flink-memory-migration'],
  record: [],
})
