import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-batch-shuffle-memory'> = {
  what: 'Batch jobs that read sorted shuffle files share one pool of read buffers in each TaskManager, 64 MiB by default. It is cut out of framework off-heap memory. Either the pool could not be allocated, because that memory was taken already, or too many readers wait for the same buffers.',
  apart: [
    { from: 'jvm-direct', how: 'Without the words `batch shuffle` it is the general limit of direct memory.' },
    {
      from: 'flink-network-buffers',
      how: 'Network buffers are another pool: that message counts buffers, this one bytes.',
    },
  ],
  avoid: [
    'Do not raise `taskmanager.memory.framework.off-heap.batch-shuffle.size` alone: the pool is a part of framework off-heap memory, which has to grow by as much.',
    'More network memory does not help: these buffers are not taken from it.',
  ],
  questions: [
    {
      id: 'both-options',
      question: 'Why must two options be raised together?',
      answer:
        '`taskmanager.memory.framework.off-heap.batch-shuffle.size` (32 MiB in 1.13 and 1.14, 64 MiB since) says how much of `taskmanager.memory.framework.off-heap.size` (128 MiB) the pool may take. It adds nothing to the limit on direct memory. So raise the second by what you add to the first.',
    },
    {
      id: 'contention',
      question: 'What does "fierce contention" mean?',
      answer:
        'The pool is there, but a reader waited for a buffer for five minutes. Many results are read at once: more buffers, or fewer tasks that read.',
    },
    {
      id: 'without-batch',
      question: 'Does a streaming job need this pool?',
      answer: 'No. It is filled when the first blocking result is read, so only batch jobs and bounded stages take it.',
    },
  ],
}
export default page
