import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-native-alloc'> = {
  what: 'JVM 或本地库向系统申请内存，被拒绝了。要么容器或主机已没有内存，要么映射个数有限制。JVM 会写下 `hs_err_pid*.log` 然后结束。',
  apart: [
    { from: 'container-kill', how: '那里是先给了内存，后来被杀，进程自己一句话也没有留下。' },
    { from: 'jvm-native-thread', how: '那是线程建不出来，多半受进程数限制，不是内存。' },
  ],
  avoid: [
    '不要加大堆：它会占去更多本来就缺的内存。',
    '如果还有空闲内存、很小的映射却失败，不要加内存：那是 `vm.max_map_count`。',
  ],
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
