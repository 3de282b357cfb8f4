import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-managed-memory'> = {
  what: '托管内存由一个 Slot 里的 RocksDB、批算子和 Python 共用。Flink 先按 Slot 平分，再按权重分给作业实际用到的使用者。要么某个使用者没有份额（托管内存或它的权重是 0），要么这个 Slot 的份额用完了。',
  apart: [
    { from: 'flink-slots', how: '那是缺少 Slot 本身，不是 Slot 里的内存。' },
    { from: 'flink-network-buffers', how: '网络内存是另一部分，那条消息说的是缓冲。' },
  ],
  avoid: [
    '使用 RocksDB、Python 或批算子的作业，不要把 `taskmanager.memory.managed.size` 设为 0。',
    '托管内存大小固定时，不要只加大总内存：这一部分不会随之增加。',
  ],
  questions: [
    {
      id: 'weights',
      question: '什么是消费者权重？',
      answer:
        '它决定一个 Slot 的托管内存在各类消费者之间怎么分：1.12 是 `DATAPROC:70,PYTHON:30`；1.13 起是 `OPERATOR:70,STATE_BACKEND:70,PYTHON:30`，1.20 及之前仍然识别 `DATAPROC`，相当于前两个。1.10 和 1.11 没有权重。作业没有用到的类型不占份额；用到了却没有列出的类型分不到内存，作业就会失败。',
    },
    {
      id: 'share-of-slot',
      question: '托管内存明明很多，为什么不够？',
      answer:
        '因为 Task 只能用它所在 Slot 的那一份：总量先除以 `taskmanager.numberOfTaskSlots`，再按权重分，再由这个 Slot 里的算子分。4 个 Slot 时，1 GiB 每个只有 256 MiB；如果同一个作业里还有批处理算子，RocksDB 只能分到其中一半。',
    },
    {
      id: 'after-restart',
      question: '只在作业重启时报错，为什么？',
      answer:
        '新的尝试被分到一个还没有完全释放的 Slot：RocksDB 正在关闭、Python 进程还在运行，或者发生了泄漏。请重启 TaskManager；如果每次都这样，就要找出是谁没有关闭。',
    },
    {
      id: 'how-large',
      question: '应该设多大？',
      answer:
        '对 RocksDB 来说它是缓存，堆够用之后剩多少给多少。对批处理算子来说，要让每个算子都高于它的最小值，再多就能减少落盘。没有 RocksDB、批处理算子和 Python 时，可以设为 0。',
    },
  ],
}
export default page
