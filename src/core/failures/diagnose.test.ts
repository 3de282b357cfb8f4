import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { read } from '../evidence/read.ts'
import { diagnose } from './diagnose.ts'
import { FAILURES } from './index.ts'

interface Fixture {
  readonly file: string
  readonly failure: string
  readonly numbers: Readonly<Record<string, string>>
}
const folder = new URL('fixtures/', import.meta.url)
const known: readonly string[] = FAILURES.map(({ id }) => id)
// the shape that e2e/wordings/make.mjs writes
const fixtures = (JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as readonly Fixture[]).filter(
  ({ failure }) => known.includes(failure),
)

const roots = (text: string) => {
  const [first, ...others] = diagnose(read(text))
  expect(others.every(({ role }) => role !== 'root')).toBe(true)
  return first?.role === 'root' ? first : undefined
}
const name = (text: string): string => roots(text)?.failure ?? 'none'

describe('what real processes printed', () => {
  test.each(fixtures)('$file', ({ file, failure, numbers }) => {
    const root = roots(readFileSync(new URL(file, folder), 'utf8'))
    expect(root?.failure).toBe(failure)
    for (const [figure, value] of Object.entries(numbers))
      expect([figure, String(root?.numbers[figure])]).toEqual([figure, value])
    // a small program prints its error once; logs tell of one event in several records
    if (!/^flink-heartbeat|^container-kill\/kernel|\/lab-/.test(file)) expect(root?.count).toBe(1)
  })
})

describe('wordings that other releases, tools and people use', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['jvm-heap', 'java.lang.OutOfMemoryError: Java heap space: failed reallocation of scalar replaced objects'],
    ['jvm-heap', 'nested: OutOfMemoryError[Java heap space]; '],
    ['jvm-heap', 'Error: Java heap space'],
    [
      'jvm-heap',
      'Failed to allocate a 40 byte allocation with 16 free bytes and 2MB until OOM, target footprint 9, growth limit 9',
    ],
    ['jvm-metaspace', 'Outofmemoryerror - metaspace'],
    ['jvm-metaspace', 'java.lang.OutOfMemoryError: PermGen space'],
    ['jvm-metaspace', 'The Metaspace of our session cluster is never reclaimed'],
    ['jvm-direct', 'java.lang.OutOfMemoryError: Direct buffer memory'],
    [
      'jvm-direct',
      'Could not allocate enough memory segments for NetworkBufferPool (required (MB): 2, allocated (MB): 1, missing (MB): 1)',
    ],
    ['netty-direct', 'fetch failed after 10 retries due to Netty OOM'],
    ['flink-network-buffers', 'IOException: Insufficient number of network buffers'],
    ['flink-config-missing', 'Either required fine-grained memory (taskmanager.memory.task.heap.size and'],
    [
      'flink-config-conflict',
      'Configured and Derived memory sizes (total 1.000gb (1073741824 bytes)) do not add up to the configured Total Process Memory size (2.000gb (2147483648 bytes)).',
    ],
    [
      'flink-config-conflict',
      'Sum of configured Framework Heap Memory (128.000mb (134217728 bytes)), Framework Off-Heap Memory (128.000mb',
    ],
    ['flink-config-conflict', 'The network memory min (256 mb) and max (4 gb) mismatch'],
    ['container-kill', 'Last State: Terminated\n  Reason: OOMKilled\n  Exit Code: 137'],
    ['container-kill', 'Memory limit exceeded: Requested: 64MB Maximum Used: 64MB'],
    ['container-kill', 'kernel: Memory cgroup out of memory: Kill process 5 (java) score 0 or sacrifice child'],
    ['container-kill', 'Killed process 5 (java) total-vm:20kB, anon-rss:4kB'],
    ['container-kill', '[flink-main-container(exitCode=137, reason=OOMKilled, message=null)]'],
    ['container-kill', 'Container exited with a non-zero exit code 137'],
    ['jvm-metaspace', '[Bug] OutOfMemoryError: Metaspace after redeploy'],
    ['jvm-metaspace', 'we get java.lang.OutOfMemoryError: Metaspace after the third submission'],
    ['jvm-metaspace', 'How to fix OutOfMemoryError: Metaspace'],
    ['jvm-metaspace', 'taskmanager.memory.process.size: 4g\n\njava.lang.OutOfMemoryError: Metaspace'],
    ['jvm-native-alloc', '# There is insufficient memory for the Java Runtime Environment to continue.'],
  ]
  test.each(cases)('%s: %s', (failure, text) => expect(name(text)).toBe(failure))
})

