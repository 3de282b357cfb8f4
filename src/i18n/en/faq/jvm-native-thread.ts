import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-native-thread'> = {
  questions: [
    {
      id: 'more-memory',
      question: 'The message says "out of memory". Does more memory help?',
      answer:
        'No. `pthread_create` answered `EAGAIN`, and that stands for any limit on tasks. Giving the heap more even leaves less room for stacks. Count the threads and compare with the limits.',
    },
    {
      id: 'which-limit',
      question: 'Which limit was it?',
      answer:
        "Compare the number of threads (`ls /proc/<pid>/task | wc -l`; for all of a user `ps -eLf`) with `ulimit -u`, `/sys/fs/cgroup/pids.max` (Docker `--pids-limit`, the kubelet's `podPidsLimit`), `TasksMax` in `systemctl show`, and `kernel.pid_max`. In containers several of them apply at once.",
    },
    {
      id: 'eperm',
      question: 'It says EPERM. What then?',
      answer:
        'A filter, not a limit. glibc 2.34 and later start threads by `clone3`; container runtimes that are older than that answer "not permitted". Update Docker to 20.10.10 or later, or allow the call in the profile.',
    },
    {
      id: 'smaller-stacks',
      question: 'Do smaller stacks help?',
      answer:
        'Only where addresses are short: in a 32-bit JVM or under `ulimit -v`. Elsewhere a stack is reserved, not used, and `-Xss` changes nothing about the number of threads that is allowed.',
    },
  ],
}
export default page
