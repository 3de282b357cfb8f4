import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-direct'> = {
  what: 'Direct buffers lie outside the heap, under a limit of their own: `-XX:MaxDirectMemorySize`, else the size of the heap. They are freed only when the small object on the heap that owns them is collected. The limit is too small for what runs, or buffers are held for ever. Flink sets the limit to framework off-heap, task off-heap and network memory together.',
  apart: [
    { from: 'netty-direct', how: "`OutOfDirectMemoryError` is Netty's own count, with figures in the message." },
    {
      from: 'container-kill',
      how: 'Where no limit is set, as in a JobManager by default, direct memory may become as large as the heap, and the container may be killed first.',
    },
    {
      from: 'flink-batch-shuffle-memory',
      how: 'If the message names the batch shuffle read buffer pool, that pool is what did not fit.',
    },
  ],
  avoid: [
    'Do not enlarge the heap of a Flink process: the limit of direct memory is another sum.',
    'Do not enlarge network memory: Flink takes all of it at start, so limit and use grow alike.',
    'Do not wait for a dump by `-XX:+HeapDumpOnOutOfMemoryError`: it does not fire for direct memory.',
    'Do not set `-XX:+DisableExplicitGC`: the JVM frees dead buffers by that very call.',
  ],
  questions: [
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
}
export default page
