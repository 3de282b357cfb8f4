import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-config-missing'> = {
  what: 'Flink 进程的内存大小需要一个基准：进程总内存、Flink 总内存，TaskManager 还可以是任务堆内存加托管内存。它一个也没有得到。多数时候其实设置了，只是不在进程读取的地方。',
  apart: [
    { from: 'flink-config-conflict', how: '那里大小已经读到了，但互相矛盾。' },
    { from: 'flink-config-invalid', how: '那里大小已经读到了，但无法解析。' },
  ],
  avoid: [
    '不要为了保险同时设置几个基准：它们迟早会互相矛盾。',
    '不要手工启动 TaskManager 的类：它需要的 `-D` 参数由 Flink 的脚本计算。',
  ],
  questions: [
    {
      id: 'which-one-to-set',
      question: '应该设置哪一个？',
      answer:
        '容器部署设置进程总内存，因为它就是容器的大小；独立部署设置 Flink 总内存。只设置其中一个，其余由 Flink 推导。',
    },
    {
      id: 'set-but-not-seen',
      question: '我配置了，为什么没有生效？',
      answer:
        '启动日志会列出加载的每一项配置。如果没有你的那一项，可能是：键名写错、冒号后面没有空格、行首有缩进、文件不在 `FLINK_CONF_DIR` 指向的目录，或者用的是升级前的旧键名。',
    },
  ],
}
export default page
