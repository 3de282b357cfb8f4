import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-config-invalid'> = {
  questions: [
    {
      id: 'where-it-is-thrown',
      question: 'IllegalConfigurationException 是谁抛出的？',
      answer:
        '是进程启动之前计算内存大小的代码：TaskManager 是 TaskExecutorProcessUtils，JobManager 是 JobManagerProcessUtils（1.11 起）。所以问题就在那个进程的配置里：大小为负数、占比大于等于 1、单位不存在，或者大小互相矛盾。',
    },
    {
      id: 'how-to-write-sizes',
      question: '内存大小应该怎么写？',
      answer: '整数加单位：`1536m`、`2g`、`512 mb`。`1.5g` 会被拒绝。不写单位时按字节计算。',
    },
  ],
}
export default page
