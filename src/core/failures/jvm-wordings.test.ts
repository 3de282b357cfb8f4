import { describe, expect, test } from 'vitest'
import { read } from '../evidence/read.ts'
import { diagnose } from './diagnose.ts'

const rootOf = (text: string) => diagnose(read(text)).find(({ role }) => role === 'root')
const name = (text: string) => rootOf(text)?.failure ?? 'none'
const traits = (text: string) => rootOf(text)?.traits ?? []
const numbers = (text: string) => rootOf(text)?.numbers

const OLD = 'Java HotSpot(TM) 64-Bit Server VM warning: '

describe('wordings of older releases, other systems and other JVMs', () => {
  test.each([
    ['jvm-gc-overhead', 'java.lang.OutOfMemoryError: GC ove rhead limit exceeded'],
    ['jvm-array-size', 'java.lang.OutOfMemoryError: Required array length 2147483639 + 9 is too large'],
    ['jvm-class-space', 'Exception in thread "main" java.lang.OutOfMemoryError: Compressed class space'],
    ['jvm-code-cache', `${OLD}CodeCache is full. Compiler has been disabled.`],
    ['jvm-code-cache', 'java.lang.VirtualMachineError: Out of space in CodeCache for method handle intrinsic'],
    ['jvm-native-thread', 'java.lang.OutOfMemoryError: unable to create new native thread'],
    ['jvm-native-thread', 'JVMJ9VM015W Failed to create a thread: retVal -1073741830, errno 11'],
    ['jvm-native-thread', '# Cannot create VM thread. Out of system resources.'],
    [
      'jvm-native-alloc',
      `${OLD}INFO: os::commit_memory(0x0000000700000000, 65536000, 0) failed; error='无法分配内存' (errno=12)`,
    ],
    [
      'jvm-native-alloc',
      `${OLD}INFO: os::commit_memory(0x0000000700000000, 65536000, 0) failed; error='????????' (errno=12)`,
    ],
    [
      'jvm-native-alloc',
      "os::commit_memory(0x00000006c0000000, 1073741824, 0) failed; error='The paging file is too small for this operation to complete' (DOS error/errno=1455)",
    ],
    ['jvm-native-alloc', '# Native memory allocation (malloc) failed to allocate 32744 bytes for ChunkPool::allocate'],
    [
      'jvm-native-alloc',
      'java.lang.OutOfMemoryError: requested 32756 bytes for ChunkPool::allocate. Out of swap space?',
    ],
    ['jvm-native-alloc', 'java.io.IOException: Cannot run program "df": error=12, Cannot allocate memory'],
    ['jvm-native-alloc', "terminate called after throwing an instance of 'std::bad_alloc'"],
    ['jvm-flags', 'Conflicting collector combinations in option list; please refer to the release notes'],
    ['jvm-flags', 'Error occurred during initialization of VM\nCould not reserve enough space for object heap'],
    ['jvm-flags', 'Invalid maximum heap size: -Xmx16G\nThe specified size exceeds the maximum representable size.'],
    [
      'netty-leak',
      'ERROR i.n.u.ResourceLeakDetector - LEAK: ByteBuf.\nrelease() was not called before it is garbage-collected.',
    ],
  ])('%s: %s', (failure, text) => expect(name(text)).toBe(failure))
})

describe('what is none of these', () => {
  test.each([
    'java -XX:-UseGCOverheadLimit -XX:ReservedCodeCacheSize=256m -XX:CompressedClassSpaceSize=1g -jar job.jar',
    '-                     Class (reserved=1048576KB, committed=5248KB)\nCompressed class space used 512K, capacity 640K',
    'CodeCache: size=245760Kb used=11012Kb max_used=11012Kb free=234747Kb',
    'INFO  - native thread pool started with 8 workers',
    'ERROR: API rate limit exceeded',
    'io.netty.leakDetection.level: simple',
    'WARN Bootstrap - max virtual memory areas vm.max_map_count [262144] is fine',
  ])('%s', (text) => expect(name(text)).toBe('none'))
})

describe('figures', () => {
  test.each<[string, Record<string, bigint | string>]>([
    [
      'CodeCache is full. Compiler has been disabled.\nCodeCache: size=32768Kb used=28660Kb max_used=30988Kb free=4107Kb',
      { sizeBytes: 33_554_432n, usedBytes: 29_347_840n },
    ],
    [
      '(mmap) failed to map 16384 bytes. Error detail: committing reserved memory.\nos::commit_memory(0x00007f41aae20000, 16384, 0) failed',
      { requestedBytes: 16_384n },
    ],
    [
      'Native memory allocation (mmap) failed to map 536870912 bytes for Failed to commit area from 0x01 to 0x02 of length 536870912.',
      { requestedBytes: 536_870_912n },
    ],
    ['Could not reserve enough space for 2097152KB object heap', { requestedBytes: 2_147_483_648n }],
    ['Invalid maximum heap size: -Xmx16mb', { option: '-Xmx', value: '16mb' }],
    ["Unrecognized VM option 'MaxPermSize=128m'", { option: '-XX:MaxPermSize', value: '128m' }],
    [
      'The Java thread stack size specified is too small. Specify at least 136k',
      { option: '-Xss', leastBytes: 139_264n },
    ],
  ])('%s', (text, expected) => expect(numbers(text)).toEqual(expected))
})

describe('what neighbours are told apart by', () => {
  const thread = (errno: string) =>
    `[0.1s][warning][os,thread] Failed to start thread "GC Thread#0" - pthread_create failed (${errno}) for attributes: stacksize: 1024k, guardsize: 4k, detached.\n#\n# There is insufficient memory for the Java Runtime Environment to continue.\n# Cannot create worker GC thread. Out of system resources.`
  test('EPERM and EAGAIN are threads, although the text says that memory is short', () => {
    expect(name(thread('EPERM'))).toBe('jvm-native-thread')
    expect(traits(thread('EPERM'))).toContain('eperm')
    expect(traits(thread('EAGAIN'))).toContain('eagain')
    expect(traits(thread('EAGAIN'))).not.toContain('eperm')
  })
  test('a small mapping and a large one, malloc', () => {
    const mapped = (bytes: number) =>
      `# Native memory allocation (mmap) failed to map ${bytes} bytes for committing reserved memory.`
    expect(traits(mapped(12_288))).toEqual(expect.arrayContaining(['mmap', 'tiny']))
    expect(traits(mapped(2 ** 30))).not.toContain('tiny')
    expect(traits('# Native memory allocation (malloc) failed to allocate 32744 bytes for Chunk::new')).not.toContain(
      'tiny',
    )
  })
  test('a leak that came to an error is that error', () => {
    const leak = 'LEAK: ByteBuf.release() was not called before it is garbage-collected.'
    const error =
      'io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 16777216 byte(s) of direct memory (used: 234881031, max: 239075328)'
    expect(name(`${leak}\n\n${error}`)).toBe('netty-direct')
  })
  test('a full code cache is not what ended a process', () =>
    expect(
      name(
        'CodeCache is full. Compiler has been disabled.\n\njava.lang.OutOfMemoryError: Java heap space\n\tat a.b.C.d(C.java:1)',
      ),
    ).toBe('jvm-heap'))
})
