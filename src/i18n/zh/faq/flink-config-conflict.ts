import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-config-conflict'> = {
  what: '进程启动之前，Flink 根据配置的少数几个大小推导出全部大小。现在这些配置互相矛盾：各部分之和超过总量，剩余部分不在范围内，或者堆没有空间。消息里写明了放不下的是哪一部分。',
  apart: [
    { from: 'flink-config-invalid', how: '那是某一个值无法解析或超出范围；这里每个值单独看都没有问题。' },
    { from: 'flink-config-missing', how: '那是设置得太少，这里是设置得太多。' },
  ],
  avoid: [
    '不要再加一个大小来凑：固定的越多，可推导的越少。应当去掉一个。',
    '不要同时设置进程总内存和 Flink 总内存：它们说的是同一件事。',
  ],
  questions: [
    {
      id: 'which-sizes',
      question: '报错里的这些大小从哪里来？',
      answer:
        '来自你的配置；没有配置的部分来自默认值和占比。报错写明了是哪一部分放不下，文档中该部分的章节说明了由哪些配置项决定。进程总内存就是整个容器：Flink 总内存、Metaspace 和 JVM 开销都从中划分。',
    },
    {
      id: 'which-wins',
      question: '应该放弃哪个配置项？',
      answer:
        '只设置一个总内存，各部分尽量少设置。进程总内存和 Flink 总内存是同一件事的两种说法，“任务堆内存加托管内存”是第三种。固定得越多，能推导的就越少，而剩下的大小还必须落在该部分的最小值和最大值之间。',
    },
  ],
}
export default page
