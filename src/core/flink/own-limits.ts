import type { Budget, Component, Limit } from '../budget.ts'
import { type Bytes, bytes } from '../bytes/bytes.ts'
import type { Config, FlinkProcess } from '../setting.ts'
import { containerOf } from './container-limit.ts'
import { givenTo, type JavaEnvironment, lastOf } from './java-options.ts'
import type { FlinkMinor } from './versions/minors.ts'

const LIMITED = ['heap', 'direct', 'metaspace'] as const
type Limited = (typeof LIMITED)[number]

/** The parts that each limit of the JVM holds. */
const HELD: Readonly<Record<FlinkProcess, Readonly<Record<Limited, readonly Component[]>>>> = {
  tm: {
    heap: ['frameworkHeap', 'taskHeap'],
    direct: ['frameworkOffHeap', 'taskOffHeap', 'network'],
    metaspace: ['metaspace'],
  },
  jm: { heap: ['heap'], direct: ['offHeap'], metaspace: ['metaspace'] },
}

/**
 * Flink's budget with the limits that the JVM really gets: a person's own `-Xmx`, `-XX:MaxDirectMemorySize` or
 * `-XX:MaxMetaspaceSize` may stand behind Flink's on the command line, and then holds in its place. The parts stay
 * Flink's: it reserves and hands out what it computed, whatever its JVM was told.
 */
export function withOwnLimits(
  budget: Budget,
  flink: FlinkMinor,
  process: FlinkProcess,
  config: Config,
  environment?: JavaEnvironment,
): Budget {
  const given = givenTo(flink, process, config, environment)
  if ([...given.before, ...given.after].every(({ words }) => words.length === 0)) return budget
  const own = { source: '', words: budget.jvmArguments.split(' ') }
  const all = [...given.before, own, ...given.after]
  const heap = lastOf(all, 'heap')?.bytes
  const limits = LIMITED.flatMap((limit): readonly Limit[] => {
    const flinks = budget.limits.find((candidate) => candidate.limit === limit)
    const components = HELD[process][limit].filter((name) => budget.parts.some(({ component }) => component === name))
    const last = lastOf(all, limit)
    if (last === undefined || last.source === '' || components.length === 0) return flinks ? [flinks] : []
    // HotSpot takes 0 as "not set": then the heap's maximum holds (`VM.maxDirectMemory`)
    const size = limit === 'direct' && last.bytes === 0n ? (heap ?? last.bytes) : last.bytes
    const initial = limit === 'heap' ? initialOf(all) : undefined
    return [
      {
        limit,
        bytes: size,
        flag: last.flag,
        components,
        own: {
          source: last.source,
          ...(flinks && { flink: flinks.bytes }),
          ...(initial !== undefined && initial > size && { initial }),
        },
      },
    ]
  })
  return { ...budget, limits: [...limits, ...budget.limits.filter(({ limit }) => limit === 'container')] }
}

/** The larger of what the heap begins with and what it never goes below. */
function initialOf(all: Parameters<typeof lastOf>[0]): Bytes | undefined {
  const [initial, least] = [lastOf(all, 'initialHeap')?.bytes, lastOf(all, 'leastHeap')?.bytes]
  return initial === undefined || least === undefined || initial > least ? initial : least
}

/** A limit of a person's own against the parts that it holds. */
export interface OwnLimitEffect extends Limit {
  readonly own: NonNullable<Limit['own']>
  /** what Flink reserves for the parts */
  readonly reserved: Bytes
  /** how far the limit is beyond what is reserved; negative where less than that can be had */
  readonly beyond: bigint
  /** what the process may come to where all that the JVM limits grows to its limit */
  readonly atMost: Bytes
  /** what the container allows, or the machine was meant to have */
  readonly room: Bytes
}

/** What the limits of a person's own do to a budget; nothing where Flink's hold or they are the same. */
export function ownLimitEffects(budget: Budget): readonly OwnLimitEffect[] {
  const effects = budget.limits.flatMap((limit) => {
    if (limit.own === undefined) return []
    const held = budget.parts.filter(({ component }) => limit.components.includes(component))
    const reserved = bytes(held.reduce((sum, part) => sum + part.bytes, 0n))
    return [{ ...limit, own: limit.own, reserved, beyond: limit.bytes - reserved }]
  })
  const room = containerOf(budget)
  const more = effects.reduce((sum, { beyond }) => (beyond > 0n ? sum + beyond : sum), 0n)
  return effects
    .filter(({ beyond, own }) => beyond !== 0n || own.initial !== undefined)
    .map((effect) => ({ ...effect, atMost: bytes(budget.total + more), room }))
}
