import type { JvmScenario } from '../jvm.ts'

const MIB = 2 ** 20

/** Memory outside the heap, where the heap has reserved most of what the process may have. */
export const jvmNativeAlloc: JvmScenario = {
  kind: 'jvm',
  id: 'jvm-native-alloc',
  what: 'the system gives no more memory (`ulimit -v`)',
  failure: 'jvm-native-alloc',
  main: 'jvm.NativeMemory',
  words: (load) => [64 * MIB, Math.round(8 * load)],
  limits: { addressSpace: 5 << 20 },
  options: '-Xmx2g',
  loads: [1.2],
  sign: /Unable to allocate \d+ bytes|insufficient memory for the Java Runtime/,
}
