import type { FaqPage } from '../../catalog.ts'
import { exitCodes } from '../exit-codes.ts'

const page: FaqPage<'not-memory'> = {
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
