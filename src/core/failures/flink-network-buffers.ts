import { defineFailure } from './failure.ts'

export default defineFailure({
  id: 'flink-network-buffers',
  patterns: [],
  rank: 50,
  advice: ['raise-limit'],
  advise: () => [],
  links: ['flink-troubleshooting'],
  record: [],
})
