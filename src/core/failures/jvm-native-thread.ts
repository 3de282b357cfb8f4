import { adviseNativeThread } from '../advice/native-thread.ts'
import { defineFailure } from './failure.ts'
import { JVM_NATIVE_THREAD } from './wordings/jvm-native-thread.ts'

export default defineFailure({
  id: 'jvm-native-thread',
  patterns: JVM_NATIVE_THREAD,
  rank: 50,
  advice: [
    'update-runtime',
    'allow-clone3',
    'older-image',
    'raise-process-limits',
    'find-thread-leak',
    'raise-map-count',
  ],
  advise: adviseNativeThread,
  links: ['docker-seccomp', 'moby-clone3', 'kubernetes-pids', 'linux-vm', 'jdk-memory-leaks'],
  record: ['thread-count'],
  faq: ['more-memory', 'which-limit', 'eperm', 'smaller-stacks'],
})
