import { figures, type Pattern, wording } from '../pattern.ts'
import { frameTraits } from './frames.ts'
import { withProcess } from './process.ts'

/** A mapping below this is not the heap: a thread's guard pages, a piece of code cache or Metaspace. */
const TINY = 1n << 20n

const THREAD = /pthread_create failed|Cannot create [\w ]{2,30} [Tt]hread|native thread/

function traits(requested: string | undefined, context: string, mapped: boolean): string[] {
  const found: string[] = []
  if (mapped && requested !== undefined && BigInt(requested) < TINY) found.push('tiny')
  if (/\bMap failed\b/.test(context)) found.push('map-failed')
  if (/errno=1455|paging file|Windows/.test(context)) found.push('windows')
  if (/32-bit|Client VM|\bServer VM warning/.test(context) && !/64-Bit/i.test(context)) found.push('32-bit')
  return found
}

const asked = (mapped: boolean) => (match: RegExpExecArray, context: string) => ({
  numbers: figures({ requestedBytes: match[1] }),
  traits: [mapped ? 'mmap' : 'malloc', ...traits(match[1], context, mapped)],
  ...withProcess(context),
})
const stack = (kind: string) => (_: RegExpExecArray, context: string) => ({
  traits: [kind, ...frameTraits(context)],
  ...withProcess(context),
})

export const JVM_NATIVE_ALLOC: readonly Pattern[] = [
  {
    // the system's words between the quotes are in the machine's language
    regex: wording(
      String.raw`os::commit_memory ?\( ?(?:0x)?[\da-f]{1,16}, ?(\d{1,19}), ?(?:\d{1,19}, ?)?\d ?\) ?failed(?:; ?error='[^'\n]{0,80}' ?\((?:DOS error/)?errno=\d{1,5}\))?`,
    ),
    hints: ['commit_memory'],
    read: asked(true),
    source: 'HotSpot os_linux.cpp, os_bsd.cpp, os_windows.cpp (warn_fail_commit_memory), JDK 7 to 25',
  },
  {
    regex: wording(
      String.raw`(?:Native memory allocation )?\(mmap\) failed to (?:map|reserve|commit) (\d{1,19}) bytes`,
    ),
    hints: ['(mmap) failed'],
    read: asked(true),
    source: 'HotSpot vmError.cpp (VMError::report), JDK 7 to 25',
  },
  {
    regex: wording(String.raw`(?:Native memory allocation )?\(malloc\) failed to allocate (\d{1,19}) bytes`),
    hints: ['(malloc) failed'],
    read: asked(false),
    source: 'HotSpot vmError.cpp (VMError::report), JDK 7 to 25',
  },
  {
    regex: wording(String.raw`requested (\d{1,19}) bytes for [^\n]{1,80}?\. ?Out of swap space`),
    hints: ['out of swap space'],
    read: asked(false),
    source: 'HotSpot debug.cpp, JDK 6',
  },
  {
    regex: wording(
      String.raw`insufficient memory for the Java Runtime Environment|\bOut of Memory Error \(\w{2,40}\.cpp:\d{1,6}\)`,
    ),
    hints: ['java runtime environment', 'out of memory error ('],
    read: (_, context) =>
      THREAD.test(context) ? null : { traits: traits(undefined, context, false), ...withProcess(context) },
    source: 'HotSpot vmError.cpp, head of an hs_err file, JDK 7 to 25',
  },
  {
    regex: wording(
      String.raw`OutOfMemoryError\W{0,6}(?:Unable to|Cannot) allocate (\d{1,19}) bytes|\bUnable to allocate (\d{1,19}) bytes(?! of )`,
    ),
    hints: ['to allocate', 'cannot allocate'],
    read: (match, context) => ({
      numbers: figures({ requestedBytes: match[1] ?? match[2] }),
      traits: ['malloc', ...frameTraits(context)],
      ...withProcess(context),
    }),
    source: 'jdk.internal.misc.Unsafe.allocateMemory, JDK 9 to 25; com.sun.jna.Memory',
  },
  {
    regex: wording(
      String.raw`OutOfMemoryError:?\s{0,4}at (?:java\.base/)?(?:sun|jdk\.internal)\.misc\.Unsafe\.allocateMemory`,
    ),
    hints: ['unsafe.allocatememory'],
    read: stack('malloc'),
    source: 'sun.misc.Unsafe.allocateMemory, JDK 8: an error without a message',
  },
  {
    regex: wording(String.raw`(?:OutOfMemoryError|IOException)\W{0,6}Map failed`),
    hints: ['map failed'],
    read: stack('map-failed'),
    source: 'sun.nio.ch.FileChannelImpl.map, JDK 6 to 25: the second mmap failed too, after a System.gc()',
  },
  {
    regex: wording(String.raw`\berror=12, ?|\b(?:Cannot|Can't) allocate memory\b|errno ?= ?12\b`),
    hints: ['error=12', 'allocate memory', 'errno=12', 'errno = 12'],
    read: (match, context) => (/CUDA|GPU/.test(context) ? null : stack('enomem')(match, context)),
    source: 'ENOMEM as the C library words it: fork, mmap, read; java.lang.ProcessImpl',
  },
  {
    regex: wording(String.raw`\bIOException: (?:Out of memory|Not enough space)|native memory exhausted`),
    hints: ['ioexception: out of memory', 'ioexception: not enough', 'native memory exhausted'],
    read: stack('enomem'),
    source: 'ENOMEM out of sun.nio.ch.FileDispatcherImpl (glibc, Solaris); OpenJ9',
  },
  {
    regex: wording(String.raw`\bstd::bad_alloc\b`),
    hints: ['std::bad_alloc'],
    read: stack('malloc'),
    source: 'C++ runtime, through RocksDB and other native libraries',
  },
  {
    regex: wording(String.raw`DOS error/errno=1455|paging file is too small|页面文件太小`),
    hints: ['errno=1455', 'paging file', '页面文件'],
    read: (_, context) => ({ traits: ['mmap', 'windows'], ...withProcess(context) }),
    source: 'Windows ERROR_COMMITMENT_LIMIT, through HotSpot os_windows.cpp',
  },
]
