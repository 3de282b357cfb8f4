import { adviseNotMemory } from '../advice/elsewhere.ts'
import { defineFailure } from './failure.ts'
import { NOT_MEMORY } from './wordings/not-memory.ts'

export default defineFailure({
  id: 'not-memory',
  patterns: NOT_MEMORY,
  rank: 100,
  advice: ['find-who-asked', 'find-why-released', 'smallest-container', 'watch-collections'],
  advise: adviseNotMemory,
  links: ['yarn-memory', 'kubernetes-memory'],
  record: ['resident-size'],
  faq: ['exit-143', 'smallest-container', 'collection-warning'],
})
