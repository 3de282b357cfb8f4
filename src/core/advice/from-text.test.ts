import { describe, expect, it, test } from 'vitest'
import { bytes, GIB, MIB } from '../bytes/bytes.ts'
import type { Answers } from '../setting.ts'
import { tune } from '../tune.ts'

/** What is advised for a text, by advice id. */
function advised(text: string, answers: Answers) {
  const report = tune({ text, answers })
  return { report, by: Object.fromEntries(report.alternatives.map((each) => [each.advice, each])) }
}
const jvm = (text: string, answers: Answers = {}) => advised(text, { process: 'jvm', ...answers })

const KILLED = 'limits:\n  memory: 2Gi\nReason: OOMKilled\nExit Code: 137'
const HEAP = 'java.lang.OutOfMemoryError: Java heap space'
const METASPACE = 'java.lang.OutOfMemoryError: Metaspace'
const reserve = (allocated: bigint, limit: bigint) =>
  `java.lang.OutOfMemoryError: Cannot reserve 1048576 bytes of direct buffer memory (allocated: ${allocated}, limit: ${limit})`

describe('a killed container of a JVM', () => {
  it('grows while the heap stays, by a smaller share of it', () => {
    const { by, report } = jvm(`java -XX:MaxRAMPercentage=75 -jar a.jar\n${KILLED}`)
    const larger = by['raise-container']
    expect(Object.keys(larger?.jvm ?? {})).toEqual(['-XX:MaxRAMPercentage'])
    const share = Number(larger?.jvm['-XX:MaxRAMPercentage'])
    const heap = (Number(larger?.containerBytes) * share) / 100
    expect(Math.abs(heap - 1536 * Number(MIB))).toBeLessThan(Number(MIB))
    expect(larger?.change.heap).toBeUndefined()
    expect(larger?.code).toEqual(['raise-container-limit'])
    expect(Number(by['smaller-heap']?.jvm['-XX:MaxRAMPercentage'])).toBeLessThan(75)
    expect(report.alternatives.flatMap(({ environment }) => Object.keys(environment))).toEqual(['MALLOC_ARENA_MAX'])
  })

  it('grows by its limit alone where the heap has a size', () => {
    const { by } = jvm(`java -Xmx1g -jar a.jar\n${KILLED}`)
    expect(by['raise-container']).toMatchObject({ jvm: {}, config: {}, code: ['raise-container-limit'] })
    expect(by['raise-container']?.containerBytes).toBeGreaterThan(2n * GIB)
  })

  it('is told to leave room, or to grow, where its limit is not known', () => {
    const { by, report } = jvm('java -Xmx1g -jar a.jar\nReason: OOMKilled\nExit Code: 137')
    expect(report.alternatives.map(({ advice }) => advice)).toEqual(['smaller-heap', 'raise-container', 'limit-arenas'])
    expect(by['smaller-heap']?.jvm['-Xmx']).toBe('768m')
  })

  it('keeps the collector that its size had chosen', () => {
    const { by } = jvm(`java -Xmx512m -jar a.jar\n${KILLED.replace('2Gi', '1536Mi')}`)
    expect(by['raise-container']?.jvm).toEqual({ '-XX:+UseSerialGC': '' })
  })

  it('of JDK 8 or 9, which may lack the percentages, writes the heap down', () => {
    const { by } = jvm(`java -jar a.jar\n${KILLED}`, { jdk: 8 })
    expect(by['raise-container']?.jvm).toEqual({ '-Xmx': '512m' })
    expect(jvm(`java -jar a.jar\n${KILLED}`, { jdk: 21 }).by['raise-container']?.jvm).toEqual({
      '-XX:MaxRAMPercentage': '20.0',
    })
  })
})

