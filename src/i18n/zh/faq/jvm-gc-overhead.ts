import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-gc-overhead'> = {
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
