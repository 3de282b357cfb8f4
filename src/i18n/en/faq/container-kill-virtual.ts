import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'container-kill-virtual'> = {
  what: "YARN adds up the address space of the process and compares it with the container's size times a ratio, 2.1 by default. A JVM reserves far more address space than it ever uses, so the check hits processes that are perfectly healthy.",
  apart: [
    { from: 'container-kill', how: 'There the line says `physical` and the code is -104: memory in use was too much.' },
  ],
  avoid: [
    'Do not change a memory option of Flink: none of them makes address space smaller to a useful degree.',
    'Do not enlarge the container for it: memory that nobody uses is then reserved on the node.',
  ],
  questions: [
    {
      id: 'which-limit',
      question: 'Which limit was broken: physical or virtual?',
      answer:
        'The word before "memory limits" tells. The line after it states both usages and both limits, and both may be passed. YARN checks the virtual one first. Exit code -103 is the virtual one, -104 the physical one.',
    },
    {
      id: 'why-so-much',
      question: 'Why does a JVM have so much virtual memory?',
      answer:
        "It reserves address space ahead: the whole heap, a gigabyte for class metadata, the code cache, 64 MiB for each arena of glibc's malloc, stacks, mapped files. Until a page is touched, it costs nothing.",
    },
    {
      id: 'off-or-ratio',
      question: 'Switch the check off, or raise the ratio?',
      answer:
        'Off, where you may: the ratio must be guessed anew for each kind of program, and it protects nothing that the physical check does not protect. Both are options of the NodeManager; neither Flink nor a job can set them.',
    },
  ],
}
export default page
