import { adviseSlots } from '../advice/elsewhere.ts'
import { defineFailure } from './failure.ts'
import { FLINK_SLOTS } from './wordings/flink-slots.ts'

export default defineFailure({
  id: 'flink-slots',
  patterns: FLINK_SLOTS,
  rank: 95,
  advice: ['check-registration', 'match-parallelism', 'more-slots', 'request-what-fits'],
  advise: adviseSlots,
  links: ['flink-task-slots', 'flink-containers', 'yarn-memory', 'kubernetes-memory'],
  record: [],
  faq: ['how-many', 'more-memory', 'registered', 'container-request'],
})
