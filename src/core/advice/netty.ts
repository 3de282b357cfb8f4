import { type Bytes, bytes, KIB, MIB } from '../bytes/bytes.ts'
import type { Finding, Need, Numbers } from '../failures/finding.ts'
import type { Proposal } from './alternative.ts'
import { sizeOf, sumOf } from './apply.ts'
import type { CodeChangeId } from './code-changes.ts'
import { DIRECT_PARTS, directParts, limitProposals } from './direct.ts'
import { giversOf } from './givers.ts'
import { ceilMib, larger } from './round.ts'
import { running } from './running.ts'
import type { Situation } from './situation.ts'
import { keepTotal, raiseTotal } from './sizes.ts'

type Advice =
  | 'upgrade-lettuce'
  | 'bounded-batch'
  | 'split-value'
  | 'release-buffers'
  | 'raise-netty-limit'
  | 'raise-netty-limit-and-container'
  | 'task-off-heap'
  | 'task-off-heap-keep-total'
  | 'jobmanager-off-heap'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

/** Above this a buffer grows by this: `AbstractByteBufAllocator.CALCULATE_THRESHOLD`, Netty 4.1 and 4.2. */
const STEP = bytes(4n * MIB)
/** A pool's chunk: 16 MiB (`DEFAULT_MAX_ORDER` 11), 4 MiB from 4.1.75 on (9): `PooledByteBufAllocator`. */
const CHUNKS: readonly Bytes[] = [bytes(16n * MIB), bytes(4n * MIB)]

/** One buffer that grows by Netty's step, its old and its new copy side by side. Sizes in bytes. */
export interface Growing {
  readonly growing: Bytes
  readonly old: Bytes
  readonly chunks: bigint
  readonly chunk: Bytes
}

/**
 * Whether a request of N bytes with U in use is consistent with one growing buffer: N a multiple of the step, and
 * U = (N − 4 MiB) + k chunks. The larger chunk is taken where both fit.
 */
export function growing(requested: bigint, used: bigint): Growing | undefined {
  if (requested <= STEP || requested % STEP !== 0n) return undefined
  const old = requested - STEP
  const rest = used - old
  const chunk = CHUNKS.find((size) => rest >= 0n && rest % size === 0n)
  return chunk && { growing: bytes(requested), old: bytes(old), chunks: rest / chunk, chunk }
}

interface Figures {
  readonly requested: bigint
  readonly used: bigint
  readonly max: bigint
}

function figuresOf({ numbers }: Finding): Figures | undefined {
  const { requestedBytes, usedBytes, maxBytes } = numbers
  return typeof requestedBytes === 'bigint' && typeof usedBytes === 'bigint' && typeof maxBytes === 'bigint'
    ? { requested: requestedBytes, used: usedBytes, max: maxBytes }
    : undefined
}

/** What was in use and what was asked for on top: Netty's own counter, bytes. */
export function needOfNetty(finding: Finding, { setting }: Situation): Need | undefined {
  const figures = figuresOf(finding)
  const { process } = setting
  if (figures === undefined || (process === 'jm' && setting.flink === '1.10')) return undefined
  return { process, components: directParts(process), bytes: bytes(figures.used + figures.requested) }
}

/**
 * One growing buffer: its cause is in the code, and a larger limit only postpones, by one step for each 8 MiB. Many
 * small requests: buffers that nobody releases. The size comes last, because it cures neither.
 */
export function adviseNetty(finding: Finding, situation: Situation): Proposals {
  const figures = figuresOf(finding)
  const one = figures && growing(figures.requested, figures.used)
  const numbers: Numbers = { ...finding.numbers, ...(figures === undefined ? {} : stepsOf(figures, one)) }
  const code = codeFor(finding, one, figures, numbers)
  const sizes = sizesFor(finding, situation, figures, one, numbers)
  return [...code.slice(0, 4 - Math.min(2, sizes.length)), ...sizes]
}

const stepsOf = ({ requested, used, max }: Figures, one: Growing | undefined): Record<string, bigint> => ({
  needBytes: used + requested,
  shortBytes: used + requested > max ? used + requested - max : 0n,
  ...(one === undefined
    ? {}
    : {
        growingBytes: one.growing,
        oldBytes: one.old,
        chunks: one.chunks,
        chunkBytes: one.chunk,
        // old and new copy each grow by a step
        nextStepBytes: 2n * STEP,
      }),
})

/** A value of the size that is common in caches stands in, where the text does not tell one. */
const VALUE = bytes(4n * KIB)
/** One batch may fill this share of the limit, so that buffer, copy and replies fit beside it. */
const SHARE = 64n

/**
 * Whether one buffer grew: by the arithmetic, by the frames of one that is enlarged in place, or by those of one that is
 * larger than a chunk. The pools of 4.2 have chunks of many sizes, which hide the arithmetic.
 */
