import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-native-alloc'> = {
  what: 'The JVM or a native library asked the system for memory and was refused. The container or the host has none left, or the number of mappings is limited. The JVM writes `hs_err_pid*.log` and ends.',
  apart: [
    {
      from: 'container-kill',
      how: 'There the memory was granted first and the process killed later, without a word of its own.',
    },
    {
      from: 'jvm-native-thread',
      how: 'There a thread could not be created, mostly for a limit of processes, not for memory.',
    },
  ],
  avoid: [
    'Do not enlarge the heap: it takes more of what is missing.',
    'Do not add memory where a tiny mapping fails while memory is free: that is `vm.max_map_count`.',
  ],
  questions: [
    {
      id: 'free-memory-left',
      question: 'Plenty of memory is free. Why does it fail?',
      answer:
        'Look at the size. A few KiB that cannot be mapped point to `vm.max_map_count`; anything to a `ulimit -v` or `-d`, to `vm.overcommit_memory=2`, or to the limit of a container, which `free` does not show.',
    },
    {
      id: 'heap-too-large',
      question: 'It fails right at the start, with gigabytes. Why?',
      answer:
        'The JVM commits its initial heap (`-Xms`, or all of it with `-XX:+AlwaysPreTouch`), and the machine does not have that much. A smaller heap was the cure: `-Xmx` is not the memory of the process, but a part of it.',
    },
    {
      id: 'error-file',
      question: 'What is in hs_err_pid.log?',
      answer:
        'The request that failed, the thread that made it, the JVM options, the libraries and mappings, and `/proc/meminfo` of that moment. With NMT on it also holds the native memory part by part.',
    },
    {
      id: 'overcommit',
      question: 'Why do others get away with the same heap?',
      answer:
        'Linux promises more than it has, and fails late, by killing. With `vm.overcommit_memory=2`, on Windows, or without swap it refuses early, and the JVM ends with this message instead.',
    },
  ],
}
export default page
