import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-direct'> = {
  questions: [
    {
      id: 'limit-or-leak',
      question: '是上限太小，还是泄漏？',
      answer:
        '把上限加大一次，看能撑多久。不再报错，就是上限太小；上限翻倍、时间也翻倍，就是泄漏。先确认用户代码和外部依赖有没有使用直接内存：Kafka、HBase、gRPC 的客户端都会用，而任务堆外内存默认是 0。',
    },
    {
      id: 'which-option',
      question: '该调任务堆外内存还是框架堆外内存？',
      answer:
        '看堆栈。是你的代码、Connector 或者你引入的客户端，就调 `taskmanager.memory.task.off-heap.size`；是 Flink 自带的 Netty 或批作业的 Shuffle 读取，就调 `taskmanager.memory.framework.off-heap.size`。两者都计入同一个上限 `-XX:MaxDirectMemorySize`，所以调错了也能缓解，只是账目不对。',
    },
    {
      id: 'why-not-network',
      question: '网络内存也是直接内存，为什么不调大它？',
      answer:
        '因为 Flink 在启动时就把网络内存全部申请下来，之后不会再多要。调大网络内存，上限和用量同时增加，其他部分并没有多出空间。',
    },
    {
      id: 'two-errors',
      question: '它与 OutOfDirectMemoryError 有什么区别？',
      answer:
        '这个错误来自 JDK 对直接缓冲区的统计；OutOfDirectMemoryError 来自 Netty 自己的统计，用于它不经过 Cleaner 申请的内存。两个统计各算各的，都可以用到上限。',
    },
  ],
}
export default page
