import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-config-conflict'> = {
  what: 'Flink derives all sizes from the few that are configured before a process starts. Here the configured ones contradict each other: parts that come to more than their total, a remainder outside its range, a heap without room. The message names the part that did not fit.',
  apart: [
    {
      from: 'flink-config-invalid',
      how: 'There a single value cannot be read or is out of range; here each value is fine alone.',
    },
    { from: 'flink-config-missing', how: 'There too little is set; here too much.' },
  ],
  avoid: [
    'Do not add a further size to make it fit: each fixed size leaves less to derive. Remove one.',
    'Do not set total process memory and total Flink memory together: they say the same thing twice.',
  ],
  questions: [
    {
      id: 'which-sizes',
      question: 'Where do the sizes in the message come from?',
      answer:
        'From your configuration and, for what is not set, from defaults and fractions. The message names the part that did not fit; the section of the documentation on that part says which options move it. Process memory is the whole container: total Flink memory, Metaspace and JVM overhead come out of it.',
    },
    {
      id: 'which-wins',
      question: 'Which option should I give up?',
      answer:
        'Set one total and as few parts as possible. Total process memory and total Flink memory are two ways to say the same; task heap together with managed memory is a third. The more of them are fixed, the less can be derived, and what is left over must still lie between the minimum and maximum of its part.',
    },
  ],
}
export default page
