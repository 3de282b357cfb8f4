import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'netty-leak'> = {
  what: 'Netty 对缓冲区做引用计数。有一个缓冲区还没有人释放就被垃圾回收了：这部分内存对内存池来说永远丢失。现在还没有失败，积累多了就会占满直接内存。',
  apart: [
    { from: 'netty-direct', how: '那里已到上限；可能是这种泄漏的结局，也可能是一个巨大的缓冲区。' },
    { from: 'jvm-direct', how: 'Netty 用不了 Unsafe 时，同样的泄漏以 JDK 的错误结束。' },
  ],
  avoid: [
    '生产环境不要用 `paranoid` 级别：它跟踪每个缓冲区，拖慢一切。在测试里用。',
    '不要调大上限：泄漏会填满任何上限。',
  ],
  questions: [
    {
      id: 'is-it-urgent',
      question: '并没有出错，需要管吗？',
      answer:
        '需要，但不必连夜处理。泄漏的缓冲区要到进程结束才会归还，能撑多久取决于直接内存的上限，以及这条路径走得有多频繁。',
    },
    {
      id: 'read-the-report',
      question: '报告怎么看？',
      answer:
        '每条记录是一处用过这个缓冲区的堆栈，最近的在最前面，`Created at` 是最早的。问题就在第一条记录处或它之后：在那里有人拿着它却没有释放。`Hint:` 写的是它到达的 Handler。',
    },
    {
      id: 'no-records',
      question: '报告里没有使用记录，为什么？',
      answer:
        '默认的 `simple` 级别每 128 个缓冲区只跟踪一个，也不记录使用过程。`advanced` 会记录，`paranoid` 会跟踪每一个。如果是 shade 过的 Netty，参数名要加上它的包名前缀。',
    },
    {
      id: 'larger-limit',
      question: '加大直接内存上限有用吗？',
      answer: '只能按比例争取时间。如果上限翻倍、撑的时间也翻倍，那正好证明是泄漏，多大都不够。',
    },
  ],
}
export default page
