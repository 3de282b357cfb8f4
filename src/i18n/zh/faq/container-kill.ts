import type { FaqPage } from '../../catalog.ts'
import { exitCodeAnswer } from '../exit-codes.ts'

const page: FaqPage<'container-kill'> = {
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
