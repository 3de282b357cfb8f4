import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-metaspace'> = {
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
