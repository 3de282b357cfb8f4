import { type Bytes, bytes, GIB, KIB, MIB } from '../bytes/bytes.ts'
import type { JvmOptions } from '../setting.ts'
import { type Collector, heapAlignment, maxMemory, mostByDefault, namedCollector } from './collectors.ts'
import { percentageOption, type SizeOption, sizeOption } from './options.ts'
import { type Release, releaseOf } from './releases.ts'

/** What a JVM sees of its machine, or of its container: memory in bytes, processors. */
export interface Machine {
  readonly memory: Bytes
  readonly processors: number
}

/** What HotSpot decides for itself, sizes in bytes: what `-XX:+PrintFlagsFinal` and `Runtime.maxMemory()` say. */
export interface Decisions {
  readonly collector: Collector
  readonly heap: Bytes
  readonly initialHeap: Bytes
  readonly maxMemory: Bytes
  readonly directLimit: Bytes
  readonly codeCache: Bytes
  readonly classSpace: Bytes
  readonly threadStack: Bytes
}

/** From this on a machine of two processors is "server class": `os::is_server_class_machine`, 2 GiB less 256 MiB. */
export const SERVER_CLASS_MEMORY = bytes(1792n * MIB)
const SERVER_CLASS_PROCESSORS = 2

/** HotSpot's sizes for 32 bits, scaled for 64: `ScaleForWordSize`. */
const scaled = (size: bigint): bigint => ((size * 13n) / 10n / 8n) * 8n
/** `MaxHeapSize` of globals.hpp: what a machine must give half of, before a quarter is meant. */
const SMALL_HEAP = scaled(96n * MIB)
/** `OldSize` and `NewSize` of globals.hpp: what a heap begins with at least. */
const LEAST_INITIAL = scaled(4n * MIB) + scaled(MIB)
/** `MaxRAM` of globals.hpp: what of a machine counts. */
const MAX_RAM = 128n * GIB

const PERCENTAGES = {
  max: { option: '-XX:MaxRAMPercentage', usual: 25 },
  min: { option: '-XX:MinRAMPercentage', usual: 50 },
  initial: { option: '-XX:InitialRAMPercentage', usual: 1.5625 },
} as const

const larger = (left: bigint, right: bigint): bigint => (left > right ? left : right)
const smaller = (left: bigint, right: bigint): bigint => (left < right ? left : right)
const ceil = (size: bigint, step: bigint): bigint => ((size + step - 1n) / step) * step

/** What a JVM decides that is started with these options on such a machine. */
export function decide(options: JvmOptions, machine: Machine, jdk: number): Decisions {
  const release = releaseOf(jdk)
  const collector = collectorOf(options, machine, release)
  const { heap, initialHeap } = heapSizes(options, machine.memory, collector, release)
  const most = maxMemory(heap, collector, initialHeap)
  const direct = given(options, 'direct')
  return {
    collector,
    heap,
    initialHeap,
    maxMemory: most,
    // HotSpot takes 0 as "not set": globals.hpp
    directLimit: direct !== undefined && direct > 0n ? direct : most,
    codeCache: given(options, 'codeCache') ?? defaultCodeCache(options, release),
    classSpace: classSpaceOf(options, release),
    threadStack: stackOf(options),
  }
}

const given = (options: JvmOptions, size: SizeOption): Bytes | undefined => sizeOption(options, size)?.bytes

function collectorOf(options: JvmOptions, { memory, processors }: Machine, release: Release): Collector {
  const named = namedCollector(options)
  if (named) return named
  const seen = Number(options['-XX:ActiveProcessorCount'] ?? processors)
  return memory >= SERVER_CLASS_MEMORY && seen >= SERVER_CLASS_PROCESSORS ? release.collector : 'serial'
}

type Percentage = (typeof PERCENTAGES)[keyof typeof PERCENTAGES]

const shareOf = (options: JvmOptions, { option, usual }: Percentage, memory: bigint): bigint =>
  // as HotSpot does, in floating point
  BigInt(Math.floor((Number(memory) * (percentageOption(options, option) ?? usual)) / 100))

/** The percentage that a machine's memory leads to a heap by, and that heap, before HotSpot's bounds and steps. */
export function percentageOf(options: JvmOptions, memory: bigint) {
  const isSmall = shareOf(options, PERCENTAGES.min, memory) < SMALL_HEAP
  const by = isSmall ? PERCENTAGES.min : PERCENTAGES.max
  const given = percentageOption(options, by.option)
  const share = bytes(shareOf(options, by, memory))
  return {
    option: by.option,
    percentage: given ?? by.usual,
    isDefault: given === undefined,
    share,
    heap: isSmall ? share : bytes(larger(share, SMALL_HEAP)),
  }
}

/** `Arguments::set_heap_size`, and the rounding of `GCArguments::initialize_heap_flags_and_sizes`. */
function heapSizes(options: JvmOptions, memory: Bytes, collector: Collector, release: Release) {
  const set = Object.values(PERCENTAGES).some(({ option }) => percentageOption(options, option) !== undefined)
  const unbound = release.percentageBeyondLimit && set
  const seen = unbound ? memory : smaller(memory, MAX_RAM)
  const initial = given(options, 'initialHeap')
  const byMachine = percentageOf(options, seen).heap
  const bound = unbound ? byMachine : smaller(byMachine, mostByDefault(collector, release.regionMost))
  // a machine's share never makes a heap smaller than it begins with
  const heap = given(options, 'heap') ?? larger(bound, initial ?? 0n)
  const first =
    initial ?? smaller(heap, larger(shareOf(options, PERCENTAGES.initial, seen), smaller(LEAST_INITIAL, heap)))
  const step = heapAlignment(collector, bytes(heap), bytes(first), release.regionsOf)
  return { heap: bytes(ceil(heap, step)), initialHeap: bytes(ceil(first, step)) }
}

/** With tiers on x86_64; a fifth of it with one compiler: `CompilerConfig::set_compilation_policy_flags`. */
function defaultCodeCache(options: JvmOptions, release: Release): Bytes {
  const level = Number(options['-XX:TieredStopAtLevel'] ?? 4)
  const single = '-XX:-TieredCompilation' in options || (release.smallCodeCacheOfOneTier && level <= 1)
  return bytes((single ? 48n : 240n) * MIB)
}

/** `Metaspace::ergo_initialize`. */
function classSpaceOf(options: JvmOptions, release: Release): Bytes {
  const size = given(options, 'classSpace') ?? GIB
  const metaspace = given(options, 'metaspace')
  if (metaspace === undefined) return size
  const most = release.classSpaceByShare ? ceil((metaspace * 8n) / 10n, 16n * MIB) : larger(metaspace - 8n * MIB, 0n)
  return bytes(smaller(size, most))
}

function stackOf(options: JvmOptions): Bytes {
  const stack = given(options, 'threadStack')
  return stack !== undefined && stack > 0n ? stack : bytes(1024n * KIB)
}
