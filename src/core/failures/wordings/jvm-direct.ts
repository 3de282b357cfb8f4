import { figures, type Pattern, wording } from '../pattern.ts'
import { frameTraits } from './frames.ts'
import { withProcess } from './process.ts'

const stack = (context: string) => ({ traits: frameTraits(context), ...withProcess(context) })

export const JVM_DIRECT: readonly Pattern[] = [
  {
    regex: wording(String.raw`(?:OutOfMemoryError\W{0,6})?\bDirect buffer memory\b(?! (?:usage|used|size|pool|is\b))`),
    hints: ['direct buffer memory'],
    read: (_, context) => stack(context),
    source: 'java.nio.Bits.reserveMemory, JDK 8 and 11',
  },
  {
    regex: wording(
      String.raw`Cannot reserve (\d{1,19}) bytes of direct buffer memory(?: ?\( ?allocated: ?(\d{1,19})(?: ?, ?limit: ?(\d{1,19}))?)?`,
    ),
    hints: ['cannot reserve'],
    read: (match, context) => ({
      numbers: figures({ requestedBytes: match[1], allocatedBytes: match[2], limitBytes: match[3] }),
      ...stack(context),
    }),
    source: 'java.nio.Bits.reserveMemory, JDK 16 to 25',
  },
  {
    regex: wording(String.raw`direct out-of-memory error has occurred`),
    hints: ['direct out-of-memory error'],
    read: (_, context) => stack(context),
    source: 'TaskManagerExceptionUtils, ClusterEntryPointExceptionUtils, Flink 1.11 to 2.3; ExceptionUtils, 1.10',
  },
  {
    regex: wording(String.raw`Could not allocate enough memory segments for NetworkBufferPool`),
    hints: ['memory segments for networkbufferpool'],
    read: (_, context) => ({ traits: ['network-pool', ...frameTraits(context)], process: 'tm' }),
    source: 'NetworkBufferPool, Flink 1.10 to 2.3',
  },
  {
    regex: wording(
      String.raw`(?:direct memory|堆外内存|直接内存|off-?heap memory)[^\n.。]{0,40}(?:\bOOM\b|out of memory|\bOutOfMemory|溢出|泄[漏露])`,
    ),
    hints: ['direct memory', '堆外内存', '直接内存', 'heap memory'],
    read: (_, context) => stack(context),
    weak: true,
    source: 'how people put it in titles and questions',
  },
]
