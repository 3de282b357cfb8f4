import type { FaqPage } from '../../catalog.ts'
import { exitCodeAnswer } from '../exit-codes.ts'

const page: FaqPage<'container-kill'> = {
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
