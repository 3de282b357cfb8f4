import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-gc-overhead'> = {
  what: 'Parallel 收集器连续几次花掉 98% 以上的时间、释放的堆却不到 2%，就会放弃。要么堆对存活的对象来说太小，要么有东西在不断填满它。',
  apart: [
    {
      from: 'jvm-heap',
      how: '同样的状态在 G1 下表现为 `Java heap space` 或心跳超时：只有 Parallel 收集器会抛出这个错误。',
    },
    { from: 'not-memory', how: 'Elasticsearch 的 `[gc] overhead` 警告只是报告耗时，没有东西失败。' },
  ],
  avoid: [
    '不要只用 `-XX:-UseGCOverheadLimit` 关掉检查：进程不会失败，而是停住不动。',
    '不要先认定是泄漏：已解决的案例里有一半加大堆就好了。',
  ],
  questions: [
    {
      id: 'leak-or-small',
      question: '是泄漏，还是堆太小？',
      answer:
        '先加大一次堆。如果之后正常，就是太小，已知案例有一半如此。如果每次回收之后的低点一路上升，直到新的堆也满了，就是有对象一直没有释放：做堆转储。',
    },
    {
      id: 'switch-off',
      question: '可以关掉这个限制吗？',
      answer:
        '`-XX:-UseGCOverheadLimit` 可以关掉，但程序只会慢到几乎不动，最后报 “Java heap space”。设置这个限制，是为了让它在还看得出原因的时候就失败。',
    },
    {
      id: 'why-not-with-g1',
      question: '为什么用 G1 从来看不到它？',
      answer:
        '因为只有并行回收器会抛出它，而 Java 8 及以前默认就是并行回收器。在 G1 下，同样的状态表现为 “Java heap space”、很长的停顿，在 Flink 里则是心跳丢失。',
    },
  ],
}
export default page
