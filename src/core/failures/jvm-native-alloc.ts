import { adviseNativeAlloc, needOfNativeAlloc } from '../advice/native-alloc.ts'
import { defineFailure } from './failure.ts'
import { JVM_NATIVE_ALLOC } from './wordings/jvm-native-alloc.ts'

export default defineFailure({
  id: 'jvm-native-alloc',
  patterns: JVM_NATIVE_ALLOC,
  rank: 50,
  advice: [
    'raise-map-count',
    'use-64-bit',
    'raise-overhead',
    'overhead-keep-total',
    'raise-container',
    'smaller-heap',
    'free-memory',
  ],
  advise: adviseNativeAlloc,
  need: needOfNativeAlloc,
  links: ['flink-containers', 'flink-fractions', 'linux-vm', 'jdk-nmt', 'jdk-memory-leaks', 'kubernetes-memory'],
  record: ['nmt-summary', 'resident-size', 'mapping-count'],
  faq: ['free-memory-left', 'heap-too-large', 'error-file', 'overcommit'],
})
