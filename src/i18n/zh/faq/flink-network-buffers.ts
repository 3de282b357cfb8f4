import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-network-buffers'> = {
  what: '两个任务之间的每个通道都需要缓冲，全部来自 TaskManager 里一个大小固定的池，进程启动时就已分配好。通道数随 Shuffle 两侧并行度的乘积增长。',
  apart: [
    {
      from: 'jvm-direct',
      how: '启动时出现 `Could not allocate enough memory segments for NetworkBufferPool` 是直接内存不够：池本身放不下。',
    },
    { from: 'flink-batch-shuffle-memory', how: '批 Shuffle 的读缓冲是另一个池，按字节计算。' },
  ],
  avoid: [
    '不要只调最大值或只调占比：总量固定时，最小值和最大值可能只用来检查剩下的大小。',
    '不要只补消息里要求的数目：那只是一个缓冲池的份额，后面的还会继续要。',
    '不要不经测量就靠缩小单个缓冲来增加个数：缓冲太小会损失吞吐。',
  ],
  questions: [
    {
      id: 'which-options',
      question: 'fraction、min、max 到底哪个起作用？',
      answer:
        '网络内存等于 Flink 总内存乘以 `taskmanager.memory.network.fraction`，再限制在 `.min` 和 `.max` 之间。如果按占比算出来就在范围内，只有占比起作用，此时加大 `.max` 没有效果。`.min` 与 `.max` 相等就等于指定大小。如果既设置了总内存又设置了任务堆内存，网络内存就是剩余部分，这三个只用来检查。1.20 及之前，如果这三个都没有设置，旧的 `taskmanager.network.numberOfBuffers` 单独起作用。',
    },
    {
      id: 'how-many',
      question: '报错里写了还差多少，补上就够了吗？',
      answer:
        '不够。那只是一个缓冲池还想要的数量，常常只是一个通道的份额，之后的缓冲池还要各取一份。需求要从作业算：每个输入门是“通道数 × 独占缓冲区 + 流动缓冲区”，输出端同理。把作业的执行计划（`/jobs/<id>/plan`）粘贴进来，网络缓冲区计算器会算出总数。',
    },
    {
      id: 'no-effect',
      question: '调大了却没有变化，为什么？',
      answer:
        '比较前后报错里的总数。如果一样，要么配置没有送达进程（本地 MiniCluster 不读取配置文件），要么另有限制：1.17 之前 `.max` 默认是 1 GiB。',
    },
  ],
}
export default page
