import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'netty-leak'> = {
  what: 'Netty counts references to its buffers. One was collected by the garbage collector before anybody had released it: its memory is lost to the pool for good. Nothing has failed yet; enough of them end in a full direct memory.',
  apart: [
    { from: 'netty-direct', how: 'There the limit is reached; it may be the end of such a leak, or one huge buffer.' },
    { from: 'jvm-direct', how: "Where Netty has no Unsafe the same leak ends in the JDK's error." },
  ],
  avoid: [
    'Do not run production at level `paranoid`: it follows every buffer and slows everything down. Use a test.',
    'Do not raise the limit: a leak fills any.',
  ],
  questions: [
    {
      id: 'is-it-urgent',
      question: 'Nothing failed. Must I care?',
      answer:
        'Yes, but not tonight. Each leaked buffer stays taken until the process ends. How long that goes well follows from the limit on direct memory and from how often the path is taken.',
    },
    {
      id: 'read-the-report',
      question: 'How do I read the report?',
      answer:
        'Each record is a stack of a place that touched the buffer, the latest first; `Created at` is the oldest. The mistake is at or after the first record: there somebody had it and did not release it. `Hint:` names the handler that it had come to.',
    },
    {
      id: 'no-records',
      question: 'The report has no records. Why?',
      answer:
        'At the default level `simple` one buffer in 128 is watched, and its uses are not recorded. `advanced` records them, `paranoid` watches every buffer. For a shaded Netty the property carries the prefix of its package.',
    },
    {
      id: 'larger-limit',
      question: 'Does a larger limit on direct memory help?',
      answer:
        'It buys time in proportion. If twice the limit lasts twice as long, that is the proof of a leak, and no size is enough.',
    },
  ],
}
export default page
