import { type Bytes, bytes, GIB, MIB } from '../bytes/bytes.ts'
import { printJvmSize } from '../bytes/jvm.ts'
import type { Finding, Need } from '../failures/finding.ts'
import { sizeOption } from '../jvm/options.ts'
import type { Certainty, Change, Proposal } from './alternative.ts'
import { sizeOf, sumOf } from './apply.ts'
import { grownContainer, insideContainer } from './larger-container.ts'
import { allowedBeyond, dropOwnLimits, isTighter } from './own-limit.ts'
import { ceilMib, larger, muchMore, smaller, smallStep } from './round.ts'
import { type Running, running } from './running.ts'
import type { Situation } from './situation.ts'
import { keepTotalGently, raiseTotal } from './sizes.ts'
import { takes } from './takes.ts'

type Advice =
  | 'drop-own-limit'
  | 'task-off-heap'
  | 'task-off-heap-keep-total'
  | 'framework-off-heap'
  | 'framework-off-heap-keep-total'
  | 'jobmanager-off-heap'
  | 'jobmanager-off-heap-keep-total'
  | 'lift-limit'
  | 'raise-direct-limit'
  | 'raise-direct-limit-and-container'
  | 'release-buffers'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

/** The parts whose sum is a TaskManager's -XX:MaxDirectMemorySize: `ProcessMemoryUtils.generateJvmParametersStr`. */
export const DIRECT_PARTS = ['frameworkOffHeap', 'taskOffHeap', 'network'] as const
const DIRECT_LIMIT_KEY = 'jobmanager.memory.enable-jvm-direct-memory-limit'

/** The parts that share the direct limit of each kind of process. */
export const directParts = (process: 'tm' | 'jm' | 'jvm'): readonly string[] =>
  process === 'tm' ? DIRECT_PARTS : process === 'jm' ? ['offHeap'] : ['direct']

/** What was reserved and what was asked for on top: the JDK's own figures, bytes. Absent where the text has none. */
export function needOfDirect(finding: Finding, { setting }: Situation): Need | undefined {
  const { allocatedBytes, requestedBytes } = finding.numbers
  if (typeof allocatedBytes !== 'bigint' || typeof requestedBytes !== 'bigint') return undefined
  // a JobManager of 1.10 has no such part
  if (setting.process === 'jm' && setting.flink === '1.10') return undefined
  const { process } = setting
  return { process, components: directParts(process), bytes: bytes(allocatedBytes + requestedBytes) }
}

/** A limit that was reached: a larger one, in the part that the stack points to, or buffers that are let go. */
export function adviseDirect(finding: Finding, situation: Situation): Proposals {
  const now = running(situation)
  const need = needOfDirect(finding, situation)
  const sizes =
    now === undefined
      ? forJvm(situation, need)
      : now.process === 'tm'
        ? forTaskManager(now, finding, need)
        : forJobManager(now, need)
  return [
    ...dropOwnLimits(situation, isTighter('direct')),
    ...sizes,
    { advice: 'release-buffers', code: ['release-buffers'], certainty: 'rule-of-thumb', takes: ['redeploy-code'] },
  ]
}

/**
 * The limit to have: half as much again as today, a small one more than twice; and a quarter above what the text proves,
 * which is only as far as it came: what is taken in many small steps failed at the first one too many.
 */
function wanted(limit: Bytes, need: Need | undefined): { readonly limit: Bytes; readonly certainty: Certainty } {
  if (need === undefined) return { limit: bytes(limit + larger(limit / 2n, 256n * MIB)), certainty: 'rule-of-thumb' }
  const grown = limit + larger(limit / 2n, smallStep(limit, 256n * MIB, 64n * MIB))
  return { limit: larger((need.bytes * 5n) / 4n, grown), certainty: 'measured' }
}

/** An eighth more, 32 MiB at least: where nobody knows how much is missing, less is not worth another failure. */
const worthwhile = (limit: Bytes): Bytes => bytes(limit + larger(limit / 8n, 32n * MIB))

const figuresOf = (need: Need | undefined, limit: Bytes) => ({
  ...(need === undefined ? {} : { needBytes: need.bytes }),
  limitBytes: limit,
})

function forTaskManager(now: Running, finding: Finding, need: Need | undefined): Proposals {
  const reserved = sumOf(now.before, DIRECT_PARTS)
  const limit = bytes(reserved + allowedBeyond(now.before, 'direct'))
  const to = wanted(limit, need)
  const least = need === undefined ? worthwhile(limit) : larger(need.bytes, limit + 32n * MIB)
  const grown = (part: 'taskOffHeap' | 'frameworkOffHeap', reached: Bytes) => ({
    part,
    to: ceilMib(sizeOf(now.before, part) + reached - reserved),
    certainty: to.certainty,
    numbers: figuresOf(need, reached),
  })
  const sizes = { from: bytes(reserved), wanted: to.limit, least }
  const task: Proposals = [
    ...raiseTotal(now, { advice: 'task-off-heap', ...grown('taskOffHeap', to.limit) }),
    ...keepTotalGently(
      now,
      (reached) => ({ advice: 'task-off-heap-keep-total' as const, ...grown('taskOffHeap', reached) }),
      sizes,
    ),
  ]
  const framework: Proposals = [
    ...raiseTotal(now, { advice: 'framework-off-heap', ...grown('frameworkOffHeap', to.limit) }),
    ...keepTotalGently(
      now,
      (reached) => ({ advice: 'framework-off-heap-keep-total' as const, ...grown('frameworkOffHeap', reached) }),
      sizes,
    ),
  ]
  // who allocated is told by the first frame that is not the JDK's; Flink's own Netty is the framework's
  const ofFlink = finding.traits.includes('flink-frames') || finding.traits.includes('flink-shaded')
  return ofFlink ? [...framework, ...task.slice(0, 1)] : [...task, ...framework.slice(0, 1)]
}

