import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import type { Finding, Need } from '../failures/finding.ts'
import type { Config } from '../setting.ts'
import type { Proposal } from './alternative.ts'
import { sizeOf, sumOf } from './apply.ts'
import { DIRECT_PARTS } from './direct.ts'
import { giversOf } from './givers.ts'
import { isAtLeast } from './keys.ts'
import { ceilMib, larger, mib } from './round.ts'
import { type Running, running } from './running.ts'
import type { Situation } from './situation.ts'
import { keepTotal, raiseTotal } from './sizes.ts'
import { takes } from './takes.ts'
import { sizeIn } from './variable.ts'

type Advice =
  | 'framework-off-heap'
  | 'framework-off-heap-keep-total'
  | 'task-off-heap'
  | 'default-pool'
  | 'larger-pool'
  | 'larger-pool-keep-total'
  | 'lower-parallelism'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

const POOL = 'taskmanager.memory.framework.off-heap.batch-shuffle.size'
/** The default of taskmanager.memory.framework.off-heap.size, 1.10 to 2.3. */
const FRAMEWORK = bytes(128n * MIB)

/** The default of the pool's size: TaskManagerOptions.NETWORK_BATCH_SHUFFLE_READ_MEMORY, from 1.13. */
const defaultPool = ({ setting }: Running): Bytes => bytes((isAtLeast(setting.flink, '1.15') ? 64n : 32n) * MIB)

const poolOf = (now: Running, config: Config): Bytes => bytes(sizeIn(config, POOL) ?? defaultPool(now))

/**
 * The direct limit was reached with so many bytes of the pool still missing: limit and missing bytes together are what
 * it must be. Absent where the text has no figures.
 */
export function needOfBatchShuffle({ numbers }: Finding, { setting, before }: Situation): Need | undefined {
  const { allocatedBytes, missingBytes } = numbers
  if (typeof missingBytes !== 'bigint' || typeof allocatedBytes !== 'bigint' || !before.ok || setting.process !== 'tm')
    return undefined
  const limit = sumOf(before, DIRECT_PARTS)
  const proven = larger(limit, allocatedBytes) + missingBytes
  return { process: 'tm', components: DIRECT_PARTS, bytes: bytes(proven) }
}

/** The read buffers of batch shuffles are cut out of framework off-heap memory: both grow by the same amount. */
export function adviseBatchShuffle(finding: Finding, situation: Situation): Proposals {
  const lower: Proposals[number] = {
    advice: 'lower-parallelism',
    code: ['lower-parallelism'],
    certainty: 'rule-of-thumb',
    takes: ['redeploy-code'],
  }
  const now = running(situation)
  if (now === undefined || now.process !== 'tm') return [lower]
  // before 1.13 there is no such pool
  const contended = finding.traits.includes('contention') || finding.traits.includes('below-buffer')
  const full = finding.numbers.missingBytes !== undefined
  if (full || !contended || !isAtLeast(now.setting.flink, '1.13')) return room(now, finding, situation)
  return [...largerPool(now, finding), lower]
}

/** Direct memory ran out while the pool was being filled: it had been made larger, framework memory smaller, or others took it. */
function room(now: Running, finding: Finding, situation: Situation): Proposals {
  const { setting, before } = now
  const need = needOfBatchShuffle(finding, situation)
  const framework = sizeOf(before, 'frameworkOffHeap')
  // a whole MiB more, because pinned parts are rounded
  const missing =
    need === undefined ? larger(framework / 2n, 64n * MIB) : need.bytes - sumOf(before, DIRECT_PARTS) + MIB
  const common = {
    certainty: need === undefined ? 'rule-of-thumb' : 'measured',
    numbers: { ...finding.numbers, ...(need === undefined ? {} : { needBytes: need.bytes }) },
  } as const
  const grown = { ...common, part: 'frameworkOffHeap', to: ceilMib(larger(framework + missing, FRAMEWORK)) } as const
  const config = { ...setting.assumed, ...setting.config }
  const enlarged = sizeIn(config, POOL) !== undefined && poolOf(now, config) > defaultPool(now)
  return [
    ...raiseTotal(now, { advice: 'framework-off-heap', ...grown } as const),
    ...keepTotal(now, { advice: 'framework-off-heap-keep-total', ...grown } as const, giversOf(now)),
    ...(enlarged
      ? [
          {
            advice: 'default-pool' as const,
            config: { [POOL]: null },
            certainty: 'derived' as const,
            takes: takes(setting),
            numbers: { fromBytes: poolOf(now, config), toBytes: defaultPool(now) },
          },
        ]
      : []),
    ...raiseTotal(now, {
      ...common,
      advice: 'task-off-heap',
      part: 'taskOffHeap',
      to: ceilMib(sizeOf(before, 'taskOffHeap') + missing),
    } as const),
  ]
}

/** Readers waited for buffers, or the pool does not hold one: a pool of twice the size, and framework memory with it. */
function largerPool(now: Running, finding: Finding): Proposals {
  const config = { ...now.setting.assumed, ...now.setting.config }
  const pool = poolOf(now, config)
  const to = ceilMib(larger(pool * 2n, defaultPool(now)))
  const growth = {
    part: 'frameworkOffHeap',
    to: ceilMib(sizeOf(now.before, 'frameworkOffHeap') + to - pool),
    certainty: 'rule-of-thumb',
    numbers: { ...finding.numbers, poolFromBytes: pool, poolToBytes: to },
  } as const
  const withPool = <P extends Proposal>(proposal: P): P => ({
    ...proposal,
    config: { ...proposal.config, [POOL]: mib(to) },
  })
  return [
    ...raiseTotal(now, { advice: 'larger-pool', ...growth } as const).map(withPool),
    ...keepTotal(now, { advice: 'larger-pool-keep-total', ...growth } as const, giversOf(now)).map(withPool),
  ]
}
