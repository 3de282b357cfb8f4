import { adviseVirtual } from '../advice/elsewhere.ts'
import { defineFailure } from './failure.ts'
import { CONTAINER_KILL_VIRTUAL } from './wordings/container-kill-virtual.ts'

export default defineFailure({
  id: 'container-kill-virtual',
  patterns: CONTAINER_KILL_VIRTUAL,
  rank: 10,
  advice: ['switch-check-off', 'raise-ratio'],
  advise: adviseVirtual,
  links: ['yarn-memory'],
  record: ['resident-size'],
  faq: ['which-limit', 'why-so-much', 'off-or-ratio'],
})
