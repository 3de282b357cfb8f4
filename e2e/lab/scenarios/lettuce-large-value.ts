import { UNSAFE } from '../../wordings/scenarios.ts'
import type { JvmScenario } from '../jvm.ts'

const BYTES = 400_000_000
const PIECE = 1_000_000

/** A value is decoded as a whole, by any release: read by ranges it does with one piece's memory. */
export const lettuceLargeValue: JvmScenario = {
  kind: 'jvm',
  id: 'lettuce-large-value',
  what: 'one value of 400 MB, read by Lettuce 5.1.8',
  failure: 'netty-direct',
  cure: 'code',
  jdks: [17],
  library: 'lettuce-5.1.8',
  main: 'lettuce.LargeValue',
  redis: true,
  words: () => [BYTES],
  options: '-Xmx1g -XX:MaxDirectMemorySize=64m',
  more: '-Xmx1g -XX:MaxDirectMemorySize=256m',
  script: UNSAFE,
  sign: /OutOfDirectMemoryError: failed to allocate/,
  remedies: { 'split-value': () => ({ words: () => [BYTES, PIECE] }) },
}
