import type { JvmScenario } from '../jvm.ts'

/** Small objects under ParallelGC, which gives up early: its usual limits take minutes. */
export const jvmGcOverhead: JvmScenario = {
  kind: 'jvm',
  id: 'jvm-gc-overhead',
  what: 'the collector runs nearly all the time',
  failure: 'jvm-gc-overhead',
  jdks: [17],
  main: 'jvm.ManyObjects',
  options: '-Xmx64m -XX:+UseParallelGC',
  script: ['-XX:GCHeapFreeLimit=50', '-XX:GCTimeLimit=10'],
  words: (load) => [Math.round(800_000 * load)],
  loads: [1.2, 2],
  sign: /OutOfMemoryError: GC overhead limit exceeded/,
  short: '-Xmx',
  fixed: { mib: 1024 },
}
