import type { Knowledge } from '../catalog.ts'
import { cluster, exitCodeAnswer } from './cluster.ts'
import { jvm } from './jvm.ts'

/** The questions of each failure's page, answered. */
export const faq: Knowledge['faq'] = {
  ...cluster.faq,
  ...jvm.faq,
  'container-kill': [
    {
      id: 'what-outgrew',
      question: 'What outgrew the container, if not the heap?',
      answer:
        'Native memory: more of it was used than Flink had reserved. In order of likelihood: RocksDB (memory control off, many states in a slot, iterators), fragmentation in the allocator, JVM overhead too small for threads and code, Python workers. If RocksDB runs without memory control, give it managed memory or switch `state.backend.rocksdb.memory.managed` on; otherwise raise JVM overhead (`taskmanager.memory.jvm-overhead.min`, `.max`, `.fraction`). A container limit below `taskmanager.memory.process.size` is a kill that was only a question of time.',
    },
    {
      id: 'see-it-coming',
      question: 'How do I see it coming?',
      answer:
        "Watch the process from outside: the working set of the pod (`kubectl top pod`), `VmRSS` in `/proc/<pid>/status`, or YARN's own line, which states both usages each time it checks. The message of the platform says which limit was broken. Metrics of the heap stay calm until the end.",
    },
    {
      id: 'exit-codes',
      question: 'Which exit codes are there, and what do they say?',
      answer:
        "The code is what is left of a process that can no longer speak. Most of them do not name a cause, so go on where the last column points. Where a log states several, the most telling one is YARN's own (-104, -103), then 137, then 143.",
      table: exitCodeAnswer,
    },
    {
      id: 'jobmanager-direct-limit',
      question: 'It is the JobManager that is killed. What then?',
      answer:
        'From 1.11 on switch `jobmanager.memory.enable-jvm-direct-memory-limit` on: if direct memory leaks, the JVM then reports "Direct buffer memory" with a stack instead of being killed without a word. If it does not, the leak is elsewhere in native memory.',
    },
  ],
  'flink-config-conflict': [
    {
      id: 'which-sizes',
      question: 'Where do the sizes in the message come from?',
      answer:
        'From your configuration and, for what is not set, from defaults and fractions. The message names the part that did not fit; the section of the documentation on that part says which options move it. Process memory is the whole container: total Flink memory, Metaspace and JVM overhead come out of it.',
    },
    {
      id: 'which-wins',
      question: 'Which option should I give up?',
      answer:
        'Set one total and as few parts as possible. Total process memory and total Flink memory are two ways to say the same; task heap together with managed memory is a third. The more of them are fixed, the less can be derived, and what is left over must still lie between the minimum and maximum of its part.',
    },
  ],
  'flink-config-invalid': [
    {
      id: 'where-it-is-thrown',
      question: 'Who throws the IllegalConfigurationException?',
      answer:
        'The code that computes the sizes before the process starts: TaskExecutorProcessUtils for a TaskManager, JobManagerProcessUtils for a JobManager (from 1.11). So the value is in the configuration of that process: a negative size, a fraction of 1 or more, a unit that does not exist, or sizes that contradict each other.',
    },
    {
      id: 'how-to-write-sizes',
      question: 'How are sizes written?',
      answer:
        'A whole number and a unit: `1536m`, `2g`, `512 mb`. `1.5g` is refused. Without a unit the number counts bytes.',
    },
  ],
  'flink-config-missing': [
    {
      id: 'which-one-to-set',
      question: 'Which size do I set?',
      answer:
        'In a container the total process memory, because it is the size of the container. On machines of your own the total Flink memory. Only one of them, and the rest follows.',
    },
    {
      id: 'set-but-not-seen',
      question: 'I set it. Why is it not seen?',
      answer:
        'The start of the log prints every property that was loaded. If yours is not among them: the key has a typo, the line lacks the blank after the colon, it is indented, the file lies in another directory than `FLINK_CONF_DIR`, or the key is one from before the upgrade.',
    },
  ],
  'flink-network-buffers': [
    {
      id: 'which-options',
      question: 'Which of fraction, min and max counts?',
      answer:
        'Network memory is `taskmanager.memory.network.fraction` of total Flink memory, held between `.min` and `.max`. If the fraction lies within, only the fraction counts; raising `.max` does nothing then. Equal `.min` and `.max` fix the size. If task heap is set as well as a total, network memory is what is left over, and the three merely check it. Up to 1.20, while none of the three is set, the old `taskmanager.network.numberOfBuffers` decides alone.',
    },
    {
      id: 'how-many',
      question: 'The message says how many are missing. Is that enough?',
      answer:
        'No. It is what one pool still wanted, often the share of one channel. The pools that come after it want theirs too. The need follows from the job: for each input gate channels × exclusive buffers plus floating buffers, and the outputs alike. Paste the job’s plan (`/jobs/<id>/plan`) and the calculator of network buffers adds it up.',
    },
    {
      id: 'no-effect',
      question: 'I raised it and nothing changed. Why?',
      answer:
        'Compare the total in the message before and after. If it is the same, the setting did not reach the process (a local MiniCluster does not read the file), or another bound holds: before 1.17 `.max` is 1 GiB unless set.',
    },
  ],
  'jvm-direct': [
    {
      id: 'limit-or-leak',
      question: 'Is the limit too small, or does something leak?',
      answer:
        'Raise the limit once and see how long it takes. The same time, or never again: it was too small. Twice the limit, twice the time: buffers leak. Look first whether user code or one of its dependencies uses direct memory at all: Kafka, HBase and gRPC clients do, and task off-heap memory is 0 by default.',
    },
    {
      id: 'which-option',
      question: 'Task off-heap or framework off-heap?',
      answer:
        "Look at the stack. Your code, a connector or a client that you brought: `taskmanager.memory.task.off-heap.size`. Flink's shaded Netty or the reading of batch shuffles: `taskmanager.memory.framework.off-heap.size`. Both add to the same limit, `-XX:MaxDirectMemorySize`, so a wrong choice still helps; only the books are wrong.",
    },
    {
      id: 'why-not-network',
      question: 'Network memory is direct memory too. Why not raise that?',
      answer:
        'Because Flink takes all of it at the start and never more. A larger network memory raises limit and use by the same amount, and nothing is left over for the others.',
    },
    {
      id: 'two-errors',
      question: 'How does this differ from OutOfDirectMemoryError?',
      answer:
        "This error comes from the JDK's own count of direct buffers. OutOfDirectMemoryError comes from Netty, which counts for itself when it allocates without a cleaner. Both counts run side by side, each up to the limit.",
    },
  ],
  'jvm-heap': [
    {
      id: 'total-or-heap',
      question: 'Raise the total, or the heap alone?',
      answer:
        'A larger total grows every part that is a fraction of it, the heap among them. A larger task heap grows just that, and the total must follow where it is set too. For a JobManager it is its heap or its total.',
    },
    {
      id: 'framework-heap',
      question: 'When is framework heap the right option?',
      answer:
        'Only if you are sure that Flink itself needs it, for instance because of a very high parallelism, and the frames that allocate are its own. Framework heap and task heap are one heap in the JVM; nothing keeps them apart.',
    },
    {
      id: 'leak',
      question: 'How do I tell a leak from a job that is larger?',
      answer:
        'Look at the used heap just after collections. A level line that touches the top is a job that is larger. A line that rises for hours at the same load is something that is kept.',
    },
  ],
  'jvm-metaspace': [
    {
      id: 'first-or-later',
      question: 'Is the limit too small, or do class loaders leak?',
      answer:
        'If the very first submission fails, it is too small: raise `taskmanager.memory.jvm-metaspace.size` or `jobmanager.memory.jvm-metaspace.size`. (1.10.0 had 96 MiB by default, later releases have 256 MiB.) If it fails after several submissions to the same cluster, class loaders are held, and raising only postpones.',
    },
    {
      id: 'native-or-heap',
      question: 'Does a larger heap help?',
      answer:
        'No. Metaspace is native memory with a limit of its own, `-XX:MaxMetaspaceSize`. It is part of total process memory, so raise the total by the same amount, or another part gives way.',
    },
  ],
  'netty-direct': [
    {
      id: 'single-set-loop',
      question: 'Does a loop of single SETs cause it?',
      answer:
        'Not by itself. A synchronous SET waits for its answer of a few bytes before the next one is sent, so nothing piles up. The stack shows SET because it was the command that waited when the connection failed: many threads share one connection, and the oldest waiting command gets the error. On the write side the chain would read `EncoderException: … OutOfDirectMemoryError`. Without that the buffer of replies had grown.',
    },
    {
      id: 'pipeline',
      question: 'Does a pipeline help?',
      answer:
        'Only a bounded one. A pipeline sends without waiting, so commands and replies collect in direct memory: without a bound it makes this failure likelier. Decide how many bytes may be on the way, divide by the size of a value, send that many, wait for all of them, then go on.',
    },
    {
      id: 'limit-as-large-as-heap',
      question: 'Why is the limit as large as the heap?',
      answer:
        'Because none was set. Netty takes `-Dio.netty.maxDirectMemory`, else `-XX:MaxDirectMemorySize`, else what `Runtime.maxMemory()` says. Under the Serial and Parallel collectors that is `-Xmx` less one survivor space, so it looks a little smaller. The limit comes on top of the heap; it is not a share of it. A container has to hold both.',
    },
    {
      id: 'larger-limit',
      question: 'Is a larger limit the answer?',
      answer:
        '`-XX:MaxDirectMemorySize` or `-Dio.netty.maxDirectMemory` moves the limit, and a little more lets the failed step pass. But a buffer that grows asks again, each time for 4 MiB more, and needs old and new copy at once: 8 MiB a step. So a larger limit buys time to find what grows.',
    },
    {
      id: 'get-data',
      question: 'Does GET put its data into direct memory?',
      answer:
        'Yes, into the read buffer. Each connection of Lettuce collects what arrives in a direct buffer that starts at 64 KiB and grows. A value has to be there as a whole before it can be decoded, so one huge value needs one huge buffer. Before 5.2 a reply of many parts also keeps the parts that were already decoded until its end.',
    },
    {
      id: 'two-errors',
      question: 'How do OutOfDirectMemoryError and "Direct buffer memory" differ?',
      answer:
        "Who counts. `OutOfDirectMemoryError` is Netty's own count of buffers that it allocates and frees itself; it gives up at once and states its figures. `OutOfMemoryError: Direct buffer memory` (newer JDKs: `Cannot reserve … bytes of direct buffer memory`) is the JDK's count of `ByteBuffer.allocateDirect`; before it gives up it runs a full collection and waits about half a second. The first is a subclass of the second's class, so both are an OutOfMemoryError.",
    },
    {
      id: 'young-collections',
      question: 'Why do young collections not free it?',
      answer:
        "Netty's buffers are not freed by collections at all: they are counted by reference and freed by `release()`. Even a JDK buffer is only freed after its small object on the heap was collected, and one that lived for a while is in the old generation, which young collections do not visit. The objects that a write creates are on the heap and do vanish, as one would expect; the buffer is elsewhere.",
    },
    {
      id: 'restart-hid-it',
      question: 'Why did a restart hide it?',
      answer:
        'The buffer belongs to the connection and is freed with it. A new process opens new connections, whose buffers start at 64 KiB again. It comes back with the next large reply. A reconnect would have hidden it as well.',
    },
    {
      id: 'record-next-time',
      question: 'What do I record next time?',
      answer:
        'Not the dump that comes by itself: `-XX:+HeapDumpOnOutOfMemoryError` does not fire here. Record used direct memory each minute (`PlatformDependent.usedDirectMemory()` for Netty, the MXBean `BufferPool` for the JDK), take a heap dump by `jcmd <pid> GC.heap_dump` when it passes two thirds of the limit, run a test with `-Dio.netty.leakDetection.level=paranoid`, and look for large values by `redis-cli --bigkeys`. The dump shows the capacity of each buffer and the connection that holds it.',
    },
  ],
}
