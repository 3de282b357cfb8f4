import { UNSAFE } from '../../wordings/scenarios.ts'
import type { JvmScenario } from '../jvm.ts'

/** A reply without end, gathered in one buffer: each limit is reached, a larger one later. */
const endless = (id: string, library: string, jdk: number, script: readonly string[]): JvmScenario => ({
  kind: 'jvm',
  id,
  what: `one buffer of ${library} that grows up to any limit`,
  failure: 'netty-direct',
  cure: 'none',
  jdks: [jdk],
  library,
  main: 'netty.Reading',
  // below 512 MiB Netty makes no arenas, and nothing is pooled
  options: '-XX:MaxDirectMemorySize=512m',
  more: '-XX:MaxDirectMemorySize=768m',
  script,
  sign: /OutOfDirectMemoryError: failed to allocate/,
})

export const nettyBuffer = endless('netty-buffer', 'netty-4.1.118', 17, UNSAFE)

/** On a JDK 25 Netty 4.2 counts for itself only where both are told that it may. */
export const nettyBufferAdaptive = endless('netty-buffer-4.2', 'netty-4.2.7', 25, [
  ...UNSAFE,
  '-Dio.netty.noUnsafe=false',
  '--sun-misc-unsafe-memory-access=allow',
])
