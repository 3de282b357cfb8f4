import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import { printJvmSize } from '../bytes/jvm.ts'
import type { Finding, Need } from '../failures/finding.ts'
import { sizeOption } from '../jvm/options.ts'
import type { Change, Proposal } from './alternative.ts'
import { sizeOf } from './apply.ts'
import { javaOptions } from './java-options.ts'
import { ceilMib, larger, smaller } from './round.ts'
import { running } from './running.ts'
import type { Situation } from './situation.ts'
import { raiseTotal } from './sizes.ts'
import { takes } from './takes.ts'

type Advice = 'raise-code-cache' | 'raise-code-cache-and-container' | 'flush-code-cache'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

/** The most that 17 and 25 accept: "Must be at most 2048M". */
const MOST = bytes(2048n * MIB)
/** What 17 and 25 reserve where no option says otherwise: PrintFlagsFinal. */
const USUAL = bytes(240n * MIB)
/** Fixed sizes of the three segments, which a larger whole would not grow. */
const SEGMENTS = ['-XX:NonNMethodCodeHeapSize', '-XX:ProfiledCodeHeapSize', '-XX:NonProfiledCodeHeapSize'] as const

/** What was in use when it was full, bytes; one segment's share where the cache is segmented. */
export function needOfCodeCache({ numbers }: Finding, { setting }: Situation): Need | undefined {
  const { usedBytes } = numbers
  if (typeof usedBytes !== 'bigint' || setting.process !== 'jvm') return undefined
  return { process: 'jvm', components: ['codeCache'], bytes: bytes(usedBytes) }
}

/** Twice the size that was full; the JVM goes on without it, but interprets what it does not compile any more. */
export function adviseCodeCache(finding: Finding, situation: Situation): Proposals {
  const { setting } = situation
  const { sizeBytes } = finding.numbers
  const stated = typeof sizeBytes === 'bigint' ? bytes(sizeBytes) : undefined
  const options = { ...setting.assumedJvm, ...setting.jvm }
  const set = sizeOption(options, 'codeCache')?.bytes
  const whole = finding.traits.includes('segment') ? (set ?? larger(USUAL, stated ?? 0n)) : (stated ?? set ?? USUAL)
  const to = smaller(ceilMib(whole * 2n), MOST)
  const change: Change = {
    '-XX:ReservedCodeCacheSize': printJvmSize(to),
    ...Object.fromEntries(SEGMENTS.filter((option) => option in setting.jvm).map((option) => [option, null])),
  }
  const common = {
    certainty: stated === undefined ? 'rule-of-thumb' : 'measured',
    takes: takes(setting),
  } as const
  const numbers = { ...finding.numbers, option: '-XX:ReservedCodeCacheSize', fromBytes: whole, toBytes: to }
  const raised = to > whole ? sizes(situation, whole, to, change, { ...common, numbers }) : []
  return '-XX:-UseCodeCacheFlushing' in setting.jvm ? [...raised, flush(situation)] : raised
}

function sizes(
  situation: Situation,
  from: Bytes,
  to: Bytes,
  change: Change,
  common: Pick<Proposal, 'certainty' | 'takes' | 'numbers'>,
): Proposals {
  const { setting, before } = situation
  const now = running(situation)
  if (now !== undefined) {
    // in a Flink process compiled code is part of JVM overhead
    const options = javaOptions(setting, change)
    // a JobManager of 1.10 has no such part
    if (!now.before.budget.parts.some(({ component }) => component === 'overhead'))
      return [{ ...common, ...options, advice: 'raise-code-cache', aside: true }]
    const grown = sizeOf(now.before, 'overhead') + to - from
    return raiseTotal(now, {
      advice: 'raise-code-cache',
      part: 'overhead',
      to: ceilMib(grown),
      certainty: common.certainty,
      numbers: { ...common.numbers },
    } as const).map((proposal) => ({ ...proposal, config: { ...proposal.config, ...options.config } }))
  }
  if (!before.ok || setting.process !== 'jvm') return []
  const container = setting.containerBytes
  const inside = { ...common, jvm: change, moves: ['codeCache', 'headRoom'] } as const
  const grows = to > sizeOf(before, 'codeCache') ? to - sizeOf(before, 'codeCache') : 0n
  if (container === undefined || sizeOf(before, 'headRoom') >= grows)
    return [
      {
        ...inside,
        advice: 'raise-code-cache',
        numbers: { ...common.numbers, ...(container === undefined ? {} : { containerBytes: container }) },
      },
    ]
  const containerTo = ceilMib(larger(container, before.budget.total - sizeOf(before, 'headRoom') + grows))
  return [
    {
      ...inside,
      advice: 'raise-code-cache-and-container',
      containerBytes: containerTo,
      numbers: { ...common.numbers, containerFromBytes: container, containerToBytes: containerTo },
    },
  ]
}

/** On unless it is switched off, from JDK 7u4 on: code that is cold makes room. */
const flush = ({ setting }: Situation): Proposals[number] => ({
  advice: 'flush-code-cache',
  ...javaOptions(setting, { '-XX:-UseCodeCacheFlushing': null, '-XX:+UseCodeCacheFlushing': '' }),
  certainty: 'derived',
  takes: takes(setting),
  aside: true,
})
