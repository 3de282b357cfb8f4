import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-managed-memory'> = {
  what: "Managed memory is what RocksDB, batch operators and Python share in a slot. Flink divides it by slots, then by weights among those that the job uses. Either a consumer has no share, because managed memory is 0 or its weight is, or the slot's share is used up.",
  apart: [
    { from: 'flink-slots', how: 'There a slot itself is missing, not the memory in it.' },
    { from: 'flink-network-buffers', how: 'Network memory is another part; that message speaks of buffers.' },
  ],
  avoid: [
    'Do not set `taskmanager.memory.managed.size` to 0 for a job with RocksDB, Python or batch operators.',
    'Do not raise only the total while managed memory has a fixed size: that part does not grow along.',
  ],
  questions: [
    {
      id: 'weights',
      question: 'What are consumer weights?',
      answer:
        'They divide the managed memory of a slot among kinds of consumers: in 1.12 `DATAPROC:70,PYTHON:30`; since 1.13 `OPERATOR:70,STATE_BACKEND:70,PYTHON:30`, where `DATAPROC` is still read up to 1.20 and stands for the first two. 1.10 and 1.11 have none. A kind that the job does not use takes no share. A kind that it does use and that is missing in the option gets nothing, and the job fails.',
    },
    {
      id: 'share-of-slot',
      question: 'There is plenty of managed memory. Why is it not enough?',
      answer:
        'Because a task sees only its slot: the total divided by `taskmanager.numberOfTaskSlots`, then by the weights, then by the operators of that slot. With 4 slots, 1 GiB is 256 MiB for each, and of that RocksDB gets half if batch operators run in the same job.',
    },
    {
      id: 'after-restart',
      question: 'It only fails when the job restarts. Why?',
      answer:
        'The new attempt came into a slot whose last task had not released everything: a RocksDB that is still closing, a Python worker that still runs, a leak. Restart the TaskManager; if it happens each time, look for who does not close.',
    },
    {
      id: 'how-large',
      question: 'How large should it be?',
      answer:
        'For RocksDB as large as is left after the heap has what it needs: it is a cache. For batch operators enough that none falls below its minimum; more makes them spill less. Without RocksDB, batch operators and Python it may be 0.',
    },
  ],
}
export default page
