import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-flags'> = {
  what: 'JVM 读了自己的参数，没有启动：某个值与另一个矛盾、无法解析、这个 JDK 没有这个选项，或者要的地址空间超过实际所有。应用的代码一行也没有运行。',
  apart: [
    { from: 'flink-config-invalid', how: '那是 Flink 自己的代码拒绝了配置，带有 Java 异常。' },
    { from: 'jvm-native-alloc', how: '那里参数没有问题，是系统没有内存了。' },
  ],
  avoid: [
    '不要去看应用的日志：根本没有写。要看标准输出和标准错误。',
    '不要只改启动脚本：`JAVA_TOOL_OPTIONS` 和 `_JAVA_OPTIONS` 来自环境变量。',
  ],
  questions: [
    {
      id: 'where-from',
      question: '我没有设置这个参数，它是从哪里来的？',
      answer:
        '每个 JVM 都会读取 `JDK_JAVA_OPTIONS`、`JAVA_TOOL_OPTIONS` 和 `_JAVA_OPTIONS`，最后一个还会覆盖命令行；启动时会打印 `Picked up`。此外还有脚本、`jvm.options` 文件、镜像，以及 Flink 的 `env.java.opts` 系列配置。',
    },
    {
      id: 'how-to-write-sizes',
      question: '大小应该怎么写？',
      answer:
        '数字加最多一个字母：`-Xmx1536m`、`-XX:MaxDirectMemorySize=2g`。不能有空格，不能写 `mb`，不能有小数，`-Xmx` 后面没有等号。百分比只写数字：`-XX:MaxRAMPercentage=75`。',
    },
    {
      id: 'thirty-two-bits',
      question: '机器有 16 GB，为什么 2 GB 都预留不了？',
      answer:
        '多半是因为装的是 32 位 Java：`java -version` 里没有 `64-Bit`。它的地址空间很小，而堆必须是连续的一块。换成 64 位 Java，或者 `-Xmx1g`，每次都解决了问题。',
    },
    {
      id: 'after-upgrade',
      question: '升级 Java 之前还能启动，变了什么？',
      answer:
        '参数会先被忽略并给出警告，之后的版本就会拒绝：永久代、CMS 回收器和旧的 GC 日志参数（被 `-Xlog:gc*` 取代）在 17 里都没有了。删掉即可。',
    },
  ],
}
export default page
