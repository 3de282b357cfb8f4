import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-direct'> = {
  what: '直接缓冲区在堆外，有自己的上限：`-XX:MaxDirectMemorySize`，不设置时与堆一样大。堆上持有它的小对象被回收时它才会释放。要么上限对现有负载来说太小，要么缓冲区一直被持有。Flink 把上限设为框架堆外内存、任务堆外内存与网络内存之和。',
  apart: [
    { from: 'netty-direct', how: '`OutOfDirectMemoryError` 是 Netty 自己的统计，消息里带有数字。' },
    {
      from: 'container-kill',
      how: '没有设置上限时（JobManager 默认如此），直接内存可以增长到与堆一样大，容器可能在那之前就被杀。',
    },
    { from: 'flink-batch-shuffle-memory', how: '如果消息提到批 Shuffle 的读缓冲池，放不下的就是那个池。' },
  ],
  avoid: [
    '不要加大 Flink 进程的堆：直接内存的上限是另外几项之和。',
    '不要加大网络内存：Flink 启动时就全部用掉，上限和用量一起增加。',
    '不要指望 `-XX:+HeapDumpOnOutOfMemoryError`：直接内存不足时它不会触发。',
    '不要设置 `-XX:+DisableExplicitGC`：JVM 正是靠这个调用释放已无人使用的缓冲区。',
  ],
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
