import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-config-invalid'> = {
  what: '某个选项的值 Flink 无法使用：不能解析成大小、单位不存在、是负数，或者占比大于等于 1。进程在 JVM 拿到正确的大小之前就停止了。',
  apart: [
    { from: 'flink-config-conflict', how: '那里每个值都能解析，但合在一起对不上。' },
    { from: 'jvm-flags', how: '那是 JVM 而不是 Flink 拒绝了参数，写在它最前面的几行里。' },
  ],
  avoid: [
    '不要写小数：`1.5g` 会被拒绝，写成 `1536m` 就是同样的大小。',
    '不要照搬 Kubernetes 的写法：那里的 `2Gi`，在 Flink 里写成 `2g`。',
  ],
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
