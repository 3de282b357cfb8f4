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

/** A value of the size that is common in caches stands in, because the text does not tell one. */
const VALUE = bytes(4n * KIB)
/** One batch may fill this share of the limit, so that buffer, copy and replies fit beside it. */
const SHARE = 64n

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
  const batch = larger(figures === undefined ? MIB : (figures.max / SHARE / MIB) * MIB, MIB)
  const bounded = proposal('bounded-batch', { batchBytes: batch, valueBytes: VALUE, batchValues: batch / VALUE })
  const lettuce = finding.traits.includes('lettuce')
  if (one === undefined) {
    const small = finding.traits.includes('many-small')
    return small || !lettuce ? [proposal('release-buffers'), bounded] : [bounded, proposal('release-buffers')]
  }
  // written commands end in an EncoderException; without one the buffer that grew is a reply's
  if (finding.traits.includes('encoder')) return [bounded, proposal('split-value'), proposal('release-buffers')]
  return lettuce ? [proposal('upgrade-lettuce'), bounded, proposal('split-value')] : [proposal('split-value'), bounded]
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
  const margin = one === undefined ? (need?.bytes ?? 0n) / 4n : 32n * STEP
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
