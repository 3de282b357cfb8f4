import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-config-missing'> = {
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
