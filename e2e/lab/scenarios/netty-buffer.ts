import { UNSAFE } from '../../wordings/scenarios.ts'
import type { JvmScenario } from '../jvm.ts'

/** A reply without end, gathered in one buffer: each limit is reached, a larger one later. */
export const nettyBuffer: JvmScenario = {
  kind: 'jvm',
  id: 'netty-buffer',
  what: 'one buffer that grows up to any limit',
  failure: 'netty-direct',
  cure: 'none',
  jdks: [17],
  library: 'netty-4.1.118',
  main: 'netty.Reading',
  // below 512 MiB Netty makes no arenas, and nothing is pooled
  options: '-XX:MaxDirectMemorySize=512m',
  more: '-XX:MaxDirectMemorySize=768m',
  script: UNSAFE,
  sign: /OutOfDirectMemoryError: failed to allocate/,
}
