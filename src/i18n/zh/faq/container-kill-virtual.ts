import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'container-kill-virtual'> = {
  what: 'YARN 把进程的地址空间加起来，与容器大小乘以一个比例（默认 2.1）比较。JVM 保留的地址空间远多于实际使用的，所以完全正常的进程也会被这项检查杀掉。',
  apart: [{ from: 'container-kill', how: '那一行写的是 `physical`，退出码是 -104：超过的是实际使用的内存。' }],
  avoid: [
    '不要去调 Flink 的内存参数：没有哪个参数能让地址空间明显变小。',
    '不要为此加大容器：那只是在节点上多占了没人使用的内存。',
  ],
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
