import { defineFailure } from './failure.ts'

export default defineFailure({
  id: 'flink-config-missing',
  patterns: [],
  rank: 50,
  advice: ['raise-limit'],
  advise: () => [],
  links: ['flink-troubleshooting'],
  record: [],
})
