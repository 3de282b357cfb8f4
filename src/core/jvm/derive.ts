import type { Budget, Component, Limit, Part, SetBy } from '../budget.ts'
import { type Bytes, bytes } from '../bytes/bytes.ts'
import type { Derivation } from '../flink/derivation.ts'
import type { JvmOptions, Setting } from '../setting.ts'
import { collectorCost } from './collector-cost.ts'
import { type Decisions, decide, type Machine } from './ergonomics.ts'
import { ASSUMED_MACHINE, ESTIMATES } from './estimates.ts'
import { percentageOption, printed, type SizeOption, sizeOption } from './options.ts'
import { ASSUMED_JDK } from './releases.ts'
import { TYPICAL, threadsOf } from './typical.ts'

/** What the model of a JVM looks at. */
export type JvmSetting = Pick<Setting, 'jvm' | 'assumedJvm' | 'containerBytes' | 'jdk' | 'preset'>

interface Sized {
  readonly bytes: Bytes
  readonly setBy: SetBy
}

/**
 * The budget of a JVM application, in bytes: the most that its options let each part take, and estimates where
 * no option sets a bound. The parts add up to the container where they fit it, else to more than its limit says.
 * A JVM refuses little that is said here, so it always answers.
 */
export function deriveJvm(setting: JvmSetting): Extract<Derivation, { ok: true }> {
  const options: JvmOptions = { ...setting.assumedJvm, ...setting.jvm }
  const jdk = setting.jdk ?? ASSUMED_JDK
  const machine = machineOf(setting.containerBytes)
  const decided = decide(options, machine, jdk)
  const heap = heapOf(options, setting.containerBytes, decided)
  const typical = setting.preset && TYPICAL[setting.preset]
  const metaspace = set(options, 'metaspace') ?? estimate(typical?.metaspace ?? ESTIMATES.metaspace, 'metaspace')
  const classSpace = classSpaceOf(decided.classSpace, metaspace.bytes)
  const parts: Part[] = [
    { component: 'heap', ...heap },
    { component: 'direct', ...directOf(options, decided) },
    // HotSpot counts the class space within MaxMetaspaceSize
    { component: 'metaspace', ...metaspace, bytes: bytes(metaspace.bytes - classSpace.bytes) },
    { component: 'classSpace', ...classSpace },
    {
      component: 'codeCache',
      ...(set(options, 'codeCache') ?? preset(decided.codeCache, '-XX:ReservedCodeCacheSize')),
    },
    {
      component: 'threads',
      ...estimate(bytes(threadsOf(setting.preset) * decided.threadStack), 'threads'),
    },
    {
      component: 'collector',
      ...estimate(collectorCost(decided.collector, jdk, heap.bytes, machine.processors), decided.collector),
    },
    { component: 'other', ...estimate(ESTIMATES.other, 'other') },
  ]
  const used = sum(parts)
  const free =
    setting.containerBytes !== undefined && setting.containerBytes > used ? setting.containerBytes - used : 0n
  parts.push({ component: 'headRoom', bytes: bytes(free), setBy: { by: 'rest' } })
  const budget: Budget = {
    process: 'jvm',
    parts,
    total: sum(parts),
    limits: limitsOf(parts, setting.containerBytes),
    jvmArguments: Object.entries(options)
      .map(([option, value]) => printed(option, value))
      .join(' '),
  }
  return { ok: true, budget, memory: Object.fromEntries(parts.map((part) => [part.component, part.bytes])) }
}

/** A container is all that the JVM sees of its machine, but for the processors, which nobody says. */
export const machineOf = (container: Bytes | undefined): Machine =>
  container === undefined ? ASSUMED_MACHINE : { ...ASSUMED_MACHINE, memory: container }

const sum = (parts: readonly Part[]): Bytes => bytes(parts.reduce((total, part) => total + part.bytes, 0n))
const estimate = (size: Bytes, rule: string): Sized => ({ bytes: size, setBy: { by: 'estimate', rule } })
const preset = (size: Bytes, option: string): Sized => ({ bytes: size, setBy: { by: 'default', keys: [option] } })

function set(options: JvmOptions, size: SizeOption): Sized | undefined {
  const found = sizeOption(options, size)
  return found && { bytes: found.bytes, setBy: { by: 'option', keys: [found.option] } }
}

/** What decided the heap's size: an option, or the machine's, which the container stands for. */
function heapOf(options: JvmOptions, container: Bytes | undefined, { heap, initialHeap }: Decisions): Sized {
  const explicit = set(options, 'heap')
  if (explicit) return { ...explicit, bytes: heap }
  if (container === undefined) return estimate(heap, 'machine-unknown')
  const initial = set(options, 'initialHeap')
  // a percentage never makes a heap smaller than it starts with
  if (initial !== undefined && initialHeap === heap) return { ...initial, bytes: heap }
  const by = percentageOption(options, '-XX:MaxRAMPercentage') === undefined ? 'default' : 'fraction'
  return { bytes: heap, setBy: { by, keys: ['-XX:MaxRAMPercentage'] } }
}

/**
 * The JDK's limit: MaxDirectMemorySize, else `Runtime.maxMemory()`. Netty counts its own memory beside it, with the
 * same limit unless `io.netty.maxDirectMemory` sets another, which then comes on top.
 */
function directOf(options: JvmOptions, { directLimit }: Decisions): Sized {
  const netty = sizeOption(options, 'netty')
  const limit = sizeOption(options, 'direct')
  const own: Sized =
    limit !== undefined && limit.bytes > 0n
      ? { bytes: directLimit, setBy: { by: 'option', keys: [limit.option] } }
      : { bytes: directLimit, setBy: { by: 'default', keys: ['-XX:MaxDirectMemorySize', '-Xmx'] } }
  if (netty === undefined || netty.bytes === 0n) return own
  return {
    bytes: bytes(own.bytes + netty.bytes),
    setBy: { by: 'option', keys: [netty.option, ...(own.setBy.by === 'option' ? own.setBy.keys : [])] },
  }
}

function classSpaceOf(limit: Bytes, metaspace: Bytes): Sized {
  const smaller = [ESTIMATES.classSpace, limit, bytes(metaspace / 8n)].reduce((least, size) =>
    size < least ? size : least,
  )
  return estimate(smaller, 'class-space')
}

function limitsOf(parts: readonly Part[], container: Bytes | undefined): Limit[] {
  const limit = (name: 'heap' | 'direct' | 'metaspace', flag: string, ...components: Component[]): Limit => ({
    limit: name,
    bytes: sum(parts.filter(({ component }) => components.includes(component))),
    flag,
    components,
  })
  const bounded = parts.some(({ component, setBy }) => component === 'metaspace' && setBy.by === 'option')
  return [
    limit('heap', '-Xmx', 'heap'),
    limit('direct', '-XX:MaxDirectMemorySize', 'direct'),
    // Metaspace is unlimited unless an option says otherwise
    ...(bounded ? [limit('metaspace', '-XX:MaxMetaspaceSize', 'metaspace', 'classSpace')] : []),
    ...(container === undefined
      ? []
      : [
          {
            limit: 'container' as const,
            bytes: container,
            flag: 'container',
            components: parts.map(({ component }) => component),
          },
        ]),
  ]
}
