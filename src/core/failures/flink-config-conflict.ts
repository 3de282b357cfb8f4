import { adviseConflict } from '../advice/conflict.ts'
import { defineFailure } from './failure.ts'
import { FLINK_CONFIG_CONFLICT } from './wordings/flink-config-conflict.ts'

export default defineFailure({
  id: 'flink-config-conflict',
  patterns: FLINK_CONFIG_CONFLICT,
  rank: 21,
  advice: ['keep-total', 'raise-total', 'drop-key', 'lower-total', 'one-total', 'smallest-change'],
  advise: adviseConflict,
  links: [
    'flink-trouble-configuration',
    'flink-total-memory',
    'flink-memory-model',
    'flink-fractions',
    'flink-memory-options',
  ],
  record: ['start-up-table'],
  faq: ['which-sizes', 'which-wins'],
})
