import type { FaqPage } from '../../catalog.ts'
import { exitCodeAnswer } from '../exit-codes.ts'

const page: FaqPage<'container-kill'> = {
  what: 'JVM 之外的内核、Kubernetes 或 YARN 结束了进程，因为它实际占用的内存超过了容器的限制。堆由 JVM 自己控制在 `-Xmx` 之内，所以变大的几乎总是本地内存：RocksDB、内存分配器、线程、直接缓冲区、Python 进程。',
  apart: [
    { from: 'jvm-heap', how: '堆满时会抛出带堆栈的错误。被杀时什么都没有，日志突然中断。' },
    {
      from: 'container-kill-virtual',
      how: 'YARN 的那一行写的是 `virtual`，退出码是 -103：算的是地址空间，不是实际使用的内存。',
    },
    { from: 'not-memory', how: '单独一个 143 只表示有人请它停止，要有平台的那行日志才说明与内存有关。' },
    { from: 'jvm-native-alloc', how: '那是系统拒绝了一次申请，JVM 还来得及写下原因。' },
  ],
  avoid: [
    '不要在同样大小的容器里加大堆：留给本地内存的更少，只会更早被杀。',
    '不要去找堆转储文件：没有这个文件，堆也没有满。',
    '官方 Flink 镜像加载的是 jemalloc，此时 `MALLOC_ARENA_MAX` 不起作用。',
  ],
  questions: [
    {
      id: 'what-outgrew',
      question: '不是堆，那是什么超出了容器？',
      answer:
        '是本地内存：实际用量超过了 Flink 预留的部分。按可能性排序：RocksDB（没有开启内存控制、一个 Slot 里状态很多、迭代器）、内存分配器的碎片、JVM 开销不够线程和代码使用、Python 进程。如果 RocksDB 没有开启内存控制，请增大托管内存，或者把 `state.backend.rocksdb.memory.managed` 打开；其他情况增大 JVM 开销（`taskmanager.memory.jvm-overhead.min`、`.max`、`.fraction`）。如果容器上限比 `taskmanager.memory.process.size` 还小，被杀只是时间问题。',
    },
    {
      id: 'see-it-coming',
      question: '怎样提前发现？',
      answer:
        '从进程外面看：Pod 的工作集（`kubectl top pod`）、`/proc/<pid>/status` 里的 `VmRSS`，或者 YARN 每次检查时打印的那一行，它写明了物理内存和虚拟内存的用量。平台的报错信息会说明是哪一个上限被突破。堆的指标直到最后都很平静。',
    },
    {
      id: 'exit-codes',
      question: '各个退出码分别说明什么？',
      answer:
        '退出码是进程结束之后唯一留下的信息，大多并不说明原因，所以要按最后一列接着查。日志里有好几个时，最有用的是 YARN 自己的（-104、-103），其次是 137，最后是 143。',
      table: exitCodeAnswer,
    },
    {
      id: 'jobmanager-direct-limit',
      question: '被杀的是 JobManager 怎么办？',
      answer:
        '1.11 起可以打开 `jobmanager.memory.enable-jvm-direct-memory-limit`：如果是直接内存泄漏，JVM 会报出带堆栈的 “Direct buffer memory”，而不是悄无声息地被杀。如果没有报，泄漏就在本地内存的其他部分。',
    },
  ],
}
export default page
