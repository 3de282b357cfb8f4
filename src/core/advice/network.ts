import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import type { Finding, Need, Numbers } from '../failures/finding.ts'
import { type NetworkNeed, networkNeed } from '../network/need.ts'
import type { Config, Setting } from '../setting.ts'
import type { Certainty, Proposal } from './alternative.ts'
import { sizeOf } from './apply.ts'
import { isAtLeast } from './keys.ts'
import { ceilMib, larger, smallStep } from './round.ts'
import { type Running, running } from './running.ts'
import type { Situation } from './situation.ts'
import { keepTotalGently, raiseTotal } from './sizes.ts'
import { takes } from './takes.ts'

type Advice = 'raise-total' | 'keep-total' | 'fewer-buffers' | 'lower-parallelism'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

/** The default of taskmanager.memory.segment-size, 1.10 to 2.3. */
const SEGMENT = 32_768n
/** From 1.4 to 1.20 the only option that decides while the three of network memory are not set. */
const LEGACY_BUFFERS = 'taskmanager.network.numberOfBuffers'

interface Buffers {
  readonly bufferBytes: bigint
  readonly total?: bigint
  /** the pool's size with what one gate still asked for: a lower bound, because others may ask after it */
  readonly atLeast?: bigint
}

function buffersOf({ numbers }: Finding): Buffers {
  const { requiredBuffers, availableBuffers, totalBuffers, bufferBytes } = numbers
  const size = typeof bufferBytes === 'bigint' && bufferBytes > 0n ? bufferBytes : SEGMENT
  if (typeof totalBuffers !== 'bigint') return { bufferBytes: size }
  if (typeof requiredBuffers !== 'bigint' || typeof availableBuffers !== 'bigint') {
    return { bufferBytes: size, total: totalBuffers }
  }
  return { bufferBytes: size, total: totalBuffers, atLeast: totalBuffers + requiredBuffers - availableBuffers }
}

/** T + R − A buffers, in bytes: what the text proves that network memory must hold. */
export function needOfNetwork(finding: Finding): Need | undefined {
  const { atLeast, bufferBytes } = buffersOf(finding)
  if (atLeast === undefined || atLeast <= 0n) return undefined
  return { process: 'tm', components: ['network'], bytes: bytes(atLeast * bufferBytes) }
}

/** What the job's own exchanges ask of the worst TaskManager, where a plan or the form states them. */
const needOfTopology = ({ exchanges, slots = 1, flink, config }: Setting, change: Config = {}) =>
  exchanges && networkNeed({ exchanges, slots }, flink, { ...config, ...change })

/** A pool without free buffers: a larger one, or a job that asks for fewer. */
export function adviseNetwork(finding: Finding, situation: Situation): Proposals {
  const now = running(situation)
  const lower = {
    advice: 'lower-parallelism',
    code: ['lower-parallelism'],
    certainty: 'rule-of-thumb',
    takes: ['redeploy-code', 'savepoint'],
    numbers: finding.numbers,
  } as const
  if (now === undefined || now.process !== 'tm') return [lower]
  const buffers = buffersOf(finding)
  const network = sizeOf(now.before, 'network')
  // the text's own pool counts, where the configuration at hand gives another
  const pool = larger(network, (buffers.total ?? 0n) * buffers.bufferBytes)
  const proven = (buffers.atLeast ?? 0n) * buffers.bufferBytes
  const topology = needOfTopology(now.setting)
  // a job that asks for less than failed is not the only one there: the text's lower bound has to do
  const explains = topology !== undefined && topology.leastBytes > pool
  const bound: Certainty = buffers.atLeast === undefined ? 'rule-of-thumb' : 'measured'
  // of a small pool more than twice is enough
  const some = smallStep(pool, 64n * MIB)
  const certainty: Certainty = explains ? 'derived' : bound
  const wanted = explains
    ? larger(topology.recommendedBytes, proven)
    : larger((proven * 5n) / 4n, pool + larger(pool / 2n, some))
  const least = explains
    ? larger(topology.leastBytes, proven)
    : larger(proven, pool + (pool >= 512n * MIB ? pool / 8n : some))
  const growth = (to: Bytes) => ({
    part: 'network' as const,
    to: ceilMib(to),
    certainty,
    numbers: { ...figures(finding, buffers, ceilMib(to)), ...(explains ? topologyFigures(topology) : {}) },
  })
  const legacy = <P extends Proposal>(proposal: P): P =>
    LEGACY_BUFFERS in now.setting.config
      ? { ...proposal, config: { ...proposal.config, [LEGACY_BUFFERS]: null } }
      : proposal
  return [
    ...raiseTotal(now, { advice: 'raise-total', ...growth(wanted) } as const).map(legacy),
    ...keepTotalGently(now, (to) => ({ advice: 'keep-total', ...growth(to) }) as const, {
      from: network,
      wanted,
      least,
    }).map(legacy),
    ...fewer(now, finding, pool),
    lower,
  ]
}

const figures = (finding: Finding, { atLeast, bufferBytes }: Buffers, to: Bytes): Numbers => ({
  ...finding.numbers,
  ...(atLeast === undefined ? {} : { lowerBoundBuffers: atLeast, needBytes: atLeast * bufferBytes }),
  buffersAfter: to / bufferBytes,
})

const topologyFigures = ({ leastBuffers, recommendedBuffers }: NetworkNeed): Numbers => ({
  topologyLeastBuffers: BigInt(leastBuffers),
  topologyRecommendedBuffers: BigInt(recommendedBuffers),
})

/** What a gate may be made to require, from the least that is given up to the most. */
const CAPS = ['1000', '500', '200', '100', '50', '20', '10', '5', '2', '1'] as const
const USUAL_CAP = 100n

/**
 * Up to 1.20 each channel had two buffers of its own and a gate eight to share; from 1.17 what a gate requires can be
 * capped. Where the job's exchanges are known, only by a value with which they fit the pool.
 */
function fewer({ setting }: Running, finding: Finding, pool: bigint): Proposals {
  const capped = isAtLeast(setting.flink, '1.17')
  const [option, standard, replacements] = capped
    ? (['taskmanager.network.memory.read-buffer.required-per-gate.max', undefined, CAPS] as const)
    : (['taskmanager.network.memory.buffers-per-channel', '2', ['1']] as const)
  const value = setting.config[option] ?? standard
  // a gate that failed with fewer left than the cap would fail again
  const { availableBuffers } = finding.numbers
  const left = typeof availableBuffers === 'bigint' ? availableBuffers : USUAL_CAP
  const needOf = (replacement: string) => needOfTopology(setting, { [option]: replacement })
  const before = needOfTopology(setting)
  const replacement =
    before !== undefined && before.leastBytes > pool
      ? replacements.find((candidate) => (needOf(candidate)?.leastBytes ?? 0n) <= pool)
      : replacements.find((candidate) => !capped || (BigInt(candidate) <= USUAL_CAP && BigInt(candidate) <= left))
  if (replacement === undefined || value === replacement) return []
  const after = needOf(replacement)
  if (before && after && after.leastBuffers >= before.leastBuffers) return []
  return [
    {
      advice: 'fewer-buffers',
      config: { [option]: replacement },
      certainty: before !== undefined && before.leastBytes > pool ? 'derived' : 'rule-of-thumb',
      takes: takes(setting),
      numbers: {
        ...finding.numbers,
        option,
        replacement,
        ...(value === undefined ? {} : { value }),
        ...(after && { topologyAfterBuffers: BigInt(after.leastBuffers) }),
      },
    },
  ]
}
