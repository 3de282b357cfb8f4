import type { JvmScenario } from '../jvm.ts'

/** A limit on the user's processes: a larger heap, or smaller stacks, change nothing. */
export const jvmNativeThread: JvmScenario = {
  kind: 'jvm',
  id: 'jvm-native-thread',
  what: 'as many threads as the user may have processes (`ulimit -u`)',
  failure: 'jvm-native-thread',
  cure: 'none',
  main: 'jvm.Threads',
  words: () => [100],
  limits: { processes: 60 },
  options: '-Xmx64m',
  more: '-Xmx256m',
  sign: /unable to create native thread/,
}
