import { adviseNetwork, needOfNetwork } from '../advice/network.ts'
import { defineFailure } from './failure.ts'
import { FLINK_NETWORK_BUFFERS } from './wordings/flink-network-buffers.ts'

export default defineFailure({
  id: 'flink-network-buffers',
  patterns: FLINK_NETWORK_BUFFERS,
  rank: 60,
  advice: ['raise-total', 'keep-total', 'fewer-buffers', 'lower-parallelism'],
  advise: adviseNetwork,
  need: needOfNetwork,
  links: ['flink-trouble-network', 'flink-network-tuning', 'flink-fractions'],
  record: ['network-metrics', 'start-up-table'],
  faq: ['which-options', 'how-many', 'no-effect'],
})
