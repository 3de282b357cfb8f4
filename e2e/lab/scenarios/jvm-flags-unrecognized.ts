import type { JvmScenario } from '../jvm.ts'

export const jvmFlagsUnrecognized: JvmScenario = {
  kind: 'jvm',
  id: 'jvm-flags-unrecognized',
  what: 'an option that no JVM has',
  failure: 'jvm-flags',
  main: 'jvm.Heap',
  words: () => [8],
  options: '-XX:MaxHeap=64m',
  sign: /Unrecognized VM option/,
}
