// What is made to fail, and how. One row is one fixture for each library and each JDK it names.
import type { Limits } from './limits.ts'

const MIB = 1 << 20
/** What lets Netty count its direct memory by itself. */
export const UNSAFE: readonly string[] = [
  '-Dio.netty.tryReflectionSetAccessible=true',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED',
]
// Flink's own start script opens these; without them it cannot rewrite a message
const FLINK = ['--add-opens=java.base/java.lang=ALL-UNNAMED', '--add-opens=java.base/java.util=ALL-UNNAMED']
// Flink before 1.17 asks the JDK's own class whether an address is one
const ADDRESSES = '--add-exports=java.base/sun.net.util=ALL-UNNAMED'

const JVM = ['jvm']
const YARN = ['yarn-2.10.2', 'yarn-3.4.1']
const NETTY = ['netty-4.1.66', 'netty-4.1.118']
const FLINKS = ['flink-1.12.7', 'flink-1.16.3', 'flink-1.20.5', 'flink-2.3.0']
/** since 1.15 Flink rewrites the newer JDKs' wording of direct memory too, and the figures are gone */
const REWRITING = FLINKS.slice(1)
/** 1.12 finds no way to free managed memory on a JDK 17 */
const FREEING_ON_17 = FLINKS.slice(1)
const BOTH = [17, 25]
const OLD = [17]

export interface Scenario extends Limits {
  /** the id that the finding must have */
  readonly failure: string
  /** tells it from the others of the same failure and library */
  readonly name: string
  /** tells it from others of the same name, where the text does not name the process */
  readonly tag?: string
  /** the program; `BashJavaUtils` is Flink's own */
  readonly main: string
  /** the Maven profiles to run it with */
  readonly libraries: readonly string[]
  /** feature versions */
  readonly jdks: readonly number[]
  /** for the JVM */
  readonly options: readonly string[]
  readonly arguments?: readonly string[]
  /** a configuration file for Flink */
  readonly config?: Texts
  /** what the text must yield; else the program says it */
  readonly numbers?: Readonly<Record<string, string | number>>
  /** `tm` or `jm`, where the text says so */
  readonly process?: string
  /** whether the libraries log, as Flink's distribution does */
  readonly logs?: true
}
type Texts = Readonly<Record<string, string>>
type More = Partial<Omit<Scenario, 'failure' | 'name' | 'main' | 'libraries' | 'jdks' | 'options'>>

const fails = (
  failure: string,
  name: string,
  main: string,
  libraries: readonly string[],
  jdks: readonly number[],
  options: readonly string[],
  more: More = {},
): Scenario => ({ failure, name, main: `wordings.${main}`, libraries, jdks, options, ...more })

/** The JVM refuses its own options. */
const flags = (name: string, ...options: readonly string[]) =>
  fails('jvm-flags', name, 'jvm.Heap', JVM, BOTH, options, { numbers: {} })

/** A JVM's compiled code outgrows its cache; what is compiled once is kept. */
const codeCache = (name: string, numbers: Scenario['numbers'], ...options: readonly string[]) =>
  fails('jvm-code-cache', name, 'jvm.Code', JVM, BOTH, ['-Xcomp', '-XX:-UseCodeCacheFlushing', ...options], {
    ...(numbers && { numbers }),
  })

/** Flink's start script asks for the memory of a process, and Flink refuses. */
const refused = (
  failure: string,
  name: string,
  process: 'tm' | 'jm',
  config: Texts,
  numbers: NonNullable<Scenario['numbers']> = {},
): Scenario => ({
  ...fails(failure, name, '', FLINKS, OLD, [], { config, numbers, process }),
  main: 'org.apache.flink.runtime.util.bash.BashJavaUtils',
  arguments: [process === 'tm' ? 'GET_TM_RESOURCE_PARAMS' : 'GET_JM_RESOURCE_PARAMS'],
})

