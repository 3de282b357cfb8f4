import type { JvmScenario } from '../jvm.ts'

/** 64 MiB of heap, and 1.2, 2 and 5 times what it holds. */
export const jvmHeap: JvmScenario = {
  kind: 'jvm',
  id: 'jvm-heap',
  what: 'a heap too small for what is kept',
  failure: 'jvm-heap',
  main: 'jvm.Heap',
  options: '-Xmx64m',
  // an array of a MiB takes two regions of G1, and a small heap's are of 1 MiB
  words: (load) => [Math.round(31 * load)],
  loads: [1.2, 2, 5],
  sign: /OutOfMemoryError: Java heap space/,
  short: '-Xmx',
  fixed: { mib: 1024 },
}
