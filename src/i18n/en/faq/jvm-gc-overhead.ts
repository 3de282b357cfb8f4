import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-gc-overhead'> = {
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
