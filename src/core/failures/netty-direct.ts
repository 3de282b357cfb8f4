import { defineFailure } from './failure.ts'

export default defineFailure({
  id: 'netty-direct',
  patterns: [],
  rank: 50,
  advice: ['raise-limit'],
  advise: () => [],
  links: ['flink-troubleshooting'],
  record: [],
})
