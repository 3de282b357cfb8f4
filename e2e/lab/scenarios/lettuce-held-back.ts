import { UNSAFE } from '../../wordings/scenarios.ts'
import type { JvmScenario } from '../jvm.ts'

const COMMANDS = 100_000
const BYTES = 1000

/** Commands that are held back and flushed at once, and then in the batches that the wizard computes. */
const heldBack = (id: string, release: string, jdks: readonly number[]): JvmScenario => ({
  kind: 'jvm',
  id,
  what: `100,000 commands of 1 kB, flushed at once by Lettuce ${release}`,
  failure: 'netty-direct',
  cure: 'code',
  jdks,
  library: `lettuce-${release}`,
  main: 'lettuce.HeldBack',
  redis: true,
  words: () => [COMMANDS, BYTES],
  options: '-Xmx1g -XX:MaxDirectMemorySize=64m',
  script: UNSAFE,
  sign: /EncoderException: io\.netty\.util\.internal\.OutOfDirectMemoryError: failed to allocate/,
  remedies: { 'bounded-batch': ({ batchValues = '' }) => ({ words: () => [COMMANDS, BYTES, batchValues] }) },
})

/** Each value in a buffer of its own. */
export const lettuceHeldBack = heldBack('lettuce-held-back', '5.1.8', [17])
/** In a pool's chunks. */
export const lettuceHeldBackPooled = heldBack('lettuce-held-back-pooled', '6.8.0', [17, 25])
