import type { JvmScenario } from '../jvm.ts'

export const jvmFlagsInitialHeap: JvmScenario = {
  kind: 'jvm',
  id: 'jvm-flags-initial-heap',
  what: 'an initial heap above the largest',
  failure: 'jvm-flags',
  main: 'jvm.Heap',
  words: () => [8],
  options: '-Xms64m -Xmx32m',
  sign: /Initial heap size set to a larger value than the maximum heap size/,
}
