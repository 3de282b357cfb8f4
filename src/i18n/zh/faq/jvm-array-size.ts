import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-array-size'> = {
  what: '程序申请了一个数组，元素个数超过 JVM 允许的约 2³¹ 个。字符串、字节缓冲和序列化后的对象内部都是数组，一条巨大的消息或一个文件就够了。堆可能几乎是空的。',
  apart: [{ from: 'jvm-heap', how: '那里数组的长度是允许的，只是没有空间。' }],
  avoid: ['加大堆没有用：受限的是长度，不是内存。', 'JVM 没有任何参数能改变这个限制。'],
  questions: [
    {
      id: 'how-large',
      question: '数组最长是多少？',
      answer:
        '在 HotSpot 中最多 2,147,483,645 个元素，比 2³¹ 略少：`byte[]` 是 2 GiB，`long[]` 是 16 GiB。`String` 以及底层是一个数组的集合也受同样的限制。',
    },
    {
      id: 'larger-heap',
      question: '加大堆有用吗？',
      answer: '没有。如果是堆放不下一个允许的数组，报错会是 “Java heap space”。而这个错误在向堆申请之前就抛出了。',
    },
    {
      id: 'where-from',
      question: '这么大的数组一般从哪里来？',
      answer:
        '多半来自翻倍扩容的 `ByteArrayOutputStream`、`StringBuilder` 或哈希表，一次读完的文件，序列化成一个数组的消息或状态，或者根本不是长度的“长度”字段。',
    },
  ],
}
export default page