describe('direct memory of a JVM', () => {
  const netty = '-Dio.netty.maxDirectMemory=268435456'

  it('that the JDK counts is raised by the JDK’s own option, whatever Netty has', () => {
    const { by } = jvm(
      `java -Xmx1g -XX:MaxDirectMemorySize=256m ${netty} -jar a.jar\n${reserve(256n * MIB, 256n * MIB)}`,
    )
    expect(by['raise-direct-limit']?.jvm).toEqual({ '-XX:MaxDirectMemorySize': '514m' })
  })

  it('that Netty counts, by Netty’s', () => {
    const text = `java -Xmx1g ${netty} -jar a.jar\nio.netty.util.internal.OutOfDirectMemoryError: failed to allocate 16777216 byte(s) of direct memory (used: 264241152, max: 268435456)`
    expect(Object.keys(jvm(text).by['raise-netty-limit']?.jvm ?? {})).toEqual(['-Dio.netty.maxDirectMemory'])
  })

  it('grows in a container whose heap is a share, or lacks a number of bytes', () => {
    const text = `java -XX:MaxRAMPercentage=75 -jar a.jar\nlimits:\n  memory: 2Gi\n${reserve(1536n * MIB - 1n, 1536n * MIB)}`
    const grown = jvm(text).by['raise-direct-limit-and-container']
    expect(grown?.containerBytes).toBeGreaterThan(2n * GIB)
    expect(grown?.change.heap).toBeUndefined()
    expect(jvm(text, { fixed: ['container'] }).report.nothingFits?.needBytes).toBeGreaterThan(0n)
  })

  it('of a larger heap stays where Netty has a limit of its own', () => {
    expect(jvm(`java -Xmx1g ${netty} -jar a.jar\n${HEAP}`).by['raise-xmx']?.jvm).toEqual({
      '-Xmx': '2g',
      '-XX:MaxDirectMemorySize': '1g',
    })
  })
})

describe('a full Metaspace', () => {
  it('has a limit, though no option of the text names it', () => {
    expect(jvm(`java -Xmx1g -jar a.jar\n${METASPACE}`).by['raise-limit']?.jvm).toEqual({
      '-XX:MaxMetaspaceSize': '512m',
    })
  })

  const locked = (options: string) =>
    jvm(`java ${options} -jar a.jar\n${METASPACE}`, { containerBytes: bytes(GIB), fixed: ['container'] }).by[
      'raise-limit'
    ]
  it('of a container that may not grow takes what is free', () => {
    const { jvm: options, change } = locked('-Xmx256m -XX:MaxDirectMemorySize=64m -XX:MaxMetaspaceSize=192m') ?? {}
    expect(Object.keys(options ?? {})).toEqual(['-XX:MaxMetaspaceSize'])
    expect(change?.heap).toBeUndefined()
  })
  it('and else of the heap, half of it at most', () => {
    const {
      jvm: options,
      change,
      numbers,
    } = locked('-Xmx512m -XX:MaxDirectMemorySize=64m -XX:MaxMetaspaceSize=128m') ?? {}
    expect(options).toMatchObject({ '-Xmx': '352m', '-XX:MaxMetaspaceSize': '288m' })
    expect(change?.heap).toEqual(-160n * MIB)
    expect(numbers).toMatchObject({ giver: 'heap', giverToBytes: 352n * MIB })
  })

  const manager = (config: Record<string, string>) =>
    advised(METASPACE, { process: 'jm', flink: '1.10', config: { 'jobmanager.heap.size': '1g', ...config } }).report
  it('of a JobManager of 1.10 has only the JVM’s option, in Flink’s list of them', () => {
    expect(manager({}).alternatives.map(({ advice, config }) => [advice, config])).toEqual([
      ['raise-limit', { 'env.java.opts.jobmanager': '-XX:MaxMetaspaceSize=512m' }],
      ['stop-leak', {}],
    ])
    const set = { 'env.java.opts.jobmanager': '-Da=b -XX:MaxMetaspaceSize=400m' }
    expect(manager(set).alternatives[0]?.config).toEqual({
      'env.java.opts.jobmanager': '-Da=b -XX:MaxMetaspaceSize=800m',
    })
  })
})

it('a full class space grows by itself where nothing limits Metaspace, which a limit would only lower', () => {
  const text = 'java.lang.OutOfMemoryError: Compressed class space'
  const options = (line: string) => jvm(`${line}\n${text}`).report.alternatives.flatMap(({ jvm }) => Object.keys(jvm))
  expect(options('java -Xmx1g -jar a.jar')).toEqual(['-XX:CompressedClassSpaceSize'])
  expect(options('java -Xmx1g -XX:MaxMetaspaceSize=256m -jar a.jar')).toEqual(['-XX:MaxMetaspaceSize'])
})

describe('a total that follows from its parts', () => {
  const parts = { 'taskmanager.memory.task.heap.size': '512m', 'taskmanager.memory.managed.size': '512m' }
  const ids = (fixed: readonly string[]) =>
    advised(HEAP, { process: 'tm', flink: '1.17', config: parts, fixed }).report.alternatives.map(
      ({ advice }) => advice,
    )

  it('does not grow where it is fixed', () => {
    expect(ids([])).toContain('raise-total')
    expect(ids(['total'])).toEqual(['from-managed', 'smaller-working-set'])
  })
})

it('a fixed total that cannot be read is corrected to what was meant by it', () => {
  const config = { 'taskmanager.memory.process.size': '1.5g' }
  const { report } = advised('', { process: 'tm', flink: '1.20', config, fixed: ['total'] })
  expect(report.alternatives[0]?.config).toEqual({ 'taskmanager.memory.process.size': '1536m' })
  expect(report.nothingFits).toBeUndefined()
})

