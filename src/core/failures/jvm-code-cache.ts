import { adviseCodeCache, needOfCodeCache } from '../advice/code-cache.ts'
import { defineFailure } from './failure.ts'
import { JVM_CODE_CACHE } from './wordings/jvm-code-cache.ts'

export default defineFailure({
  id: 'jvm-code-cache',
  patterns: JVM_CODE_CACHE,
  // the process goes on, slowly: whatever ended it comes first
  rank: 72,
  advice: ['raise-code-cache', 'raise-code-cache-and-container', 'flush-code-cache'],
  advise: adviseCodeCache,
  need: needOfCodeCache,
  links: ['jdk-code-cache', 'jdk-java-options', 'jdk-nmt'],
  record: ['code-cache', 'nmt-summary'],
  faq: ['what-happens', 'segments', 'how-large'],
})
