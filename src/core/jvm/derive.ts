import type { Budget, Component, Limit, Part, SetBy } from '../budget.ts'
import { type Bytes, bytes, KIB } from '../bytes/bytes.ts'
import type { Derivation } from '../flink/derivation.ts'
import type { JvmOptions, Setting } from '../setting.ts'
import { ASSUMED_JDK, type Collector, ESTIMATES, ergonomicsOf, FLAGS, SERVER_CLASS_MEMORY } from './ergonomics.ts'
import { percentageOption, type SizeOption, sizeOption } from './options.ts'

/** What the model of a JVM looks at. */
export type JvmSetting = Pick<Setting, 'jvm' | 'assumedJvm' | 'containerBytes' | 'jdk'>

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
  const heap = heapOf(options, setting.containerBytes)
  const collector = collectorOf(options, jdk, setting.containerBytes)
  const metaspace = set(options, 'metaspace') ?? estimate(ESTIMATES.metaspace, 'metaspace')
  const classSpace = classSpaceOf(options, metaspace.bytes)
  const parts: Part[] = [
    { component: 'heap', ...heap },
    { component: 'direct', ...directOf(options, heap, collector) },
    // HotSpot counts the class space within MaxMetaspaceSize
    { component: 'metaspace', ...metaspace, bytes: bytes(metaspace.bytes - classSpace.bytes) },
    { component: 'classSpace', ...classSpace },
    {
      component: 'codeCache',
      ...(set(options, 'codeCache') ?? preset(FLAGS.reservedCodeCache, '-XX:ReservedCodeCacheSize')),
    },
    { component: 'threads', ...threadsOf(options) },
    { component: 'collector', ...collectorCost(collector, jdk, heap.bytes) },
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

/** An option as a command line has it: `-Xmx1g`, `-XX:MaxDirectMemorySize=1g`, `-XX:+UseG1GC`. */
export const printed = (option: string, value: string): string =>
  value === '' || /^-X(mx|ms|mn|ss)$/.test(option) ? `${option}${value}` : `${option}=${value}`

const sum = (parts: readonly Part[]): Bytes => bytes(parts.reduce((total, part) => total + part.bytes, 0n))
const estimate = (size: Bytes, rule: string): Sized => ({ bytes: size, setBy: { by: 'estimate', rule } })
const preset = (size: Bytes, option: string): Sized => ({ bytes: size, setBy: { by: 'default', keys: [option] } })

function set(options: JvmOptions, size: SizeOption): Sized | undefined {
  const found = sizeOption(options, size)
  return found && { bytes: found.bytes, setBy: { by: 'option', keys: [found.option] } }
}

/** `Arguments::set_heap_size`: an explicit size, else a percentage of the container's memory. */
function heapOf(options: JvmOptions, container: Bytes | undefined): Sized {
  const explicit = set(options, 'heap')
  if (explicit) return explicit
  if (container === undefined) return estimate(ESTIMATES.heap, 'machine-unknown')
  const percentage = percentageOption(options, '-XX:MaxRAMPercentage')
  const usual = share(container, percentage ?? FLAGS.maxRamPercentage)
  const small = share(container, percentageOption(options, '-XX:MinRAMPercentage') ?? FLAGS.minRamPercentage)
  const size = small < FLAGS.smallHeap ? small : usual > FLAGS.smallHeap ? usual : FLAGS.smallHeap
  // a percentage never makes a heap smaller than it starts with
  const initial = set(options, 'initialHeap')
  if (initial !== undefined && initial.bytes > size) return initial
  const setBy: SetBy =
    percentage === undefined
      ? { by: 'default', keys: ['-XX:MaxRAMPercentage'] }
      : { by: 'fraction', keys: ['-XX:MaxRAMPercentage'] }
  return { bytes: size, setBy }
}

/** Hundredths of a per cent are precise enough for what people write, and keep to integers. */
function share(memory: Bytes, percentage: number): Bytes {
  const raw = (memory * BigInt(Math.round(percentage * 100))) / 10_000n
  const step = FLAGS.heapAlignment
  return bytes(((raw + step - 1n) / step) * step)
}

const FLAG_OF_COLLECTOR: Readonly<Record<string, Collector>> = {
  '-XX:+UseSerialGC': 'serial',
  '-XX:+UseParallelGC': 'parallel',
  '-XX:+UseParallelOldGC': 'parallel',
  '-XX:+UseG1GC': 'g1',
  '-XX:+UseZGC': 'z',
  '-XX:+UseShenandoahGC': 'shenandoah',
}

/** Whether an option names the collector, so that the machine's size does not choose it. */
export const hasCollector = (options: JvmOptions): boolean =>
  Object.keys(FLAG_OF_COLLECTOR).some((flag) => flag in options)

function collectorOf(options: JvmOptions, jdk: number, container: Bytes | undefined): Collector {
  for (const [flag, collector] of Object.entries(FLAG_OF_COLLECTOR)) if (flag in options) return collector
  return container !== undefined && container < SERVER_CLASS_MEMORY ? 'serial' : ergonomicsOf(jdk).collector
}

function collectorCost(collector: Collector, jdk: number, heap: Bytes): Sized {
  const { millionths, fixed } = ergonomicsOf(jdk).collectors[collector]
  return estimate(bytes((heap * millionths) / 1_000_000n + fixed), collector)
}

/**
 * The JDK's limit: MaxDirectMemorySize, else `Runtime.maxMemory()`. Netty counts its own memory beside it, with the
 * same limit unless `io.netty.maxDirectMemory` sets another, which then comes on top.
 */
function directOf(options: JvmOptions, heap: Sized, collector: Collector): Sized {
  const netty = sizeOption(options, 'netty')
  // HotSpot takes 0 as "not set": globals.hpp
  const limit = sizeOption(options, 'direct')
  const own: Sized =
    limit !== undefined && limit.bytes > 0n
      ? { bytes: limit.bytes, setBy: { by: 'option', keys: [limit.option] } }
      : { bytes: maxMemory(heap.bytes, collector), setBy: { by: 'default', keys: ['-XX:MaxDirectMemorySize', '-Xmx'] } }
  if (netty === undefined || netty.bytes === 0n) return own
  return {
    bytes: bytes(own.bytes + netty.bytes),
    setBy: { by: 'option', keys: [netty.option, ...(own.setBy.by === 'option' ? own.setBy.keys : [])] },
  }
}

/**
 * `Runtime.maxMemory()`: the serial collector leaves out one survivor space as the young generation is laid out
 * (`DefNewGeneration::max_capacity`), the parallel one the largest it may come to (`ParallelScavengeHeap::max_capacity`).
 */
export function maxMemory(heap: Bytes, collector: Collector): Bytes {
  if (collector === 'serial') {
    const step = 64n * KIB
    const young = floor(heap / (FLAGS.newRatio + 1n), step)
    return bytes(heap - floor(young / (FLAGS.survivorRatio + 2n), step))
  }
  if (collector === 'parallel') {
    const step = 512n * KIB
    const young = floor(heap / (FLAGS.newRatio + 1n), step)
    return bytes(heap - floor(young / FLAGS.minSurvivorRatio, step))
  }
  return heap
}

const floor = (size: bigint, step: bigint): bigint => (size / step) * step

function classSpaceOf(options: JvmOptions, metaspace: Bytes): Sized {
  const limit = sizeOption(options, 'classSpace')?.bytes ?? FLAGS.compressedClassSpace
  const eighth = metaspace / 8n
  const smaller = [ESTIMATES.classSpace, limit, bytes(eighth)].reduce((least, size) => (size < least ? size : least))
  return estimate(smaller, 'class-space')
}

function threadsOf(options: JvmOptions): Sized {
  const stack = sizeOption(options, 'threadStack')?.bytes
  const size = stack !== undefined && stack > 0n ? stack : FLAGS.threadStack
  return estimate(bytes(ESTIMATES.threads * size), 'threads')
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
