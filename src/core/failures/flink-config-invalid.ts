import { adviseInvalid } from '../advice/invalid.ts'
import { defineFailure } from './failure.ts'
import { FLINK_CONFIG_INVALID } from './wordings/flink-config-invalid.ts'

export default defineFailure({
  id: 'flink-config-invalid',
  patterns: FLINK_CONFIG_INVALID,
  rank: 20,
  advice: ['correct-value', 'remove-value', 'read-the-file'],
  advise: adviseInvalid,
  links: ['flink-trouble-configuration', 'flink-memory-options', 'flink-memory-migration'],
  record: ['start-up-table'],
  faq: ['where-it-is-thrown', 'how-to-write-sizes'],
})
