import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-native-thread'> = {
  what: 'The system refused to create a thread. In no case that was resolved was memory short: it is the number of processes of the user, the limit of the pod, the number of mappings, or a program that never ends its threads. With EPERM a filter of system calls in an old container runtime refuses `clone3`.',
  apart: [{ from: 'jvm-native-alloc', how: 'There memory itself was refused, with a number of bytes in the message.' }],
  avoid: [
    'Do not enlarge heap or container: threads were refused, not memory.',
    'Do not only make stacks smaller by `-Xss`: they are address space, and the limit counts threads.',
  ],
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
