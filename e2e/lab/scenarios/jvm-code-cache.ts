import type { JvmScenario } from '../jvm.ts'

/** What is compiled once is kept, as code in use is. A JDK 25 compiles more of itself at its start. */
export const jvmCodeCache: JvmScenario = {
  kind: 'jvm',
  id: 'jvm-code-cache',
  what: 'more compiled code than its cache holds',
  failure: 'jvm-code-cache',
  main: 'jvm.Code',
  words: () => [300],
  options: (jdk) => `-XX:-SegmentedCodeCache -XX:ReservedCodeCacheSize=${jdk === 17 ? 4 : 10}m`,
  script: ['-Xcomp', '-XX:-UseCodeCacheFlushing'],
  sign: /CodeCache is full/,
  short: '-XX:ReservedCodeCacheSize',
  fixed: { mib: 1024 },
}
