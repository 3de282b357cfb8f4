import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-flags'> = {
  what: 'The JVM read its options and did not start: a value contradicts another, cannot be read, names an option that this JDK does not have, or asks for more address space than there is. No code of the application has run.',
  apart: [
    { from: 'flink-config-invalid', how: "There Flink's own code refused the configuration, with a Java exception." },
    { from: 'jvm-native-alloc', how: 'There the options were fine and the system had no memory left.' },
  ],
  avoid: [
    "Do not look into the application's log: it was never written. Read standard output and standard error.",
    'Do not only correct the start script: `JAVA_TOOL_OPTIONS` and `_JAVA_OPTIONS` come from the environment.',
  ],
  questions: [
    {
      id: 'where-from',
      question: 'I did not set this option. Where does it come from?',
      answer:
        '`JDK_JAVA_OPTIONS`, `JAVA_TOOL_OPTIONS` and `_JAVA_OPTIONS` are read by every JVM, and the last overrides the command line; the start prints `Picked up`. Then there are scripts, `jvm.options` files, the image, and in Flink `env.java.opts` and its variants.',
    },
    {
      id: 'how-to-write-sizes',
      question: 'How are sizes written?',
      answer:
        'Digits and at most one letter: `-Xmx1536m`, `-XX:MaxDirectMemorySize=2g`. There is no blank, no `mb`, no fraction, and `-Xmx` has no equals sign. A percentage is a number without a sign: `-XX:MaxRAMPercentage=75`.',
    },
    {
      id: 'thirty-two-bits',
      question: 'The machine has 16 GB. Why can 2 GB not be reserved?',
      answer:
        'Most often because Java is a 32-bit build: `java -version` then lacks `64-Bit`. It needs its heap in one piece of a small address space. A 64-bit Java, or `-Xmx1g`, was the cure each time.',
    },
    {
      id: 'after-upgrade',
      question: 'It started before the upgrade of Java. What changed?',
      answer:
        'Options are first ignored with a warning, then refused: those of the permanent generation, of the CMS collector, and of the old collection log (`-Xlog:gc*` took its place) are gone in 17. Leave them out.',
    },
  ],
}
export default page
