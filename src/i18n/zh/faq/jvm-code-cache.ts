import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-code-cache'> = {
  what: '编译后的代码有自己的区域，多数 JVM 上是 240 MiB。满了以后 JVM 不再编译：进程继续运行，但新的热点代码只能解释执行，变得很慢。这是警告，不是错误。',
  apart: [{ from: 'jvm-metaspace', how: 'Metaspace 存放的是类的描述，满了会抛出错误。' }],
  avoid: ['不要把随后的变慢当成堆不够。', '容器没有余量时不要直接调大：它是本地内存。'],
  questions: [
    {
      id: 'what-happens',
      question: '满了之后会怎样？',
      answer:
        '已编译的代码继续运行，其余的解释执行。只要没有关闭清理，JVM 会清除冷代码，并可能重新打开编译器，日志里记在 `restarted_count` 中。',
    },
    {
      id: 'segments',
      question: "CodeHeap 'non-profiled nmethods' 是什么？",
      answer:
        'Java 9 起，240 MiB 及以上的代码缓存分成三段：JVM 自己的代码、带采样信息的代码、完全优化的代码。可能一段满了而其他段还有空间。增大 `-XX:ReservedCodeCacheSize` 会一起增大存放编译代码的两段，`-XX:-SegmentedCodeCache` 则合成一段。',
    },
    {
      id: 'how-large',
      question: '设多大合适？',
      answer:
        '默认 240 MiB（关闭分层编译时 48 MiB，旧的 Client JVM 是 32 MiB）。先设为满时大小的两倍；JVM 最多接受 2 GiB。这只是预留，真正用到的才占内存。',
    },
  ],
}
export default page
