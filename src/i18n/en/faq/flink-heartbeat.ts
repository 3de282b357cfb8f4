import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-heartbeat'> = {
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
