import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-config-missing'> = {
  what: 'A Flink process needs one anchor for its sizes: total process memory, total Flink memory, or for a TaskManager task heap together with managed memory. None reached it. Mostly one was set, but not where the process looked.',
  apart: [
    { from: 'flink-config-conflict', how: 'There the sizes arrived and contradict each other.' },
    { from: 'flink-config-invalid', how: 'There the size arrived and cannot be read.' },
  ],
  avoid: [
    'Do not set several anchors at once to be safe: they contradict each other sooner or later.',
    "Do not start the class of a TaskManager by hand: Flink's script computes the `-D` options that it requires.",
  ],
  questions: [
    {
      id: 'which-one-to-set',
      question: 'Which size do I set?',
      answer:
        'In a container the total process memory, because it is the size of the container. On machines of your own the total Flink memory. Only one of them, and the rest follows.',
    },
    {
      id: 'set-but-not-seen',
      question: 'I set it. Why is it not seen?',
      answer:
        'The start of the log prints every property that was loaded. If yours is not among them: the key has a typo, the line lacks the blank after the colon, it is indented, the file lies in another directory than `FLINK_CONF_DIR`, or the key is one from before the upgrade.',
    },
  ],
}
export default page