const isGrowing = ({ traits }: Finding, one: Growing | undefined): boolean =>
  one !== undefined || traits.includes('in-place') || (traits.includes('reallocated') && !traits.includes('many-small'))

/**
 * A batch of values, bytes. Lettuce 5.1 encodes each value into a buffer of its own (`CommandArgs.ValueArgument`), so that a
 * refused request of the write side is one value's size; a chunk is a pool's, of whole steps where no frame tells it.
 */
function batchOf(finding: Finding, one: Growing | undefined, figures: Figures | undefined) {
  const share = larger(figures === undefined ? MIB : (figures.max / SHARE / MIB) * MIB, MIB)
  const isValue =
    figures !== undefined &&
    finding.traits.includes('encoder') &&
    finding.traits.includes('lettuce') &&
    !isGrowing(finding, one) &&
    !finding.traits.includes('new-chunk') &&
    figures.requested > 0n &&
    figures.requested % STEP !== 0n
  const value = isValue ? bytes(figures.requested) : VALUE
  const batch = larger(share, value)
  return { batchBytes: batch, valueBytes: value, batchValues: batch / value }
}

function codeFor(
  finding: Finding,
  one: Growing | undefined,
  figures: Figures | undefined,
  numbers: Numbers,
): Proposals {
  const common = { certainty: 'rule-of-thumb', takes: ['redeploy-code'] } as const
  const proposal = (advice: Advice & CodeChangeId, more: Numbers = {}): Proposals[number] => ({
    ...common,
    advice,
    code: [advice],
    numbers: { ...numbers, ...more },
  })
  const { traits } = finding
  const bounded = proposal('bounded-batch', batchOf(finding, one, figures))
  const split = proposal('split-value')
  const upgrade = proposal('upgrade-lettuce')
  const release = proposal('release-buffers')
  const lettuce = traits.includes('lettuce')
  // written commands end in an EncoderException; without one the buffer that grew is a reply's
  const encoder = traits.includes('encoder')
  if (isGrowing(finding, one)) {
    if (encoder) return [bounded, split, release]
    if (!lettuce) return [split, bounded]
    // the command whose reply is read gets the error: a single value has to be there as a whole in any release
    return traits.includes('one-value') ? [split, upgrade, bounded] : [upgrade, bounded, split]
  }
  // commands that were held back, each with a buffer of its own, until one more did not fit
  if (encoder && lettuce) return [bounded, split, release]
  return traits.includes('many-small') || !lettuce ? [release, bounded] : [bounded, release]
}

function sizesFor(
  finding: Finding,
  situation: Situation,
  figures: Figures | undefined,
  one: Growing | undefined,
  numbers: Numbers,
): Proposals {
  const now = running(situation)
  const need = needOfNetty(finding, situation)
  // room for this step and for sixteen more, or a quarter where it is not one buffer
  const margin = isGrowing(finding, one) ? 32n * STEP : (need?.bytes ?? 0n) / 4n
  if (now === undefined) {
    if (!situation.before.ok || situation.setting.process !== 'jvm') return []
    const size = sizeOf(situation.before, 'direct')
    const to = ceilMib(need === undefined ? size + size / 2n : need.bytes + margin)
    const sizesOnly = Object.fromEntries(
      Object.entries(numbers).filter((entry): entry is [string, bigint] => typeof entry[1] === 'bigint'),
    )
    return limitProposals(situation, 'netty', to, figures === undefined ? 'rule-of-thumb' : 'measured', sizesOnly).map(
      ({ withContainer, ...proposal }) => ({
        ...proposal,
        advice: withContainer ? ('raise-netty-limit-and-container' as const) : ('raise-netty-limit' as const),
      }),
    )
  }
  const certainty = figures === undefined ? ('rule-of-thumb' as const) : ('measured' as const)
  if (now.process === 'jm') {
    if (now.setting.flink === '1.10') return []
    const size = sizeOf(now.before, 'offHeap')
    const to = ceilMib(larger((need?.bytes ?? 0n) + margin, size + 256n * MIB))
    return raiseTotal(now, { advice: 'jobmanager-off-heap', part: 'offHeap', to, certainty, numbers } as const)
  }
  const limit = sumOf(now.before, DIRECT_PARTS)
  const reached = larger((need?.bytes ?? 0n) + margin, limit + 256n * MIB)
  const growth = {
    part: 'taskOffHeap' as const,
    to: ceilMib(sizeOf(now.before, 'taskOffHeap') + reached - limit),
    certainty,
    numbers: { ...numbers, limitBytes: reached },
  }
  return [
    ...raiseTotal(now, { advice: 'task-off-heap', ...growth } as const),
    ...keepTotal(now, { advice: 'task-off-heap-keep-total', ...growth } as const, giversOf(now)),
  ]
}