describe('a configuration at hand that Flink accepts', () => {
  const answers = { process: 'tm', flink: '1.17', config: { 'taskmanager.memory.process.size': '1728m' } } as const
  const missing =
    'Either required fine-grained memory (taskmanager.memory.task.heap.size and taskmanager.memory.managed.size), or Total Flink Memory size (taskmanager.memory.flink.size), or Total Process Memory size (taskmanager.memory.process.size) need to be configured explicitly.'
  const invalid = "Could not parse value '1.5g' for key 'taskmanager.memory.process.size'."

  it.each([missing, invalid])('was not the one that the process read: %s', (message) => {
    const { alternatives } = advised(`IllegalConfigurationException: ${message}`, answers).report
    expect(alternatives.map(({ advice, config, code }) => ({ advice, config, code }))).toEqual([
      { advice: 'read-the-file', config: {}, code: ['check-configuration-file'] },
    ])
  })
})

it.each([
  ['a share of the container', 'java -XX:MaxRAMPercentage=75 -jar a.jar', 'jvm'],
  ['a heap alone', 'java -Xmx1g -jar a.jar', 'jvm'],
  ['what Flink’s scripts set', '-Xmx1g -Xms1g -XX:MaxDirectMemorySize=256m -XX:MaxMetaspaceSize=256m', 'tm'],
] as const)('%s tells whose process was killed', (_, options, process) => {
  expect(advised(`${options}\n${KILLED}`, {}).report.setting.process).toBe(process)
})

describe('Netty’s direct memory under Lettuce', () => {
  const refused = (requested: bigint, used: bigint) =>
    `io.netty.util.internal.OutOfDirectMemoryError: failed to allocate ${requested} byte(s) of direct memory (used: ${used}, max: ${64n * MIB})`
  const INTO_PLACE =
    '\tat io.netty.util.internal.PlatformDependent.reallocateDirectNoCleaner(PlatformDependent.java:640)\n\tat io.lettuce.core.protocol.CommandHandler.channelRead(CommandHandler.java:554)'
  const waiting = (command: string) =>
    `io.lettuce.core.RedisException: ${refused(4n * MIB, 61n * MIB)}\n\tat jdk.proxy1/jdk.proxy1.$Proxy0.${command}(Unknown Source)\nCaused by: ${refused(4n * MIB, 61n * MIB)}\n${INTO_PLACE}`
  const orderOf = (text: string) => jvm(text).report.alternatives.map(({ advice }) => advice)

  // as Lettuce 5.1.8 and Netty 4.1.38 printed them
  it.each([
    ['a buffer of replies that is enlarged in place', waiting('lrange'), 'upgrade-lettuce'],
    ['one value that is read', waiting('get'), 'split-value'],
    [
      'a buffer of Netty 4.2 beside chunks of its own sizes',
      `io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 104857600 byte(s) of direct memory (used: 105381888, max: 209715200)\n\tat io.netty.buffer.PoolArena.allocate(PoolArena.java:146)\n\tat io.netty.buffer.PoolArena.reallocate(PoolArena.java:328)`,
      'split-value',
    ],
    [
      'commands that were held back',
      `io.netty.handler.codec.EncoderException: ${refused(1006n, 64n * MIB - 768n)}\n\tat io.lettuce.core.protocol.CommandEncoder.encode(CommandEncoder.java:75)`,
      'bounded-batch',
    ],
    [
      'many small buffers',
      `io.lettuce.core.RedisException: ${refused(1006n, 64n * MIB - 768n)}\n\tat io.lettuce.core.LettuceFutures.awaitOrCancel(LettuceFutures.java:129)`,
      'release-buffers',
    ],
  ])('%s', (_, text, first) => expect(orderOf(text)[0]).toBe(first))

  it('is sent in batches of values as large as the one that did not fit', () => {
    const { by } = jvm(
      `io.netty.handler.codec.EncoderException: ${refused(1006n, 64n * MIB - 768n)}\n\tat io.lettuce.core.protocol.CommandEncoder.encode(CommandEncoder.java:75)`,
    )
    expect(by['bounded-batch']?.numbers).toMatchObject({ batchBytes: MIB, valueBytes: 1006n, batchValues: 1042n })
  })
})

