import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-heartbeat'> = {
  questions: [
    {
      id: 'what-to-look-for',
      question: '应该看什么？',
      answer:
        '在最后一次心跳的时间点，依次看：平台有没有杀掉它（`OOMKilled`、`beyond physical memory limits`、退出码 137）；它的日志是不是以 OutOfMemoryError 结尾；GC 日志里有没有长达数秒的停顿；机器是不是在用交换分区；网络有没有中断。前三种只要有一种，它就是根因，心跳超时只是结果。',
    },
    {
      id: 'longer-timeout',
      question: '调大 heartbeat.timeout 有用吗？',
      answer: '它能让作业撑过一次较长的停顿，但停顿不会变短，进程真的死掉时也会更晚才被发现。只在排查期间使用。',
    },
    {
      id: 'how-much-memory',
      question: '那作业到底需要多大的内存？',
      answer:
        '心跳超时说明不了这一点。如果每次 GC 之后堆都是满的，就按 “Java heap space” 处理：GC 之后的堆用量再加四分之一，是比较合适的大小。如果不是，原因就不在内存。',
    },
  ],
}
export default page
