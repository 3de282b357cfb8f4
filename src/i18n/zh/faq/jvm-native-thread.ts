import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-native-thread'> = {
  what: '系统拒绝创建线程。已解决的案例里没有一个是内存不够：是用户的进程数、Pod 的限制、映射个数，或者程序一直不结束线程。如果是 EPERM，则是旧的容器运行时用系统调用过滤拒绝了 `clone3`。',
  apart: [{ from: 'jvm-native-alloc', how: '那里被拒绝的是内存，消息里写有字节数。' }],
  avoid: [
    '不要加大堆或容器：被拒绝的是线程，不是内存。',
    '不要只用 `-Xss` 缩小线程栈：那是地址空间，而限制数的是线程个数。',
  ],
  questions: [
    {
      id: 'more-memory',
      question: '报错里说 “out of memory”，加内存有用吗？',
      answer:
        '没有。`pthread_create` 返回的是 `EAGAIN`，任何一种任务数限制都是它。加大堆反而让栈的空间更少。请数一数线程，再与各处的限制对比。',
    },
    {
      id: 'which-limit',
      question: '到底是哪个限制？',
      answer:
        '把线程数（`ls /proc/<pid>/task | wc -l`，同一用户的用 `ps -eLf`）与这些值对比：`ulimit -u`、`/sys/fs/cgroup/pids.max`（Docker 的 `--pids-limit`、kubelet 的 `podPidsLimit`）、`systemctl show` 中的 `TasksMax`，以及 `kernel.pid_max`。在容器里往往同时有好几个起作用。',
    },
    {
      id: 'eperm',
      question: '写的是 EPERM，怎么办？',
      answer:
        '那是过滤规则，不是数量限制。glibc 2.34 起用 `clone3` 创建线程，更早的容器运行时会回答“不允许”。把 Docker 升级到 20.10.10 以上，或者在安全配置里放行这个调用。',
    },
    {
      id: 'smaller-stacks',
      question: '把线程栈调小有用吗？',
      answer:
        '只有地址空间不足时才有用：32 位 JVM，或者设置了 `ulimit -v`。其他情况下栈只是预留而没有真正占用，`-Xss` 也改变不了允许的线程数。',
    },
  ],
}
export default page
