import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-network-buffers'> = {
  what: 'Every channel between two tasks needs buffers, and all of them come from one pool of fixed size in the TaskManager. It is filled when the process starts. The number of channels grows with the product of the parallelisms on both sides of a shuffle.',
  apart: [
    {
      from: 'jvm-direct',
      how: '`Could not allocate enough memory segments for NetworkBufferPool` at start is direct memory: the pool itself did not fit.',
    },
    {
      from: 'flink-batch-shuffle-memory',
      how: 'The read buffers of batch shuffles are another pool, counted in bytes.',
    },
  ],
  avoid: [
    'Do not raise only the maximum or only the fraction: with a small total the minimum and maximum merely check what is left.',
    'Do not add what the message asks for: it is the share of one pool, later ones ask too.',
    'Do not change the size of a buffer to get more of them without measuring: small buffers cost throughput.',
  ],
  questions: [
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
}
export default page
