import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-array-size'> = {
  what: 'The program asked for one array with more elements than the JVM allows, about 2³¹. Strings, byte buffers and serialised objects are arrays inside, so one huge message or file is enough. The heap may be nearly empty.',
  apart: [{ from: 'jvm-heap', how: 'There the array was allowed and only found no room.' }],
  avoid: [
    'A larger heap does not help: the limit is the length, not the memory.',
    'No flag of the JVM moves this limit.',
  ],
  questions: [
    {
      id: 'how-large',
      question: 'How large may an array be?',
      answer:
        'It has at most 2,147,483,645 elements in HotSpot, some fewer than 2³¹: 2 GiB as `byte[]`, 16 GiB as `long[]`. A `String` is limited in the same way, and so is every collection that rests on one array.',
    },
    {
      id: 'larger-heap',
      question: 'Does a larger heap help?',
      answer:
        'No. If the heap were too small for a permitted array, the message would be "Java heap space". This one comes before the heap is asked.',
    },
    {
      id: 'where-from',
      question: 'Where do such arrays come from?',
      answer:
        'Mostly from a `ByteArrayOutputStream`, `StringBuilder` or hash table that doubles, from a file that is read whole, from a message or state that is serialised into one array, or from a length field that is not a length.',
    },
  ],
}
export default page
