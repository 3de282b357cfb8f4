import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'jvm-class-space'> = {
  what: '启用压缩类指针时，JVM 把每个类的一部分放在单独的空间里，不设置时保留 1 GiB 地址空间。它满了：要么加载的类非常多，要么保留得太小，多半是因为 `MaxMetaspaceSize` 很小。',
  apart: [{ from: 'jvm-metaspace', how: '那里是整个 Metaspace 到了上限，类空间只是其中一部分。' }],
  avoid: [
    '设置了 `-XX:CompressedClassSpaceSize` 时，不要只调大 `-XX:MaxMetaspaceSize`：较小的那个仍然生效。',
    '如果类的数量随每次提交增长，不要只调大上限：那是类加载器泄漏。',
  ],
  questions: [
    {
      id: 'metaspace-or-class-space',
      question: '它和 Metaspace 有什么区别？',
      answer:
        '启用压缩类指针时，类的描述放在一块可以用 32 位寻址的独立空间里，方法和常量放在 Metaspace 的其余部分。`-XX:MaxMetaspaceSize` 限制两者之和，`-XX:CompressedClassSpaceSize` 只限制前者。',
    },
    {
      id: 'how-many-classes',
      question: '能放下多少个类？',
      answer:
        '一个类在这里占 500 字节到 1 KiB，1 GiB 放得下一百多万个。大型应用也就加载几万个类，用 `jcmd <pid> VM.classloader_stats` 可以数出来。',
    },
    {
      id: 'switch-off',
      question: '可以关掉它吗？',
      answer:
        '`-XX:-UseCompressedClassPointers` 会把所有内容放进同一个 Metaspace，代价是每个对象的头变大。Java 25 起这个参数已标记为废弃，而且它解决不了泄漏。',
    },
  ],
}
export default page
