import type { FaqPage } from '../../catalog.ts'
import { exitCodeAnswer } from '../exit-codes.ts'

const page: FaqPage<'container-kill'> = {
  what: 'Something outside the JVM, the kernel, Kubernetes or YARN, ended the process because the memory that it really held passed the limit of its container. The JVM keeps its heap below `-Xmx` by itself, so what grew is nearly always native: RocksDB, the allocator, threads, direct buffers, Python workers.',
  apart: [
    { from: 'jvm-heap', how: 'A full heap throws an error with a stack. A kill leaves none: the log simply ends.' },
    {
      from: 'container-kill-virtual',
      how: "YARN's line says `virtual`, the code is -103: address space was counted, not memory in use.",
    },
    {
      from: 'not-memory',
      how: 'Code 143 by itself is a request to stop. Only a line of the platform makes it a matter of memory.',
    },
    { from: 'jvm-native-alloc', how: 'There the system refused an allocation and the JVM still wrote why.' },
  ],
  avoid: [
    'Do not enlarge the heap inside the same container: what is left for native memory becomes smaller, and the kill comes sooner.',
    'Do not look for a heap dump: there is none, and the heap was not full.',
    '`MALLOC_ARENA_MAX` changes nothing under jemalloc, which the official images of Flink load.',
  ],
  questions: [
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
}
export default page
