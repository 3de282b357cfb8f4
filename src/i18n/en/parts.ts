import { isBounded, type PartWords } from '../part-words.ts'

const HEAP_IS_ONE = 'collections take longer and longer, then the JVM throws.'
const KILLED = 'The process grows past its container and is killed, with no exception of Java.'
const OVERHEAD = {
  what: 'Native memory of the JVM itself: stacks of threads, compiled code, the collector, and native libraries. No option of the JVM limits it; the container does.',
  small: KILLED,
}
const METASPACE =
  'What the JVM keeps of each loaded class. It grows with each class loader, so with each submission to a session cluster.'

const parts: PartWords = {
  parts: {
    tm: {
      frameworkHeap: {
        what: 'Heap for Flink itself. Nothing separates it from task heap: together they are `-Xmx`.',
        small: `It is one heap with task heap: ${HEAP_IS_ONE}`,
      },
      taskHeap: {
        what: 'Heap for the job: operators, user functions, and state where the state backend keeps it as objects. With framework heap it is `-Xmx`.',
        small: `The heap fills up: ${HEAP_IS_ONE}`,
      },
      managed: {
        what: 'Native memory that Flink hands out in shares, slot by slot: to RocksDB, to batch operators that sort and join, to Python. No option of the JVM limits it; those who get it keep to their share.',
        small:
          'RocksDB reads from the disk more and flushes more often, batch operators spill. A consumer without a share fails.',
      },
      frameworkOffHeap: {
        what: 'Memory off the heap for Flink itself: Netty, and what batch shuffles read into. Counted in full towards the limit of direct memory.',
        small:
          'With task off-heap and network memory it is the limit of direct memory: a buffer that does not fit under that is refused.',
      },
      taskOffHeap: {
        what: 'Memory off the heap for the job’s own code, connectors and client libraries, direct or native. 0 unless it is set. Counted in full towards the limit of direct memory.',
        small: 'The direct buffers of connectors and clients do not fit under the limit of direct memory.',
      },
      network: {
        what: 'Direct memory for the buffers in which records go from task to task. All of it is taken when the process starts.',
        small: 'A task that does not get its buffers fails when the job starts.',
      },
      metaspace: { what: METASPACE, small: 'Loading a class fails, often after a job was submitted again.' },
      overhead: OVERHEAD,
    },
    jm: {
      heap: {
        what: 'Heap of the JobManager: Flink itself, the job’s graph, and user code that runs at submission or when a checkpoint is complete.',
        small: `The heap fills up: ${HEAP_IS_ONE}`,
      },
      offHeap: {
        what: 'Direct and native memory: what Flink’s RPC sends and receives, and user code at submission. It becomes a limit of direct memory only if `jobmanager.memory.enable-jvm-direct-memory-limit` is on.',
        small: 'With the limit on, direct buffers are refused. Without it, the process takes from JVM overhead.',
      },
      metaspace: { what: METASPACE, small: 'Loading a class fails, often after a job was submitted again.' },
      overhead: OVERHEAD,
    },
    jvm: {
      heap: { what: 'The objects of the program. `-Xmx` is the limit.', small: `The heap fills up: ${HEAP_IS_ONE}` },
      direct: {
        what: 'Direct buffers: those of `ByteBuffer.allocateDirect`, of NIO and of Netty. The bar has what the limit allows, not what is used.',
        small: 'A buffer that does not fit under the limit is refused.',
      },
      metaspace: {
        what: 'What the JVM keeps of each loaded class, apart from class space. Without `-XX:MaxMetaspaceSize` nothing limits it, and the size is an estimate.',
        small: 'With a limit, loading a class fails. Without one, it takes from the head room.',
      },
      classSpace: {
        what: 'The part of each class that compressed class pointers point to, in a space of its own.',
        small: 'Loading a class fails although Metaspace has room.',
      },
      codeCache: {
        what: 'Compiled code. It is reserved, and only what is used costs memory.',
        small: 'The JVM stops compiling: nothing fails, but what was not compiled yet stays slow.',
      },
      threads: {
        what: 'The stacks of all threads. How many there are is an estimate.',
        small: `More threads take from the head room. ${KILLED}`,
      },
      collector: {
        what: 'What the garbage collector keeps beside the heap, such as card tables, remembered sets and bitmaps. It grows with the heap.',
        small: KILLED,
      },
      other: {
        what: 'Symbols, class data sharing, the compilers’ working memory, and what native libraries take.',
        small: KILLED,
      },
      headRoom: {
        what: 'What the container has and no part claims. Peaks, native libraries and what the estimates miss go in here.',
        small: KILLED,
      },
    },
  },
  heads: {
    what: 'What it is',
    setBy: 'Set by',
    why: 'Why this size',
    small: 'If it is too small',
    sources: 'Read up',
  },
  origins: { answer: 'your answer', assumed: 'assumed', default: 'default', change: 'the change that is applied' },
  wholes: {
    totalFlink: 'total Flink memory',
    totalProcess: 'total process memory',
    otherParts: 'the other parts of Flink’s memory',
    flinkAndMetaspace: 'Flink’s memory and Metaspace',
    container: 'the container’s limit',
    machine: 'the machine’s memory, which is assumed',
    maxMetaspace: 'the limit of Metaspace',
    typicalMetaspace: 'what is usual for Metaspace',
  },
  how: {
    value: ({ key, text, isDefault }) =>
      isDefault ? `Nothing sets it: the default of \`${key}\` is **${text}**.` : `\`${key}\` is **${text}**.`,
    fraction: ({ of, whole, fraction, beside, share, min, max, bound }, { print, whole: name }) => {
      const product = beside
        ? `It is **${fraction}** of a total whose rest, ${name(of)}, is **${print.size(whole)}**: ${print.size(whole)} × ${fraction} ÷ (1 − ${fraction}) = **${print.size(share)}**.`
        : `**${fraction}** of ${name(of)}, **${print.size(whole)}**, is **${print.size(share)}**.`
      if (bound === 'min' && min) return `${product} The minimum is more and holds: **${print.size(min.bytes)}**.`
      if (bound === 'max' && max) return `${product} The maximum is less and holds: **${print.size(max.bytes)}**.`
      if (!min) return product
      return isBounded(max)
        ? `${product} That is between the minimum, ${print.size(min.bytes)}, and the maximum, ${print.size(max.bytes)}.`
        : `${product} That is above the minimum, ${print.size(min.bytes)}.`
    },
    rest: ({ of, whole, less }, { print, whole: name, component }) => {
      const terms = less.filter(({ bytes }) => bytes > 0n)
      return terms.length === 0
        ? `All of ${name(of)}, **${print.size(whole)}**.`
        : `What is left of ${name(of)}, **${print.size(whole)}**, without ${terms
            .map((term) => `${component(term.component)} **${print.size(term.bytes)}**`)
            .join(', ')}.`
    },
    buffers: ({ key, count, segmentKey, segment }, { print }) =>
      `**${print.count(count)}** buffers (\`${key}\`) of **${print.size(segment)}** each (\`${segmentKey}\`).`,
    percentage: ({ of, whole, key, percentage, share }, { print, whole: name }) =>
      `**${percentage}%** (\`${key}\`) of ${name(of)}, **${print.size(whole)}**, is **${print.size(share)}**.`,
    sum: ({ terms }, { print }) => {
      const [only] = terms
      return terms.length === 1 && only
        ? `No option sets it, so it is as large as the heap may become, \`${only.key}\`: **${print.size(only.bytes)}**.`
        : `Limits that stand side by side: ${terms.map(({ key, bytes }) => `\`${key}\` **${print.size(bytes)}**`).join(' + ')}.`
    },
    count: ({ count, each }, { print }) =>
      `**${print.count(count)}** threads with a stack of **${print.size(each)}** each.`,
    least: ({ usual, limit, eighth }, { print }) =>
      `The least of three: **${print.size(usual)}**, which is usual, **${print.size(limit)}**, which is allowed, and **${print.size(eighth)}**, an eighth of Metaspace.`,
    measured: ({ collector, heap, processors }, { print, collector: name }) =>
      collector && heap !== undefined
        ? `As measured in running JVMs: ${name(collector)} with a heap of **${print.size(heap)}** and **${print.count(processors)}** processors.`
        : 'As measured in running JVMs.',
  },
  becomes: (size) => `With HotSpot’s own bounds and steps that is **${size}**.`,
  collectors: { serial: 'Serial', parallel: 'Parallel', g1: 'G1', z: 'ZGC', shenandoah: 'Shenandoah' },
  measurement: (file) => `measured: \`${file}\``,
  close: 'Close',
}

export default parts
