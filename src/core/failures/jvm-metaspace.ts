import { defineFailure } from './failure.ts'

export default defineFailure({
  id: 'jvm-metaspace',
  patterns: [],
  rank: 50,
  advice: ['raise-total', 'keep-total', 'raise-limit', 'stop-leak'],
  advise: () => [],
  links: ['flink-troubleshooting'],
  record: [],
})
