import { adviseManaged, needOfManaged } from '../advice/managed.ts'
import { defineFailure } from './failure.ts'
import { FLINK_MANAGED_MEMORY } from './wordings/flink-managed-memory.ts'

export default defineFailure({
  id: 'flink-managed-memory',
  patterns: FLINK_MANAGED_MEMORY,
  rank: 60,
  advice: ['restore-weights', 'fixed-per-slot', 'upgrade', 'raise-managed', 'managed-keep-total', 'fewer-slots'],
  advise: adviseManaged,
  need: needOfManaged,
  links: ['flink-managed-memory', 'flink-consumer-weights', 'flink-state-backend-memory', 'flink-task-slots'],
  record: ['managed-metrics', 'start-up-table'],
  faq: ['weights', 'share-of-slot', 'after-restart', 'how-large'],
})
