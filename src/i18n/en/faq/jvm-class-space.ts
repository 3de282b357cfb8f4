import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-class-space'> = {
  what: 'With compressed class pointers the JVM keeps a part of each class in a space of its own, 1 GiB of address space unless it is set. It is full: very many classes are loaded, or the reservation was made small, mostly by a small `MaxMetaspaceSize`.',
  apart: [
    { from: 'jvm-metaspace', how: 'There the whole of Metaspace reached its limit; class space is a part of it.' },
  ],
  avoid: [
    'Do not raise `-XX:MaxMetaspaceSize` alone where `-XX:CompressedClassSpaceSize` is set: the smaller one still holds.',
    'Do not only raise it where classes grow with every submission: that is a leak of class loaders.',
  ],
  questions: [
    {
      id: 'metaspace-or-class-space',
      question: 'How does it differ from Metaspace?',
      answer:
        'With compressed class pointers, descriptions of classes lie in a space of their own that can be addressed by 32 bits; methods and constants lie in the rest of Metaspace. `-XX:MaxMetaspaceSize` limits both together, `-XX:CompressedClassSpaceSize` the first alone.',
    },
    {
      id: 'how-many-classes',
      question: 'How many classes fit?',
      answer:
        'A class takes 500 bytes to 1 KiB there, so 1 GiB holds more than a million. A large application loads some ten thousands. `jcmd <pid> VM.classloader_stats` counts them.',
    },
    {
      id: 'switch-off',
      question: 'Can I switch it off?',
      answer:
        '`-XX:-UseCompressedClassPointers` puts all into one Metaspace, at the cost of a larger header for each object. It is deprecated from Java 25 on, and it mends no leak.',
    },
  ],
}
export default page
