import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-config-invalid'> = {
  what: 'One option has a value that Flink cannot use: it cannot be read as a size, its unit does not exist, it is negative, or a fraction is 1 or more. The process stops before its JVM has the right sizes.',
  apart: [
    { from: 'flink-config-conflict', how: 'There every value can be read, and together they do not add up.' },
    { from: 'jvm-flags', how: 'There it is the JVM, not Flink, that refuses an option, in its own first lines.' },
  ],
  avoid: [
    'Do not write decimals: `1.5g` is refused, `1536m` is the same size.',
    'Do not take a spelling over from Kubernetes: `2Gi` is a unit there, Flink reads `2g` as the same size.',
  ],
  questions: [
    {
      id: 'where-it-is-thrown',
      question: 'Who throws the IllegalConfigurationException?',
      answer:
        'The code that computes the sizes before the process starts: TaskExecutorProcessUtils for a TaskManager, JobManagerProcessUtils for a JobManager (from 1.11). So the value is in the configuration of that process: a negative size, a fraction of 1 or more, a unit that does not exist, or sizes that contradict each other.',
    },
    {
      id: 'how-to-write-sizes',
      question: 'How are sizes written?',
      answer:
        'A whole number and a unit: `1536m`, `2g`, `512 mb`. `1.5g` is refused. Without a unit the number counts bytes.',
    },
  ],
}
export default page