describe('a line that a terminal cut keeps its figures', () => {
  const record =
    '2024-05-01 10:50:00,000 ERROR org.apache.flink.runtime.taskmanager.Task [] - Source: x -> Map (1/4) failed: '
  const cases: readonly (readonly [string, Readonly<Record<string, bigint>>])[] = [
    [
      'io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 16777216 byte(s) of direct memory (used: 1056964615, max: 1073741824)',
      { requestedBytes: 16777216n, usedBytes: 1056964615n, maxBytes: 1073741824n },
    ],
    [
      'java.lang.OutOfMemoryError: Cannot reserve 16777216 bytes of direct buffer memory (allocated: 1056964615, limit: 1073741824)',
      { requestedBytes: 16777216n, allocatedBytes: 1056964615n, limitBytes: 1073741824n },
    ],
    [
      'java.io.IOException: Insufficient number of network buffers: required 513, but only 217 available. The total number of network buffers is currently set to 2048 of 32768 bytes each.',
      { requiredBuffers: 513n, availableBuffers: 217n, totalBuffers: 2048n, bufferBytes: 32768n },
    ],
  ]
  const cut = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? ''
  test.each(cases)('%s at 80 and 120 columns, on its own', (text, numbers) => {
    for (const width of [80, 120]) expect(roots(cut(text, width))?.numbers).toEqual(numbers)
  })
  for (const [text, numbers] of cases)
    test.each([70, 80, 90, 100, 110, 120])(`${text.slice(0, 40)} every %i columns`, (width) =>
      expect(roots(cut(`${record}${text}`, width))?.numbers).toEqual(numbers),
    )
})

describe('what is no failure, or not one of these', () => {
  test.each([
    'INFO [] - The derived from fraction jvm overhead memory (160.000mb (167772162 bytes)) is less than its min value 192.000mb (201326592 bytes), min value will be used instead',
    'INFO [] - Final TaskExecutor Memory configuration:\nINFO [] -   Total Process Memory: 1.688gb (1811939328 bytes)\nINFO [] -     JVM Metaspace: 256.000mb',
    'WARNING: MaxDirectMemorySize JVM option is not set, that may cause out of memory errors',
    'java -Xmx1g -XX:+HeapDumpOnOutOfMemoryError -XX:OnOutOfMemoryError="kill -9 %p" -jar job.jar',
    '"State": { "OOMKilled": false, "ExitCode": 0 }',
    'JavaScript heap out of memory',
    'taskmanager.memory.process.size: 4g',
    '',
    'docker run -m 4g --oom-kill-disable my/app',
    'The pod was not OOMKilled.',
    'Container was OOMKilled: no',
    'taskmanager.memory.process.size: 4g\n# raise when you see OutOfMemoryError: Metaspace\n',
    '# Java heap space: see the wiki\n# and ask\ntaskmanager.numberOfTaskSlots: 2\nfree text',
    'jobmanager:\n  memory:\n    # OutOfMemoryError: Metaspace\n    process:\n      size: 2g',
    'taskmanager.memory.process.size: 4g # against OutOfMemoryError: Metaspace',
    'log.error("Java heap space exhausted")',
    'throw new IllegalConfigurationException("Either required fine-grained memory (" + x + ")")',
    'throw new IllegalConfigurationException(\n    "Either required fine-grained memory (" +',
    '// java.lang.OutOfMemoryError: Metaspace is thrown here',
    'Fix: OutOfDirectMemoryError in LettuceClient (#123)',
    '* FLINK-123 Fix Direct buffer memory OutOfMemoryError',
    '- [FLINK-7] Java heap space is checked',
  ])('%s', (text) => expect(name(text)).toBe('none'))
})

test('a stack of Lettuce within Chinese prose, as in the second seed', () => {
  const seed = `### 堆外内存报错
2020-03-24 03:35:39.486 ERROR --- [worker-0] a.b.C Line:101 - failed (a=1)
org.springframework.data.redis.RedisSystemException: Redis exception; nested exception is io.lettuce.core.RedisException: io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 855638016 byte(s) of direct memory (used: 985661440, max: 1823473664)
\tat org.springframework.data.redis.connection.lettuce.LettuceExceptionConverter.convert(LettuceExceptionConverter.java:74)
Caused by: io.lettuce.core.RedisException: io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 855638016 byte(s) of direct memory (used: 985661440, max: 1823473664)
\t... 23 common frames omitted

内存不足时抛出 OutOfMemoryError或者OutOfMemoryError:Direct buffer memory ，调大一点`
  expect(diagnose(read(seed))).toMatchObject([
    {
      failure: 'netty-direct',
      role: 'root',
      line: 3,
      count: 1,
      numbers: { requestedBytes: 855638016n, usedBytes: 985661440n, maxBytes: 1823473664n },
    },
  ])
})

