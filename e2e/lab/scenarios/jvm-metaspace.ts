import type { JvmScenario } from '../jvm.ts'

/** As many classes as an application has, all of them loaded at its start. */
export const jvmMetaspace: JvmScenario = {
  kind: 'jvm',
  id: 'jvm-metaspace',
  what: 'more classes than Metaspace holds',
  failure: 'jvm-metaspace',
  main: 'jvm.Classes',
  words: (load) => [Math.round(10_500 * load)],
  options: '-XX:MaxMetaspaceSize=64m',
  loads: [1.2, 2, 5],
  sign: /OutOfMemoryError: Metaspace/,
  short: '-XX:MaxMetaspaceSize',
  fixed: { mib: 1024 },
}
