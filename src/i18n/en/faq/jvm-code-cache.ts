import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-code-cache'> = {
  what: 'Compiled code has an area of its own, 240 MiB on most JVMs. When it is full the JVM stops compiling: the process keeps running, but new hot code stays interpreted and gets slow. It is a warning, not an error.',
  apart: [
    { from: 'jvm-metaspace', how: 'Metaspace holds the description of classes, and being full throws an error.' },
  ],
  avoid: [
    'Do not read the slowness that follows as a need for heap.',
    'Do not set it without room in the container: it is native memory.',
  ],
  questions: [
    {
      id: 'what-happens',
      question: 'What happens once it is full?',
      answer:
        'Compiled code goes on running, everything else is interpreted. Unless flushing is off the JVM throws out cold code and may switch the compiler on again; the log then counts it under `restarted_count`.',
    },
    {
      id: 'segments',
      question: "What is CodeHeap 'non-profiled nmethods'?",
      answer:
        "From Java 9 on a cache of 240 MiB or more is divided into three heaps: the JVM's own code, profiled code and fully optimised code. One may be full while others have room; a larger `-XX:ReservedCodeCacheSize` grows those for compiled code, `-XX:-SegmentedCodeCache` makes them one.",
    },
    {
      id: 'how-large',
      question: 'How large should it be?',
      answer:
        'The default is 240 MiB (48 MiB without tiered compilation, 32 MiB in an old client JVM). Twice what was full is a good next step; the JVM accepts up to 2 GiB. It is reserved, and only what is used costs memory.',
    },
  ],
}
export default page
