import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-direct'> = {
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