test.each([
  // 600 MiB less framework, network and off-heap memory is what managed memory and task heap share
  ['little task heap', {}, 64n * MIB],
  ['a task heap that is meant so', { 'taskmanager.memory.task.heap.size': '64m' }, undefined],
])('a repair that leaves %s says so', (_, config, small) => {
  const { alternatives } = tune({
    text: '',
    answers: {
      config: { 'taskmanager.memory.flink.size': '600m', 'taskmanager.memory.managed.size': '512m', ...config },
    },
  })
  expect(alternatives[0]?.numbers?.smallBytes).toBe(small)
})

describe('a full heap in a process that may not grow', () => {
  const first = (process: 'tm' | 'jm', size: string, text = HEAP) =>
    tune({
      text,
      answers: {
        process,
        flink: '1.20',
        config: { [`${process === 'tm' ? 'task' : 'job'}manager.memory.process.size`]: size },
        fixed: ['total'],
      },
    })
  const LOADED = 'INFO StateBackendLoader [] - State backend loader loads the state backend as HashMapStateBackend'

  it('of a TaskManager takes all of managed memory where the log shows that nothing uses it', () => {
    const grownMib = (text: string) =>
      Math.round(Number(first('tm', '1200m', text).alternatives[0]?.change.taskHeap) / Number(MIB))
    expect(grownMib(`${LOADED}\n${HEAP}`)).toBe(300)
    expect(grownMib(HEAP)).toBe(150)
  })
  it('of a JobManager takes at once what the other parts can spare', () => {
    const [alternative] = first('jm', '800m').alternatives
    expect(alternative?.advice).toBe('keep-total')
    expect(alternative?.change).toEqual({ heap: 224n * MIB, overhead: -128n * MIB, offHeap: -96n * MIB })
  })
  it('of a JobManager is told that nothing fits where little is left to spare', () => {
    const config = { 'jobmanager.memory.jvm-overhead.max': '64m', 'jobmanager.memory.off-heap.size': '32m' }
    const { alternatives, nothingFits } = tune({
      text: HEAP,
      answers: {
        process: 'jm',
        flink: '1.20',
        config: { 'jobmanager.memory.process.size': '800m', 'jobmanager.memory.jvm-overhead.min': '64m', ...config },
        fixed: ['total'],
      },
    })
    expect(nothingFits?.needBytes).toBeGreaterThan(0n)
    expect(alternatives.map(({ advice }) => advice)).toEqual(['smaller-working-set'])
  })
})

describe('what is kept where others give', () => {
  const TOTALS = [1500, 1601, 1728, 1873, 2000, 2200, 3001]
  const fixed = (process: 'tm' | 'jm', text: string, mib: number, config: Record<string, string> = {}) =>
    tune({
      text,
      answers: {
        process,
        flink: '1.20',
        config: { [`${process === 'tm' ? 'task' : 'job'}manager.memory.process.size`]: `${mib}m`, ...config },
        fixed: ['total'],
      },
    })

  it.each(TOTALS)('two parts of a total of %i MiB give together, whatever rounding takes', (mib) => {
    const backend = { 'state.backend.type': 'rocksdb' }
    const parts = fixed('tm', HEAP, mib, backend).budgets[0]?.before
    const size = (name: string) =>
      parts?.ok ? (parts.budget.parts.find(({ component }) => component === name)?.bytes ?? 0n) : 0n
    const limit = size('frameworkOffHeap') + size('taskOffHeap') + size('network')
    const spared = size('taskHeap') / 2n + size('managed') / 2n
    const text = `java.lang.OutOfMemoryError: Cannot reserve 4194304 bytes of direct buffer memory (allocated: ${limit + spared - 16n * MIB}, limit: ${limit})`
    const [alternative] = fixed('tm', text, mib, backend).alternatives
    expect(alternative?.advice).toBe('task-off-heap-keep-total')
    expect(Object.keys(alternative?.change ?? {}).sort()).toEqual(['managed', 'taskHeap', 'taskOffHeap'])
    expect(alternative?.change.taskOffHeap).toBeGreaterThan(spared - 3n * MIB)
  })
  it('nothing is said to fit no more while an eighth of a direct limit without figures can be had', () => {
    const text = 'java.lang.OutOfMemoryError: Direct buffer memory'
    const sizes = { 'taskmanager.memory.task.off-heap.size': '256m', 'taskmanager.memory.managed.size': '44m' }
    const advices = fixed('tm', text, 1200, sizes).alternatives.map(({ advice }) => advice)
    expect(advices).toEqual(['task-off-heap-keep-total', 'release-buffers'])
    const bare = { 'taskmanager.memory.managed.size': '0m', 'taskmanager.memory.jvm-overhead.max': '64m' }
    const none = fixed('tm', text, 940, { ...sizes, ...bare, 'taskmanager.memory.jvm-overhead.min': '64m' })
    expect(none.nothingFits?.needBytes).toBeGreaterThan(0n)
  })
  it('half of managed memory stays where the stack is in it, though the log shows a heap backend', () => {
    const frame = '\tat org.apache.flink.runtime.operators.hash.MutableHashTable.x(MutableHashTable.java:7)'
    const loaded = 'INFO StateBackendLoader [] - State backend loader loads the state backend as HashMapStateBackend'
    const { alternatives, budgets } = fixed('tm', `${loaded}\n${HEAP}\n${frame}`, 1728)
    const before = budgets[0]?.before
    const had = before?.ok ? before.budget.parts.find(({ component }) => component === 'managed')?.bytes : undefined
    expect(-(alternatives[0]?.change.managed ?? 0n)).toBeLessThanOrEqual((had ?? 0n) / 2n + MIB)
  })
  it.each([
    ['jm', 800, { 'env.java.opts.jobmanager': '-Xmx700m' }],
    ['jm', 1600, { 'env.java.opts.jobmanager': '-Xmx1400m' }],
    ['tm', 1728, { 'env.java.opts.taskmanager': '-Xmx1200m', 'state.backend.type': 'hashmap' }],
  ] as const)('no heap is advised that is smaller than the one that was full: %s', (process, mib, config) => {
    expect(fixed(process, HEAP, mib, config).alternatives.map(({ advice }) => advice)).toEqual(['smaller-working-set'])
  })
  it('a JobManager’s overhead is left bare only where two that are not cannot give enough', () => {
    const [alternative] = fixed('jm', METASPACE, 800).alternatives
    expect(alternative?.change.overhead ?? 0n).toBeGreaterThanOrEqual(-96n * MIB)
  })
  it('a killed JobManager is not told to move what no limit enforces', () => {
    const { alternatives } = fixed('jm', 'Reason: OOMKilled\nExit Code: 137', 704)
    expect(alternatives.flatMap(({ change }) => Object.keys(change))).not.toContain('offHeap')
  })
})

