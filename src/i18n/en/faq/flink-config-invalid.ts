import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-config-invalid'> = {
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
