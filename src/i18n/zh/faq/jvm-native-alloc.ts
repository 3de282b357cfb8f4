import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-native-alloc'> = {
  questions: [
    {
      id: 'free-memory-left',
      question: '明明还有很多空闲内存，为什么失败？',
      answer:
        '看申请的大小。几 KiB 都映射不了，多半是 `vm.max_map_count`；其他情况看 `ulimit -v`、`ulimit -d`、`vm.overcommit_memory=2`，或者容器的上限，`free` 是看不到容器上限的。',
    },
    {
      id: 'heap-too-large',
      question: '一启动就失败，而且是几个 GB，为什么？',
      answer:
        'JVM 启动时要提交初始堆（`-Xms`；加了 `-XX:+AlwaysPreTouch` 则是全部），而机器没有这么多。减小堆就解决了：`-Xmx` 不是进程的全部内存，只是其中一部分。',
    },
    {
      id: 'error-file',
      question: 'hs_err_pid.log 里有什么？',
      answer:
        '失败的申请、发起申请的线程、JVM 参数、加载的库和内存映射，以及当时的 `/proc/meminfo`。如果打开了 NMT，还有本地内存各部分的用量。',
    },
    {
      id: 'overcommit',
      question: '为什么别人用同样大的堆就没事？',
      answer:
        'Linux 允许承诺的内存比实际的多，真的不够时才杀进程。设置了 `vm.overcommit_memory=2`、在 Windows 上或者没有交换分区时，系统会提前拒绝，JVM 就会以这个错误退出。',
    },
  ],
}
export default page
