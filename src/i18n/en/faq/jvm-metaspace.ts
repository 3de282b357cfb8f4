import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-metaspace'> = {
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
