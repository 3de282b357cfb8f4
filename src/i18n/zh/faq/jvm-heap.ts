import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-heap'> = {
  what: '一个对象在堆里放不下，完整回收之后也不行。要么存活的数据超过了 `-Xmx`，要么有东西无限增长。TaskManager 的堆由框架堆内存和任务堆内存组成，所有 Slot 共用。',
  apart: [
    { from: 'jvm-gc-overhead', how: '需求相同，只是 Parallel 收集器在堆完全满之前就报告了。' },
    { from: 'jvm-array-size', how: '那是一个数组超过了 JVM 允许的长度，与空间无关。' },
    { from: 'container-kill', how: '容器被杀时没有错误信息：那时堆并没有满。' },
  ],
  avoid: [
    '不要只加大堆而不加大容器：进程的其他部分也需要空间。',
    '堆栈没有显示是 Flink 自己申请的，就不要调框架堆内存。',
    '不要一次又一次地加大：如果撑的时间随堆增长，就做堆转储，看是什么在增长。',
  ],
  questions: [
    {
      id: 'total-or-heap',
      question: '加大总内存，还是只加大堆？',
      answer:
        '加大总内存，按占比计算的各部分都会变大，堆也在其中。只加大任务堆内存，就只有它变大；如果同时设置了总内存，总内存也要跟着增加。JobManager 则是加大它的堆内存或总内存。',
    },
    {
      id: 'framework-heap',
      question: '什么时候才应该调框架堆内存？',
      answer:
        '只有确认是 Flink 自身需要更多内存（例如并行度非常高），并且申请内存的堆栈是 Flink 自己的代码时。框架堆内存和任务堆内存在 JVM 中是同一个堆，没有任何隔离。',
    },
    {
      id: 'leak',
      question: '怎么区分泄漏和作业本来就需要这么多？',
      answer:
        '看每次 GC 之后的堆用量。一直平稳、只是贴近上限，是作业需要更多；负载不变却连续几个小时上升，是有对象没有释放。',
    },
  ],
}
export default page
