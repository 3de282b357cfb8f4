import { adviseArraySize } from '../advice/in-code.ts'
import { defineFailure } from './failure.ts'
import { JVM_ARRAY_SIZE } from './wordings/jvm-array-size.ts'

export default defineFailure({
  id: 'jvm-array-size',
  patterns: JVM_ARRAY_SIZE,
  rank: 50,
  advice: ['split-payload', 'check-length'],
  advise: adviseArraySize,
  links: ['jdk-memory-leaks'],
  record: ['heap-dump-on-error'],
  faq: ['how-large', 'larger-heap', 'where-from'],
})
