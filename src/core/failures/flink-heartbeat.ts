import { adviseHeartbeat } from '../advice/elsewhere.ts'
import { defineFailure } from './failure.ts'
import { FLINK_HEARTBEAT } from './wordings/flink-heartbeat.ts'

export default defineFailure({
  id: 'flink-heartbeat',
  patterns: FLINK_HEARTBEAT,
  rank: 90,
  advice: ['its-own-log', 'log-collections', 'longer-timeout'],
  advise: adviseHeartbeat,
  links: ['flink-metrics', 'flink-trouble-heap', 'flink-trouble-container', 'flink-memory-options'],
  record: ['collection-log', 'resident-size', 'heap-dump-on-error'],
  faq: ['what-to-look-for', 'longer-timeout', 'how-much-memory'],
})
