import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-heap'> = {
  questions: [
    {
      id: 'total-or-heap',
      question: 'Raise the total, or the heap alone?',
      answer:
        'A larger total grows every part that is a fraction of it, the heap among them. A larger task heap grows just that, and the total must follow where it is set too. For a JobManager it is its heap or its total.',
    },
    {
      id: 'framework-heap',
      question: 'When is framework heap the right option?',
      answer:
        'Only if you are sure that Flink itself needs it, for instance because of a very high parallelism, and the frames that allocate are its own. Framework heap and task heap are one heap in the JVM; nothing keeps them apart.',
    },
    {
      id: 'leak',
      question: 'How do I tell a leak from a job that is larger?',
      answer:
        'Look at the used heap just after collections. A level line that touches the top is a job that is larger. A line that rises for hours at the same load is something that is kept.',
    },
  ],
}
export default page
