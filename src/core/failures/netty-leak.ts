import { adviseNettyLeak } from '../advice/in-code.ts'
import { defineFailure } from './failure.ts'
import { NETTY_LEAK } from './wordings/netty-leak.ts'

export default defineFailure({
  id: 'netty-leak',
  patterns: NETTY_LEAK,
  // a report, not an error: an error that follows from it says how far it has come
  rank: 70,
  advice: ['trace-buffers', 'release-buffers', 'upgrade-library'],
  advise: adviseNettyLeak,
  links: ['netty-reference-counting', 'jdk-nmt'],
  record: ['netty-leak-detection', 'buffer-pool-mxbean', 'heap-dump-at-threshold'],
  faq: ['is-it-urgent', 'read-the-report', 'no-records', 'larger-limit'],
})