function forJobManager(now: Running, need: Need | undefined): Proposals {
  if (now.setting.flink === '1.10') return []
  const offHeap = sizeOf(now.before, 'offHeap')
  const limited = now.before.budget.limits.find(({ limit }) => limit === 'direct')
  // without Flink's limit the JVM's own holds: as much as the heap
  const limit = limited?.bytes ?? sizeOf(now.before, 'heap')
  // figures tell more of it than the model, where no option sets it
  const to = wanted(need !== undefined && limited === undefined ? bytes(0) : limit, need)
  const growth = (reached: Bytes) =>
    ({
      part: 'offHeap',
      to: ceilMib(larger(reached, offHeap + 64n * MIB)),
      certainty: to.certainty,
      numbers: figuresOf(need, reached),
    }) as const
  const sizes = {
    from: offHeap,
    wanted: to.limit,
    least: need === undefined ? to.limit : larger(need.bytes, offHeap + 64n * MIB),
  }
  // off-heap memory becomes the JVM's limit only with this option
  const withLimit = <P extends Proposal>(proposal: P): P =>
    limited === undefined ? { ...proposal, config: { ...proposal.config, [DIRECT_LIMIT_KEY]: 'true' } } : proposal
  return [
    ...raiseTotal(now, { advice: 'jobmanager-off-heap', ...growth(to.limit) } as const).map(withLimit),
    ...keepTotalGently(
      now,
      (reached) => ({ advice: 'jobmanager-off-heap-keep-total', ...growth(reached) }) as const,
      sizes,
    ).map(withLimit),
    ...(limited === undefined
      ? []
      : [
          {
            advice: 'lift-limit' as const,
            config: { [DIRECT_LIMIT_KEY]: 'false' },
            certainty: 'derived' as const,
            takes: takes(now.setting),
          },
        ]),
  ]
}

/** The option that carries a JVM application's direct limit, raised inside its container and with it. */
function forJvm({ setting, before }: Situation, need: Need | undefined): Proposals {
  if (!before.ok || setting.process !== 'jvm') return []
  const limit = limitOf({ setting, before }, 'jdk').bytes
  const proven = larger(need?.bytes ?? 0n, limit)
  const to = ceilMib(doubled(proven))
  // where the container has no room for that, what it has room for
  const inside = insideContainer(before, limit, to)
  const sizes = setting.containerBytes === undefined || inside < (proven * 9n) / 8n ? [to] : [...new Set([inside, to])]
  const certainty = need === undefined ? 'rule-of-thumb' : 'measured'
  return sizes.flatMap((size) =>
    limitProposals({ setting, before }, 'jdk', size, certainty, figuresOf(need, size)).map(
      ({ withContainer, ...proposal }) => ({
        ...proposal,
        advice: withContainer ? ('raise-direct-limit-and-container' as const) : ('raise-direct-limit' as const),
      }),
    ),
  )
}

/**
 * Twice what was there when it was refused or little more, as for a heap, since no text tells how much more would have been asked for;
 * of large limits a GiB more, or a quarter.
 */
const doubled = (proven: Bytes): Bytes => larger((proven * 5n) / 4n, smaller(muchMore(proven), proven + GIB))

/** Who counts: the JDK (`Bits.reserveMemory`), or Netty beside it. */
export type Counter = 'jdk' | 'netty'

/** The option that sets a counter's limit, and the limit, bytes. Netty's follows the JDK's unless it has one of its own. */
function limitOf({ setting, before }: Situation, counter: Counter): { readonly option: string; readonly bytes: Bytes } {
  const all = before.ok ? sizeOf(before, 'direct') : bytes(0)
  const netty = sizeOption({ ...setting.assumedJvm, ...setting.jvm }, 'netty')
  const own = netty !== undefined && netty.bytes > 0n
  if (own && counter === 'netty') return netty
  return { option: '-XX:MaxDirectMemorySize', bytes: own ? bytes(all - netty.bytes) : all }
}

/**
 * A JVM application's direct limit set to `to`: inside the container where it has room for that, and with a larger
 * container where one is known. Both counters, Netty's and the JDK's, may come to the limit's size.
 */
export function limitProposals(
  { setting, before }: Situation,
  counter: Counter,
  to: Bytes,
  certainty: Certainty,
  numbers: Readonly<Record<string, bigint>>,
): (Omit<Proposal, 'advice'> & { readonly withContainer: boolean })[] {
  if (!before.ok) return []
  const { option, bytes: from } = limitOf({ setting, before }, counter)
  const grows = to > from ? to - from : 0n
  // Netty reads a number of bytes, or one with k, m or g; all of them read this
  const jvm: Change = { [option]: option.startsWith('-D') ? `${to}` : printJvmSize(to) }
  const common = { jvm, certainty, takes: takes(setting), moves: ['direct', 'headRoom'] } as const
  const figures = { ...numbers, option, fromBytes: from, toBytes: to }
  const container = setting.containerBytes
  if (container === undefined) return [{ ...common, numbers: figures, withContainer: false }]
  if (sizeOf(before, 'headRoom') >= grows) {
    return [{ ...common, numbers: { ...figures, containerBytes: container }, withContainer: false }]
  }
  const least = ceilMib(larger(container, before.budget.total - sizeOf(before, 'headRoom') + grows + 64n * MIB))
  return grownContainer({ setting, before }, least).map((grown) => ({
    ...common,
    containerBytes: grown.containerBytes,
    jvm: { ...grown.jvm, ...jvm },
    numbers: { ...figures, containerFromBytes: container, containerToBytes: grown.containerBytes },
    withContainer: true,
  }))
}
