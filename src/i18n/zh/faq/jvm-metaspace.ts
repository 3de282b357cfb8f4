import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-metaspace'> = {
  what: 'Metaspace 存放每个已加载类的描述。Flink 为它设了上限，而每次向 Session 集群提交作业都会再加载一遍作业的类。要么上限对作业的依赖来说太小，要么旧的类加载器仍被持有。',
  apart: [
    { from: 'jvm-class-space', how: '`Compressed class space` 是其中一部分，有自己的大小。' },
    { from: 'jvm-heap', how: '对象在堆上；堆再大也多放不下一个类。' },
  ],
  avoid: [
    '如果是成功提交几次之后才失败，不要只调大上限：只是多撑几次，问题还在。',
    '不要在 Session 集群的每个作业里都打包驱动和 Connector：放进 `lib/` 只加载一次。',
  ],
  questions: [
    {
      id: 'first-or-later',
      question: '是上限太小，还是类加载器泄漏？',
      answer:
        '第一次提交就失败，是上限太小：增大 `taskmanager.memory.jvm-metaspace.size` 或 `jobmanager.memory.jvm-metaspace.size`（1.10.0 默认 96 MiB，之后的版本默认 256 MiB）。在同一个集群上提交几次之后才失败，是类加载器没有被回收，加大只是推迟。',
    },
    {
      id: 'native-or-heap',
      question: '加大堆有用吗？',
      answer:
        '没有用。Metaspace 是本地内存，有自己的上限 `-XX:MaxMetaspaceSize`。它属于进程总内存，所以总内存要相应增加，否则就要由其他部分让出空间。',
    },
  ],
}
export default page
