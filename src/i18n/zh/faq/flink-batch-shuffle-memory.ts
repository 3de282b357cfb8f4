import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-batch-shuffle-memory'> = {
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
