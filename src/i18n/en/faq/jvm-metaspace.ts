import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-metaspace'> = {
  what: "Metaspace holds the description of every loaded class. Flink limits it, and each submission to a session cluster loads the job's classes again. The limit is too small for the job's libraries, or old class loaders are still held.",
  apart: [
    { from: 'jvm-class-space', how: '`Compressed class space` is a part of it with a size of its own.' },
    { from: 'jvm-heap', how: 'Objects are on the heap; a larger heap does not hold one class more.' },
  ],
  avoid: [
    'Do not only raise the limit where the failure came after several good submissions: it adds a few more, no end.',
    'Do not ship drivers and connectors in every job of a session cluster: in `lib/` they are loaded once.',
  ],
  questions: [
    {
      id: 'first-or-later',
      question: 'Is the limit too small, or do class loaders leak?',
      answer:
        'If the very first submission fails, it is too small: raise `taskmanager.memory.jvm-metaspace.size` or `jobmanager.memory.jvm-metaspace.size`. (1.10.0 had 96 MiB by default, later releases have 256 MiB.) If it fails after several submissions to the same cluster, class loaders are held, and raising only postpones.',
    },
    {
      id: 'native-or-heap',
      question: 'Does a larger heap help?',
      answer:
        'No. Metaspace is native memory with a limit of its own, `-XX:MaxMetaspaceSize`. It is part of total process memory, so raise the total by the same amount, or another part gives way.',
    },
  ],
}
export default page
