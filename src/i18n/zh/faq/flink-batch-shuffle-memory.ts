import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-batch-shuffle-memory'> = {
  what: '批作业读取排序后的 Shuffle 文件时，每个 TaskManager 里共用一个读缓冲池，默认 64 MiB，从框架堆外内存中划出。要么那部分内存已被占用、缓冲池申请不到，要么太多读取者在等同一批缓冲。',
  apart: [
    { from: 'jvm-direct', how: '没有 `batch shuffle` 字样，就是直接内存的总上限不够。' },
    { from: 'flink-network-buffers', how: '网络缓冲是另一个池：那条消息数的是缓冲个数，这条是字节。' },
  ],
  avoid: [
    '不要只调 `taskmanager.memory.framework.off-heap.batch-shuffle.size`：这个池是框架堆外内存的一部分，后者要同样加大。',
    '加大网络内存没有用：这些缓冲不从网络内存里取。',
  ],
  questions: [
    {
      id: 'both-options',
      question: '为什么两个配置项要一起增大？',
      answer:
        '`taskmanager.memory.framework.off-heap.batch-shuffle.size`（1.13 和 1.14 默认 32 MiB，之后 64 MiB）表示缓冲池最多可以占用 `taskmanager.memory.framework.off-heap.size`（默认 128 MiB）中的多少，它本身并不提高直接内存的上限。所以前者增加多少，后者也要增加多少。',
    },
    {
      id: 'contention',
      question: '“fierce contention” 是什么意思？',
      answer:
        '缓冲池已经建好，但有读取任务等了五分钟也没有等到缓冲：同时读取的结果太多。可以加大缓冲池，也可以减少同时读取的 Task。',
    },
    {
      id: 'without-batch',
      question: '流作业需要这个缓冲池吗？',
      answer: '不需要。第一次读取阻塞的中间结果时才会申请，所以只有批作业和有界的阶段会用到。',
    },
  ],
}
export default page
