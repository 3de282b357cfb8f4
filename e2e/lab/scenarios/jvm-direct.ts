import type { JvmScenario } from '../jvm.ts'

const BYTES = 1_500_000
const MIB = 2 ** 20

/** Direct buffers under a limit of 32 MiB. */
export const jvmDirect: JvmScenario = {
  kind: 'jvm',
  id: 'jvm-direct',
  what: 'direct buffers up to the limit',
  failure: 'jvm-direct',
  main: 'jvm.Direct',
  words: (load) => [BYTES, 32 * MIB, Math.ceil((32 * MIB * load) / BYTES)],
  options: '-XX:MaxDirectMemorySize=32m',
  loads: [1.2, 2, 5],
  sign: /Cannot reserve \d+ bytes of direct buffer memory/,
  short: '-XX:MaxDirectMemorySize',
  fixed: { mib: 1024 },
}
