import type { JvmScenario } from '../jvm.ts'

/** 16 MiB is the least that a JDK 25 makes of it: it rounds up to multiples of that. */
export const jvmClassSpace: JvmScenario = {
  kind: 'jvm',
  id: 'jvm-class-space',
  what: 'more classes than the compressed class space holds',
  failure: 'jvm-class-space',
  main: 'jvm.Classes',
  words: (load) => [Math.round(13_000 * load)],
  options: '-XX:CompressedClassSpaceSize=16m',
  script: ['-Xshare:off'],
  loads: [1.2],
  sign: /OutOfMemoryError: Compressed class space/,
  short: '-XX:CompressedClassSpaceSize',
  fixed: { mib: 1024 },
}
