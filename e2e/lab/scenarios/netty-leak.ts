import { UNSAFE } from '../../wordings/scenarios.ts'
import type { JvmScenario } from '../jvm.ts'

export const nettyLeak: JvmScenario = {
  kind: 'jvm',
  id: 'netty-leak',
  what: 'buffers that are never released',
  failure: 'netty-leak',
  cure: 'none',
  jdks: [17],
  library: 'netty-4.1.118',
  main: 'netty.Leaking',
  options: '-Xmx64m',
  more: '-Xmx256m',
  script: [...UNSAFE, '-Dio.netty.leakDetection.level=paranoid'],
  sign: /LEAK: ByteBuf\.release\(\) was not called/,
}