describe('managed memory', () => {
  const idle = (config: Record<string, string>, frames = '') =>
    advised(`${HEAP}\n${frames}`, {
      process: 'tm',
      config: { 'taskmanager.memory.process.size': '4g', 'state.backend.type': 'hashmap', ...config },
    }).report.alternatives.map(({ advice }) => advice)
  it('that lies idle is given to the heap first', () => {
    expect(idle({})[0]).toBe('from-managed')
  })
  it.each([
    ['a batch', { 'execution.runtime-mode': 'batch' }, ''],
    ['Python', { 'python.executable': 'python3' }, ''],
    ['a sort', {}, '\tat org.apache.flink.runtime.operators.sort.ExternalSorter.run(ExternalSorter.java:7)'],
  ])('is left to %s', (_, config, frames) => {
    expect(idle(config, frames)).not.toContain('from-managed')
  })

  const rocksdb = (config: Record<string, string>) =>
    advised(KILLED, {
      process: 'tm',
      flink: '1.20',
      config: { 'taskmanager.memory.process.size': '2g', 'taskmanager.memory.managed.size': '0', ...config },
    }).report.alternatives.map(({ advice }) => advice)
  const control = 'state.backend.rocksdb.memory.managed'
  it('comes with control where RocksDB has neither, whoever names the backend', () => {
    expect(rocksdb({ [control]: 'false' })[0]).toBe('raise-managed')
  })
  it.each([
    [
      'a size for each slot',
      { 'state.backend.type': 'rocksdb', 'state.backend.rocksdb.memory.fixed-per-slot': '256m' },
    ],
    ['a size for the process', { [control]: 'false', 'state.backend.rocksdb.memory.fixed-per-tm': '256m' }],
  ])('is nothing for RocksDB with %s', (_, config) => {
    expect(rocksdb(config)).not.toContain('raise-managed')
    expect(rocksdb(config)).not.toContain('rocksdb-control')
  })
})

test('a limit that nobody knows is not lowered for the sake of a fixed container', () => {
  const text = `${METASPACE}\njava -Xmx300m -XX:MaxDirectMemorySize=64m -jar a.jar\nlimits:\n  memory: 768Mi`
  expect(jvm(text, { fixed: ['container'] }).by['raise-limit']).toBeUndefined()
})

test('a container that may grow is room enough where the heap may not shrink', () => {
  const text = 'java -Xmx2g -jar a.jar\nReason: OOMKilled'
  expect(jvm(text, { fixed: ['total'] }).report.nothingFits).toBeUndefined()
  expect(jvm(text, { fixed: ['total', 'container'] }).by['raise-container']).toBeUndefined()
})
