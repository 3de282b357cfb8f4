import type { FaqPage } from '../../catalog.ts'
import { exitCodes } from '../exit-codes.ts'

const page: FaqPage<'not-memory'> = {
  what: "Some texts look like a memory failure and are none: code 143 at a normal shutdown, a request below YARN's smallest container, a warning of Elasticsearch about time spent in collections. They tell of a request, a rounding, a delay.",
  apart: [
    {
      from: 'container-kill',
      how: 'A line that states use and limit, `OOMKilled` or code 137 with it, is a kill for memory.',
    },
    {
      from: 'jvm-gc-overhead',
      how: '`GC overhead limit exceeded` is an error of the JVM; `[gc] overhead` with times is only a report.',
    },
  ],
  avoid: ['Do not add memory because a process ended with 143: find out who asked it to end.'],
  questions: [
    {
      id: 'exit-143',
      question: 'Is exit code 143 out of memory?',
      answer: `${exitCodes['143'].says} ${exitCodes['143'].not} ${exitCodes['143'].next}`,
    },
    {
      id: 'smallest-container',
      question: 'Memory is below the smallest possible YARN container: must I act?',
      answer:
        'Not for the job. YARN rounds the request up to `yarn.scheduler.minimum-allocation-mb` and Flink does not use the difference. Give the process that size, and the memory is used.',
    },
    {
      id: 'collection-warning',
      question: 'How does "[gc] overhead, spent" differ from "GC overhead limit exceeded"?',
      answer:
        'The first is a warning of Elasticsearch: so many of the last seconds went into collections. The second is an OutOfMemoryError of the JVM: nearly all time went into collections, again and again, and next to nothing was freed.',
    },
  ],
}
export default page
