import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-heartbeat'> = {
  what: '一个进程超过 `heartbeat.timeout`（默认 50 秒）没有回应。这是别人看到的现象，不是原因：进程可能被杀、停在垃圾回收里，或者网络不通。',
  apart: [
    { from: 'container-kill', how: '如果 TaskManager 的容器被杀，心跳超时只是结果。先看 Pod 或 YARN。' },
    { from: 'jvm-gc-overhead', how: '如果它的日志里有长达许多秒的垃圾回收，就是堆太小或太忙。' },
  ],
  avoid: [
    '不要先调大超时：原因被掩盖，真正的故障也要更久才被发现。',
    '不要仅凭这一行就加内存：它没有说任何与内存有关的事。',
  ],
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
