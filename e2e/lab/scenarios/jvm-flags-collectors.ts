import type { JvmScenario } from '../jvm.ts'

export const jvmFlagsCollectors: JvmScenario = {
  kind: 'jvm',
  id: 'jvm-flags-collectors',
  what: 'two collectors at once',
  failure: 'jvm-flags',
  main: 'jvm.Heap',
  words: () => [8],
  options: '-XX:+UseG1GC -XX:+UseParallelGC',
  sign: /Multiple garbage collectors selected/,
}
