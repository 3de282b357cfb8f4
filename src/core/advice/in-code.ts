import type { Finding } from '../failures/finding.ts'
import type { Proposal } from './alternative.ts'
import { javaOptions } from './java-options.ts'
import type { Situation } from './situation.ts'
import { takes } from './takes.ts'

/** Failures that only a change of code mends. */

type Of<Advice extends string> = readonly (Proposal & { readonly advice: Advice })[]
const COMMON = { certainty: 'rule-of-thumb', takes: ['redeploy-code'], aside: true } as const

/** An array has at most 2^31 - 1 elements on any heap: split what is so long, or see whether its length is a mistake. */
export const adviseArraySize = (): Of<'split-payload' | 'check-length'> => [
  { ...COMMON, advice: 'split-payload', code: ['split-payload'] },
  { ...COMMON, advice: 'check-length', code: ['check-length'] },
]

/** The detector's finest level: `ResourceLeakDetector.Level`. Flink's own Netty is shaded, and its property with it. */
const LEVEL = { '-Dio.netty.leakDetection.level': 'paranoid' } as const
const SHADED_LEVEL = { '-Dorg.apache.flink.shaded.netty4.io.netty.leakDetection.level': 'paranoid' } as const

/** A buffer was collected that nobody had released: find where it was used last, which only the finer levels record. */
export function adviseNettyLeak(
  { traits }: Finding,
  { setting }: Situation,
): Of<'trace-buffers' | 'release-buffers' | 'upgrade-library'> {
  const trace: Of<'trace-buffers'>[number] = {
    advice: 'trace-buffers',
    ...javaOptions(setting, traits.includes('flink-shaded') ? SHADED_LEVEL : LEVEL),
    certainty: 'derived',
    takes: takes(setting),
    aside: true,
  }
  const release: Of<'release-buffers'>[number] = { ...COMMON, advice: 'release-buffers', code: ['release-buffers'] }
  const upgrade: Of<'upgrade-library'>[number] = { ...COMMON, advice: 'upgrade-library', code: ['upgrade-netty-user'] }
  return traits.includes('accessed') ? [release, upgrade, trace] : [trace, release, upgrade]
}
