import { UNSAFE } from '../../wordings/scenarios.ts'
import type { JvmScenario } from '../jvm.ts'

const BYTES = 100_000

/** Lettuce 5.1.8 keeps all of a reply until its end; a later one lets go of what it has decoded. */
const longReply = (id: string, what: string, values: number, mib: number, more: number): JvmScenario => ({
  kind: 'jvm',
  id,
  what,
  failure: 'netty-direct',
  cure: 'code',
  jdks: [17],
  library: 'lettuce-5.1.8',
  main: 'lettuce.LongReply',
  redis: true,
  words: () => [values, BYTES],
  options: `-Xmx256m -XX:MaxDirectMemorySize=${mib}m`,
  more: `-Xmx256m -XX:MaxDirectMemorySize=${more}m`,
  script: UNSAFE,
  sign: /OutOfDirectMemoryError: failed to allocate/,
  remedies: { 'upgrade-lettuce': () => ({ library: 'lettuce-6.8.0' }) },
})

/** The second seed's arithmetic: old and new copy of a growing buffer, beside pooled chunks. */
export const lettuceLongReply = longReply(
  'lettuce-long-reply',
  'a reply of 600 MB in many values, read by Lettuce 5.1.8 into a pooled buffer',
  6000,
  256,
  512,
)

/** Under so small a limit Netty pools nothing, and asks only for the step by which the buffer grows. */
export const lettuceLongReplyUnpooled = longReply(
  'lettuce-long-reply-unpooled',
  'a reply of 400 MB in many values, read by Lettuce 5.1.8 into a buffer that is enlarged in place',
  4000,
  64,
  256,
)