describe('which one is the root', () => {
  const said = (text: string) => diagnose(read(text)).map(({ failure, role }) => `${role} ${failure}`)

  test('the cause at the bottom of a stack beats its top', () => {
    const text =
      'java.io.IOException: Insufficient number of network buffers: required 2, but only 0 available\n\tat a.b.C.d(C.java:1)\nCaused by: java.lang.OutOfMemoryError: Java heap space\n\tat a.b.C.e(C.java:2)'
    expect(said(text)).toEqual(['root jvm-heap', 'consequence flink-network-buffers'])
    expect(diagnose(read(text))[0]?.reason).toEqual({ is: 'cause', failure: 'flink-network-buffers', line: 1 })
  })
  test('of two errors of a kind the first in time wins, wherever it stands', () => {
    const newestFirst =
      '2024-01-02 03:05:00,000 ERROR x - java.lang.OutOfMemoryError: Java heap space\n2024-01-02 03:04:00,000 ERROR x - java.lang.OutOfMemoryError: Metaspace'
    expect(said(newestFirst)).toEqual(['root jvm-metaspace', 'consequence jvm-heap'])
  })
  test('a container kill explains what came with it', () => {
    const text =
      '2024-01-02 03:04:00,000 ERROR x - java.io.IOException: Insufficient number of network buffers\n2024-01-02 03:03:00,000 WARN  x - Reason: OOMKilled'
    expect(said(text)).toEqual(['root container-kill', 'consequence flink-network-buffers'])
  })
  test('a bare exit code beside an error says nothing more', () => {
    const text =
      'java.lang.OutOfMemoryError: Java heap space\n\tat a.b.C.d(C.java:1)\n2024-01-02 03:04:00,000 INFO x - exited with exit code 137'
    expect(said(text)).toEqual(['root jvm-heap'])
  })
  test('a document about failures has none as its root', () => {
    const text =
      '## OutOfMemoryError: Java heap space\n\ntext\n\n## OutOfMemoryError: Metaspace\n\ntext\n\n## OutOfMemoryError: Direct buffer memory\n\ntext'
    expect(new Set(said(text).map((line) => line.split(' ')[0]))).toEqual(new Set(['also']))
  })
  test('the figures of one event are put together from its lines; the exit code that says most is kept', () => {
    const text =
      'exited with exitCode: 143\nFailing this attempt. Diagnostics: exitCode: -104\nContainer [pid=1,containerID=container_1] is running beyond physical memory limits. Current usage: 2.0 GB of 1 GB physical memory used; 3 GB of 4 GB virtual memory used.'
    expect(roots(text)?.numbers).toEqual({ exitCode: -104n, usedBytes: 2n ** 31n, limitBytes: 2n ** 30n })
  })
  test('what a log repeats counts once, with its count', () => {
    const line = '2024-01-02 03:04:00,000 ERROR x - java.lang.OutOfMemoryError: Metaspace\n'
    expect(diagnose(read(line.repeat(7)))).toHaveLength(1)
    expect(roots(line.repeat(7))?.count).toBe(7)
    const stack =
      '2024-01-02 03:04:00,000 ERROR x - a.B: java.lang.OutOfMemoryError: Metaspace\n\tat a.b.C.d(C.java:1)\nCaused by: java.lang.OutOfMemoryError: Metaspace\n\tat a.b.C.e(C.java:2)\n'
    expect(roots(stack.repeat(3))?.count).toBe(3)
    expect(roots(stack.repeat(300))?.count).toBe(300)
  })
})

describe('traits that advice needs', () => {
  const traits = (text: string) => roots(text)?.traits ?? []
  const direct = (frame: string) =>
    `java.lang.OutOfMemoryError: Direct buffer memory\n\tat java.base/java.nio.Bits.reserveMemory(Bits.java:175)\n\tat ${frame}(X.java:1)`
  test('the write side', () =>
    expect(
      traits(
        'EncoderException: io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 9 byte(s) of direct memory (used: 1, max: 2)',
      ),
    ).toContain('encoder'))
  test('who allocated', () => {
    expect(traits(direct('org.apache.flink.runtime.io.network.X.y'))).toContain('flink-frames')
    expect(traits(direct('io.netty.buffer.PoolArena.allocate'))).toContain('netty-frames')
    expect(traits(direct('org.apache.kafka.clients.X.y'))).toContain('kafka-frames')
    expect(traits(direct('org.example.Job.run'))).toContain('user-frames')
  })
  test('which process, by Flink’s own words', () => {
    const error = 'java.lang.OutOfMemoryError: Direct buffer memory. The direct out-of-memory error has occurred.'
    expect(roots(`${error} The task executor has to be shutdown.`)?.process).toBe('tm')
    expect(roots(`${error} The Flink Master has to be shutdown.`)?.process).toBe('jm')
  })
  test('a pod of a TaskManager, though it is started with options of the JobManager', () => {
    const args =
      'kubernetes-taskmanager.sh -Djobmanager.memory.off-heap.size=134217728b -D taskmanager.memory.managed.size=1b'
    const killed = 'Last State: Terminated\n  Reason: OOMKilled\n  Exit Code: 137'
    expect(roots(`Labels: component=taskmanager\nArgs: ${args}\n${killed}`)?.process).toBe('tm')
    expect(
      roots(`Args: -Djobmanager.memory.heap.size=1g -D taskmanager.memory.managed.size=1b\n${killed}`)?.process,
    ).not.toBe('jm')
    expect(roots(`Name: orders-jobmanager-0\n${killed}`)?.process ?? 'jm').toBe('jm')
  })
})
