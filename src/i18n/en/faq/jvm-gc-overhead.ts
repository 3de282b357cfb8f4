import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-gc-overhead'> = {
  what: 'The Parallel collector gives up when it spends more than 98 % of the time and frees less than 2 % of the heap, several times in a row. The heap is too small for what is alive, or something fills it without end.',
  apart: [
    {
      from: 'jvm-heap',
      how: 'Under G1 the same state ends in `Java heap space`, or in lost heartbeats: only the Parallel collector throws this error.',
    },
    {
      from: 'not-memory',
      how: 'A warning of Elasticsearch with `[gc] overhead` only reports time spent, nothing failed.',
    },
  ],
  avoid: [
    'Do not only switch the check off by `-XX:-UseGCOverheadLimit`: the process then stands still instead of failing.',
    'Do not presume a leak: in half of the cases that were resolved a larger heap was the answer.',
  ],
  questions: [
    {
      id: 'leak-or-small',
      question: 'Is it a leak, or is the heap too small?',
      answer:
        'Give it more heap once. If it then runs, it was too small, as in half of the known cases. If the low points after collections rise until the new heap is full too, something is kept: take a heap dump.',
    },
    {
      id: 'switch-off',
      question: 'Can I switch the limit off?',
      answer:
        '`-XX:-UseGCOverheadLimit` does, and then the program crawls until "Java heap space" comes. The limit is there so that it fails while somebody still notices why.',
    },
    {
      id: 'why-not-with-g1',
      question: 'Why do I never see it with G1?',
      answer:
        'Because only the parallel collector throws it, the default up to Java 8. Under G1 the same state shows as "Java heap space", as long pauses, or in Flink as a lost heartbeat.',
    },
  ],
}
export default page
