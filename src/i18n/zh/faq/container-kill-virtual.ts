import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'container-kill-virtual'> = {
  questions: [
    {
      id: 'which-limit',
      question: '超出的是物理内存还是虚拟内存？',
      answer:
        '看 “memory limits” 前面的那个词。它后面的一行给出两种用量和两个上限，可能两个都超了；YARN 先检查虚拟内存。退出码 -103 是虚拟内存，-104 是物理内存。',
    },
    {
      id: 'why-so-much',
      question: 'JVM 为什么占这么多虚拟内存？',
      answer:
        '它会提前预留地址空间：整个堆、1 GiB 的类元数据空间、代码缓存、glibc malloc 每个 arena 的 64 MiB、线程栈、内存映射文件。没有访问过的页不占用任何物理内存。',
    },
    {
      id: 'off-or-ratio',
      question: '关闭检查，还是调大倍数？',
      answer:
        '能关就关：倍数要对每一种程序重新估计，而物理内存检查已经保护了机器，它并没有多保护什么。两者都是 NodeManager 的配置项，Flink 和作业都无法设置。',
    },
  ],
}
export default page
