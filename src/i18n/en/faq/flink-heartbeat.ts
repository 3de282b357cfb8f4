import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-heartbeat'> = {
  what: 'A process did not answer for longer than `heartbeat.timeout`, 50 seconds by default. That is what others saw, not why: the process was killed, stood still in a collection, or could not be reached.',
  apart: [
    {
      from: 'container-kill',
      how: "If the TaskManager's container was killed, the heartbeat is only the consequence. Look at the pod or at YARN first.",
    },
    {
      from: 'jvm-gc-overhead',
      how: 'If its log shows collections of many seconds, the heap is too small or too busy.',
    },
  ],
  avoid: [
    'Do not raise the timeout first: it hides the cause and makes every real failure take longer.',
    'Do not add memory because of this line alone: it says nothing about memory.',
  ],
  questions: [
    {
      id: 'what-to-look-for',
      question: 'What do I look for?',
      answer:
        'At the time of the last heartbeat, in this order: did the platform kill it (`OOMKilled`, `beyond physical memory limits`, exit code 137); does its log end with an OutOfMemoryError; does the collection log show a pause of many seconds; is the machine swapping; was the network cut. Any of the first three is the root, and the lost heartbeat its consequence.',
    },
    {
      id: 'longer-timeout',
      question: 'Does a longer heartbeat.timeout help?',
      answer:
        'It lets a job outlive a long pause. It does not make the pause shorter, and a process that is dead is noticed later. Use it while you look for the reason.',
    },
    {
      id: 'how-much-memory',
      question: 'How much memory does the job need, then?',
      answer:
        'A lost heartbeat does not tell. If the heap was full after every collection, treat it as "Java heap space": the used heap just after collections, plus a quarter, is a good size. If it was not, memory is not the reason.',
    },
  ],
}
export default page
