import type { FaqPage } from '../../catalog.ts'
import { exitCodes } from '../exit-codes.ts'

const page: FaqPage<'not-memory'> = {
  what: '有些文字看起来像内存故障，其实不是：正常关闭时的 143、申请低于 YARN 最小容器的提示、Elasticsearch 关于回收耗时的警告。它们说的是一次请求、一次取整、一次延迟。',
  apart: [
    { from: 'container-kill', how: '如果有一行写明用量和限制，或者有 `OOMKilled`、同时出现 137，那才是因内存被杀。' },
    {
      from: 'jvm-gc-overhead',
      how: '`GC overhead limit exceeded` 是 JVM 的错误；带有耗时的 `[gc] overhead` 只是报告。',
    },
  ],
  avoid: ['不要因为进程以 143 结束就加内存：先查是谁请它停止的。'],
  questions: [
    {
      id: 'exit-143',
      question: '退出码 143 是内存溢出吗？',
      answer: `${exitCodes['143'].says}${exitCodes['143'].not}${exitCodes['143'].next}`,
    },
    {
      id: 'smallest-container',
      question: '提示内存小于 YARN 的最小容器，需要处理吗？',
      answer:
        '对作业来说不需要。YARN 会向上取整到 `yarn.scheduler.minimum-allocation-mb`，Flink 用不上多出来的部分。把进程设成这个大小，这部分内存就不会浪费。',
    },
    {
      id: 'collection-warning',
      question: '“[gc] overhead, spent” 和 “GC overhead limit exceeded” 有什么区别？',
      answer:
        '前者是 Elasticsearch 的警告：最近几秒里有多少时间花在 GC 上。后者是 JVM 的 OutOfMemoryError：几乎所有时间都在做 GC，反复多次，却几乎没有腾出空间。',
    },
  ],
}
export default page
