import { adviseMissing } from '../advice/missing.ts'
import { defineFailure } from './failure.ts'
import { FLINK_CONFIG_MISSING } from './wordings/flink-config-missing.ts'

export default defineFailure({
  id: 'flink-config-missing',
  patterns: FLINK_CONFIG_MISSING,
  rank: 22,
  advice: ['correct-key', 'replace-legacy', 'set-process-size', 'set-flink-size', 'start-with-script', 'read-the-file'],
  advise: adviseMissing,
  links: ['flink-trouble-configuration', 'flink-total-memory', 'flink-memory-migration'],
  record: ['start-up-table'],
  faq: ['which-one-to-set', 'set-but-not-seen'],
})
