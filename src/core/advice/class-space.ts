import { type Bytes, bytes, GIB } from '../bytes/bytes.ts'
import { printJvmSize } from '../bytes/jvm.ts'
import type { Finding } from '../failures/finding.ts'
import { sizeOption } from '../jvm/options.ts'
import { adviseMetaspace } from './metaspace.ts'
import { ceilMib, muchMore, smaller } from './round.ts'
import type { Situation } from './situation.ts'
import { takes } from './takes.ts'

type Metaspace = ReturnType<typeof adviseMetaspace>[number]
type Proposals = readonly (Omit<Metaspace, 'advice'> & { readonly advice: Metaspace['advice'] | 'raise-class-space' })[]

/** `CompressedClassSpaceSize` where nothing lowers it: PrintFlagsFinal of 17 and 25. */
const USUAL = bytes(GIB)
/** The most that 17 accepts; 25 accepts 4 GiB. */
const MOST = bytes(3n * GIB)

/**
 * The space for class descriptions, 1 GiB unless an option or a limit on Metaspace lowers it, of which it is four fifths.
 * A GiB of classes is a leak; a smaller one may be too small. In Flink the limit on Metaspace decides.
 */
export function adviseClassSpace(finding: Finding, situation: Situation): Proposals {
  const all = adviseMetaspace(finding, situation)
  const leak = all.filter(({ advice }) => advice === 'stop-leak')
  const metaspace = all.filter(({ advice }) => advice !== 'stop-leak')
  if (situation.setting.process !== 'jvm') return [...metaspace, ...leak]
  const options = { ...situation.setting.assumedJvm, ...situation.setting.jvm }
  const own = sizeOption(options, 'classSpace')
  // without a limit for Metaspace the space has its usual size, and one would only lower it
  const limited = sizeOption(options, 'metaspace') !== undefined
  if (own === undefined && limited) return [...metaspace, ...leak]
  const raised = raise(situation, own?.bytes ?? USUAL)
  return own !== undefined && own.bytes < USUAL ? [...raised, ...leak] : [...leak, ...raised]
}

function raise({ setting }: Situation, from: Bytes): Proposals {
  const to = smaller(ceilMib(muchMore(from)), MOST)
  if (to <= from) return []
  // the class space is counted within the limit on Metaspace
  const limit = sizeOption(setting.jvm, 'metaspace')
  return [
    {
      advice: 'raise-class-space',
      jvm: {
        '-XX:CompressedClassSpaceSize': printJvmSize(to),
        ...(limit === undefined ? {} : { [limit.option]: printJvmSize(ceilMib(limit.bytes + to - from)) }),
      },
      moves: ['classSpace', 'metaspace', 'headRoom'],
      certainty: 'rule-of-thumb',
      takes: takes(setting),
      numbers: { option: '-XX:CompressedClassSpaceSize', fromBytes: from, toBytes: to },
    },
  ]
}
