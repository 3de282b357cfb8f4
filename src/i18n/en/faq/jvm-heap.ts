import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-heap'> = {
  what: 'An object found no room on the heap, even after a full collection. What is alive needs more than `-Xmx`, or something grows without bound. In a TaskManager the heap is framework heap and task heap, shared by all slots.',
  apart: [
    { from: 'jvm-gc-overhead', how: 'The same need, told by the Parallel collector before the heap is quite full.' },
    { from: 'jvm-array-size', how: 'There one array was longer than the JVM allows; room did not matter.' },
    { from: 'container-kill', how: 'A kill by the container comes without an error: then the heap was not full.' },
  ],
  avoid: [
    'Do not raise the heap of a container without raising the container: the rest of the process needs its room.',
    'Do not raise framework heap unless the stack shows that Flink itself allocated.',
    'Do not raise it again and again: if the time to failure grows with the heap, take a heap dump and look for what grows.',
  ],
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
