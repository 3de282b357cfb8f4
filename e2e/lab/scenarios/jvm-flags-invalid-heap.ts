import type { JvmScenario } from '../jvm.ts'

export const jvmFlagsInvalidHeap: JvmScenario = {
  kind: 'jvm',
  id: 'jvm-flags-invalid-heap',
  what: 'a size that cannot be read',
  failure: 'jvm-flags',
  main: 'jvm.Heap',
  words: () => [8],
  options: '-Xmx64mb',
  sign: /Invalid maximum heap size/,
}