const missing = (name: string, process: 'tm' | 'jm') => refused('flink-config-missing', name, process, {})
const invalid = (name: string, process: 'tm' | 'jm', config: Texts, option: string, value = config[option] ?? '') =>
  refused('flink-config-invalid', name, process, config, { option, value })
const conflict = (name: string, process: 'tm' | 'jm', config: Texts, numbers: NonNullable<Scenario['numbers']>) =>
  refused('flink-config-conflict', name, process, config, numbers)

const direct = (mib: number) => `-XX:MaxDirectMemorySize=${mib * MIB}`
const directNumbers = (requestedBytes: number, allocatedBytes: number, limitBytes: number) => ({
  requestedBytes,
  allocatedBytes,
  limitBytes,
})

export const SCENARIOS: readonly Scenario[] = [
  fails('jvm-heap', 'g1', 'jvm.Heap', JVM, BOTH, ['-Xmx16m', '-XX:+UseG1GC']),
  fails('jvm-heap', 'serial', 'jvm.Heap', JVM, BOTH, ['-Xmx16m', '-XX:+UseSerialGC']),
  fails('jvm-heap', 'exit-on', 'jvm.Heap', JVM, BOTH, ['-Xmx16m', '-XX:+ExitOnOutOfMemoryError']),
  // a collector that gives up early: the usual limits take minutes
  fails('jvm-gc-overhead', 'parallel', 'jvm.ManyObjects', JVM, OLD, [
    '-Xmx64m',
    '-XX:+UseParallelGC',
    '-XX:GCHeapFreeLimit=50',
    '-XX:GCTimeLimit=10',
  ]),
  codeCache('whole', { sizeBytes: 4 * MIB }, '-XX:-SegmentedCodeCache', '-XX:ReservedCodeCacheSize=4m'),
  codeCache(
    'segmented',
    {},
    '-XX:+SegmentedCodeCache',
    '-XX:ReservedCodeCacheSize=8m',
    '-XX:NonNMethodCodeHeapSize=6m',
    '-XX:ProfiledCodeHeapSize=1m',
    '-XX:NonProfiledCodeHeapSize=1m',
  ),
  fails('jvm-array-size', 'g1', 'jvm.ArraySize', JVM, BOTH, ['-Xmx64m'], { arguments: ['array'] }),
  fails('jvm-array-size', 'text', 'jvm.ArraySize', JVM, BOTH, ['-Xmx64m'], { arguments: ['text'] }),
  fails('jvm-array-size', 'file', 'jvm.ArraySize', JVM, BOTH, ['-Xmx64m'], { arguments: ['file'] }),
  fails('jvm-direct', 'pieces', 'jvm.Direct', JVM, BOTH, [direct(32)], { arguments: ['1500000', `${32 * MIB}`] }),
  fails('jvm-direct', 'one-large', 'jvm.Direct', JVM, BOTH, [direct(32)], {
    arguments: [`${40 * MIB}`, `${32 * MIB}`],
  }),
  fails('jvm-metaspace', 'loaders', 'jvm.Classes', JVM, BOTH, ['-XX:MaxMetaspaceSize=16m']),
  fails('jvm-class-space', 'loaders', 'jvm.Classes', JVM, OLD, ['-XX:CompressedClassSpaceSize=2m', '-Xshare:off']),
  // a JDK 25 rounds a class space up to 16 MiB
  fails('jvm-class-space', 'loaders', 'jvm.Classes', JVM, [25], ['-XX:CompressedClassSpaceSize=16m', '-Xshare:off']),
  fails('jvm-native-thread', 'address-space', 'jvm.Threads', JVM, BOTH, ['-Xmx64m'], { addressSpace: 8 * MIB }),
  fails('jvm-native-thread', 'processes', 'jvm.Threads', JVM, BOTH, ['-Xmx64m'], { processes: 60 }),
  fails('jvm-native-thread', 'refused', 'jvm.Heap', JVM, BOTH, ['-Xmx64m', '-XX:+UseParallelGC'], {
    refusesClone3: true,
  }),
  fails('jvm-native-thread', 'refused-serial', 'jvm.Heap', JVM, BOTH, ['-Xmx64m', '-XX:+UseSerialGC'], {
    refusesClone3: true,
  }),
  fails('jvm-native-alloc', 'committing', 'jvm.Heap', JVM, BOTH, ['-Xms1g', '-Xmx1g', '-XX:+UseSerialGC'], {
    dataSize: 600 << 10,
  }),
  fails('jvm-native-alloc', 'malloc', 'jvm.Chunks', JVM, BOTH, ['-Xmx64m'], { addressSpace: 8 * MIB }),
  fails('jvm-native-alloc', 'mappings', 'jvm.Maps', JVM, BOTH, ['-Xmx64m']),
  fails('jvm-native-alloc', 'unsafe', 'jvm.NativeMemory', JVM, BOTH, ['-Xmx64m'], {
    arguments: [`${64 * MIB}`],
    addressSpace: 8 * MIB,
  }),
  flags('initial-heap', '-Xms64m', '-Xmx32m'),
  flags('invalid-heap', '-Xmx16mb'),
  flags('unrecognized', '-XX:MaxHeap=16m'),
  flags('improper', '-XX:MaxDirectMemorySize=lots'),
  flags('collectors', '-XX:+UseG1GC', '-XX:+UseParallelGC'),
  { ...flags('heap-reservation', '-Xmx8g'), addressSpace: 4 * MIB },
  { ...flags('class-space-reservation', '-Xmx1g'), addressSpace: 2 * MIB },
  flags('minimum-heap', '-XX:MinHeapSize=64m', '-Xmx32m'),
  flags('small-stack', '-Xss1k'),
  flags('small-heap', '-Xmx1k'),
  flags('percentage', '-XX:MaxRAMPercentage=150'),
  flags('code-cache-range', '-XX:ReservedCodeCacheSize=4g'),
  flags('missing-sign', '-XX:UseG1GC'),
  flags('experimental', '-XX:+UseEpsilonGC'),
  flags('option', '-Xmemory'),

  // the NodeManager's own monitor, in 2.10 and 3.4; what it used is as large as that JVM is on this machine
  fails('container-kill', 'physical', 'yarn.OverLimit', YARN, OLD, [], {
    arguments: ['physical'],
    numbers: { limitBytes: 100 * MIB },
  }),
  fails('container-kill-virtual', 'virtual', 'yarn.OverLimit', YARN, OLD, [], {
    arguments: ['virtual'],
    numbers: { limitBytes: 420 * MIB, physicalLimitBytes: 1024 * MIB },
  }),

  fails('netty-leak', 'paranoid', 'netty.Leaking', NETTY, OLD, [...UNSAFE, '-Dio.netty.leakDetection.level=paranoid']),
  fails('netty-leak', 'simple', 'netty.Leaking', NETTY, OLD, [...UNSAFE, '-Dio.netty.leakDetection.level=simple']),

  // 512 MiB and more: below it Netty makes no arenas, and nothing is pooled
  fails('netty-direct', 'read', 'netty.Reading', NETTY, OLD, [...UNSAFE, direct(512)]),
  fails('netty-direct', 'write', 'netty.Writing', NETTY, OLD, [...UNSAFE, direct(512)]),
  fails('netty-direct', 'own-limit', 'netty.Reading', NETTY, OLD, [
    ...UNSAFE,
    `-Dio.netty.maxDirectMemory=${200 * MIB}`,
  ]),
  // Netty 4.1.66 does not know a JDK 25's Unsafe, and counts nothing there
  fails(
    'netty-direct',
    'own-limit',
    'netty.Reading',
    ['netty-4.1.118'],
    [25],
    [...UNSAFE, `-Dio.netty.maxDirectMemory=${200 * MIB}`],
  ),
  fails('jvm-direct', 'read-no-unsafe', 'netty.Reading', NETTY, OLD, ['-Dio.netty.noUnsafe=true', direct(64)]),

  fails('flink-network-buffers', 'insufficient', 'flink.NetworkBuffers', FLINKS, OLD, FLINK, {
    arguments: ['insufficient'],
  }),
  // 1.12 takes a pool's buffers out at once, and says which it lacks
  fails('flink-network-buffers', 'exclusive', 'flink.NetworkBuffers', ['flink-1.12.7'], OLD, FLINK, {
    arguments: ['exclusive'],
    numbers: { requiredBuffers: 2000, availableBuffers: 48, totalBuffers: 2048, bufferBytes: 32768 },
  }),
  fails('flink-network-buffers', 'exclusive', 'flink.NetworkBuffers', FLINKS.slice(1), OLD, FLINK, {
    arguments: ['exclusive'],
  }),
  ...['pages', 'bytes', 'shared'].map((request) =>
    fails('flink-managed-memory', request, 'flink.ManagedMemory', FREEING_ON_17, OLD, FLINK, { arguments: [request] }),
  ),
  fails('flink-managed-memory', 'fraction', 'flink.ManagedMemory', FLINKS, OLD, FLINK, {
    arguments: ['fraction'],
    numbers: {},
  }),
  fails('flink-batch-shuffle-memory', 'direct', 'flink.BatchShuffle', FLINKS.slice(1), OLD, [...FLINK, direct(20)], {
    numbers: { allocatedBytes: 20 * MIB, missingBytes: 44 * MIB },
  }),
  fails('jvm-direct', 'pool-at-start', 'flink.PoolAtStart', ['flink-1.12.7'], BOTH, [...FLINK, direct(32)], {
    arguments: ['2048'],
    numbers: directNumbers(32 * 1024, 32 * MIB, 32 * MIB),
  }),
  fails('jvm-direct', 'pool-at-start', 'flink.PoolAtStart', REWRITING, BOTH, [...FLINK, direct(32)], {
    arguments: ['2048'],
    process: 'tm',
  }),
  ...['tm', 'jm'].flatMap((process) => {
    const rewritten = (failure: string, what: string, libraries: readonly string[], option: string, more: More) =>
      fails(failure, 'rewritten', 'flink.Rewritten', libraries, OLD, [...FLINK, option], {
        arguments: [process, what],
        ...more,
      })
    return [
      // a TaskManager leaves the heap's message as it is
      rewritten('jvm-heap', 'heap', FLINKS, '-Xmx32m', process === 'jm' ? { process } : { tag: process }),
      rewritten('jvm-direct', 'direct', ['flink-1.12.7'], direct(16), {
        tag: process,
        numbers: directNumbers(MIB, 16 * MIB, 16 * MIB),
      }),
      rewritten('jvm-direct', 'direct', REWRITING, direct(16), { process }),
      rewritten('jvm-metaspace', 'metaspace', FLINKS, '-XX:MaxMetaspaceSize=24m', { process }),
    ]
  }),

  // a MiniCluster of 1.12 ends silently on a JDK 17
  fails('flink-slots', 'too-few', 'flink.Slots', FLINKS.slice(1), OLD, [...FLINK, ADDRESSES], { numbers: {} }),
  // a JobManager and a TaskManager, each a process of its own
  fails('flink-heartbeat', 'stopped', 'flink.Heartbeat', FLINKS, OLD, FLINK, {
    arguments: ['-STOP'],
    numbers: {},
    logs: true,
  }),
  // since 1.15 a lost connection counts, before the time-out
  fails('flink-heartbeat', 'killed', 'flink.Heartbeat', FLINKS.slice(1), OLD, FLINK, {
    arguments: ['-KILL'],
    numbers: {},
    logs: true,
  }),

  fails('flink-config-missing', 'unset', 'flink.Unset', FLINKS, OLD, FLINK, { process: 'tm' }),
  missing('none', 'tm'),
  missing('none', 'jm'),
  invalid('decimal', 'tm', { 'taskmanager.memory.process.size': '1.5g' }, 'taskmanager.memory.process.size'),
  invalid('unit', 'jm', { 'jobmanager.memory.process.size': '1600mib' }, 'jobmanager.memory.process.size'),
  invalid('negative', 'tm', { 'taskmanager.memory.flink.size': '-1g' }, 'taskmanager.memory.flink.size'),
  invalid(
    'fraction',
    'tm',
    { 'taskmanager.memory.process.size': '4g', 'taskmanager.memory.managed.fraction': '1.2' },
    'taskmanager.memory.managed.fraction',
    '1.2000000476837158', // a float, widened
  ),
  invalid(
    'network-fraction',
    'tm',
    { 'taskmanager.memory.process.size': '4g', 'taskmanager.memory.network.fraction': '1.0' },
    'taskmanager.memory.network.fraction',
  ),
  invalid(
    'fraction-text',
    'tm',
    { 'taskmanager.memory.process.size': '4g', 'taskmanager.memory.managed.fraction': '40%' },
    'taskmanager.memory.managed.fraction',
  ),
  conflict(
    'sum-exceeds',
    'tm',
    { 'taskmanager.memory.flink.size': '1g', 'taskmanager.memory.managed.size': '900m' },
    {
      frameworkHeap: 128 * MIB,
      frameworkOffHeap: 128 * MIB,
      taskOffHeap: 0,
      managed: 900 * MIB,
      network: 107374184, // 0.1f of 1 GiB
      totalFlink: 1024 * MIB,
    },
  ),
  conflict(
    'fine-grained-exceeds',
    'tm',
    {
      'taskmanager.memory.flink.size': '2g',
      'taskmanager.memory.task.heap.size': '1g',
      'taskmanager.memory.managed.size': '1g',
    },
    {
      frameworkHeap: 128 * MIB,
      frameworkOffHeap: 128 * MIB,
      taskHeap: 1024 * MIB,
      taskOffHeap: 0,
      managed: 1024 * MIB,
      totalFlink: 2048 * MIB,
    },
  ),
  conflict(
    'network-range',
    'tm',
    {
      'taskmanager.memory.flink.size': '4g',
      'taskmanager.memory.task.heap.size': '1g',
      'taskmanager.memory.managed.size': '1g',
      'taskmanager.memory.network.max': '512m',
    },
    { network: (4096 - 2048 - 256) * MIB, rangeMinBytes: 64 * MIB, rangeMaxBytes: 512 * MIB },
  ),
  conflict(
    'overhead-range',
    'tm',
    { 'taskmanager.memory.process.size': '8g', 'taskmanager.memory.flink.size': '5g' },
    { overhead: (8192 - 5120 - 256) * MIB, rangeMinBytes: 192 * MIB, rangeMaxBytes: 1024 * MIB },
  ),
  conflict(
    'process-less',
    'tm',
    { 'taskmanager.memory.process.size': '2g', 'taskmanager.memory.flink.size': '2g' },
    { totalProcess: 2048 * MIB, totalFlink: 2048 * MIB, metaspace: 256 * MIB },
  ),
  conflict(
    'heap-exceeds',
    'jm',
    { 'jobmanager.memory.flink.size': '1g', 'jobmanager.memory.heap.size': '2g' },
    { heap: 2048 * MIB, totalFlink: 1024 * MIB },
  ),
  conflict(
    'heap-and-off-heap',
    'jm',
    {
      'jobmanager.memory.flink.size': '1g',
      'jobmanager.memory.heap.size': '1g',
      'jobmanager.memory.off-heap.size': '128m',
    },
    { heap: 1024 * MIB, offHeap: 128 * MIB, totalFlink: 1024 * MIB },
  ),
  conflict('off-heap', 'jm', { 'jobmanager.memory.flink.size': '100m' }, { totalFlink: 100 * MIB, offHeap: 128 * MIB }),
  conflict(
    'overhead-range',
    'jm',
    { 'jobmanager.memory.process.size': '4g', 'jobmanager.memory.flink.size': '1g' },
    { overhead: (4096 - 1024 - 256) * MIB, rangeMinBytes: 192 * MIB, rangeMaxBytes: 1024 * MIB },
  ),
]
