import { defineFailure } from './failure.ts'

export default defineFailure({
  id: 'jvm-heap',
  patterns: [],
  rank: 50,
  advice: ['raise-limit'],
  advise: () => [],
  links: ['flink-troubleshooting'],
  record: [],
})
