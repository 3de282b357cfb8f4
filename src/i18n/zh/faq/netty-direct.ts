import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'netty-direct'> = {
  what: 'Netty 自己统计直接内存，会超过上限的申请就拒绝：上限是 `io.netty.maxDirectMemory`，否则是 `-XX:MaxDirectMemorySize`，再否则约等于堆的大小。要么一个缓冲区不断扩大，新旧两份并存放不下；要么许多缓冲区被一直持有。消息里的数字能区分两者。',
  apart: [
    { from: 'jvm-direct', how: '`Direct buffer memory` 是 JDK 的统计，与 Netty 的各算各的。' },
    { from: 'netty-leak', how: 'LEAK 报告说明有缓冲区丢失，远在到达上限之前就会出现。' },
  ],
  avoid: [
    '不要使用没有上限的 Pipeline：它让这个错误更容易发生。',
    '不要把重启当成解决：新连接的缓冲区从小开始，下一个很大的回复又会触发。',
    '容器没有余量时不要调大上限：它是在堆之外另加的。',
  ],
  questions: [
    {
      id: 'single-set-loop',
      question: '循环里逐条 SET 会导致这个错误吗？',
      answer:
        '单凭它不会。同步的 SET 要等到几个字节的应答之后才发下一条，不会堆积。堆栈里出现 SET，只是因为连接出错时它正在等待：多个线程共用一个连接，等待最久的那条命令会收到异常。如果是写的一侧，异常链会是 `EncoderException: … OutOfDirectMemoryError`；没有它，说明是存放应答的读缓冲区变大了。',
    },
    {
      id: 'pipeline',
      question: '改用 Pipeline 批量写入有用吗？',
      answer:
        '只有限制了大小才有用。Pipeline 发送时不等待，命令和应答都堆积在直接内存里，没有上限反而更容易出现这个错误。先定好在途数据最多多少字节，除以一个值的大小，得到每批的条数；发完一批，等全部应答之后再发下一批。',
    },
    {
      id: 'limit-as-large-as-heap',
      question: '为什么堆外内存的上限和堆一样大？',
      answer:
        '因为没有设置。Netty 先看 `-Dio.netty.maxDirectMemory`，再看 `-XX:MaxDirectMemorySize`，都没有就取 `Runtime.maxMemory()`。使用 Serial 或 Parallel 收集器时，它等于 `-Xmx` 减去一个 Survivor 区，所以看起来略小一点。这个上限是在堆之外另算的，不是从堆里划出来的，容器必须同时放得下两者。',
    },
    {
      id: 'larger-limit',
      question: '把上限调大一点能解决吗？',
      answer:
        '用 `-XX:MaxDirectMemorySize` 或 `-Dio.netty.maxDirectMemory` 可以调整上限，多一点点就能让失败的那一步通过。但不断增长的缓冲区还会再要，每次多 4 MiB，而且新旧两份同时存在，也就是每步多 8 MiB。所以调大上限只是争取时间去找出是什么在增长。',
    },
    {
      id: 'get-data',
      question: 'GET 取回的数据会放到直接内存里吗？',
      answer:
        '会，放在读缓冲区里。Lettuce 的每个连接都有一个直接缓冲区来收集收到的数据，初始 64 KiB，不够就扩容。一个值必须完整到达才能解码，所以一个巨大的值就需要一个巨大的缓冲区。5.2 之前，由多个部分组成的应答在收完之前，连已经解码的部分也不会丢弃。',
    },
    {
      id: 'two-errors',
      question: 'OutOfDirectMemoryError 和 “Direct buffer memory” 有什么区别？',
      answer:
        '区别在于由谁统计。`OutOfDirectMemoryError` 是 Netty 自己的统计，针对它自己申请和释放的缓冲区，超限立即报错并给出数字。`OutOfMemoryError: Direct buffer memory`（较新的 JDK 写作 `Cannot reserve … bytes of direct buffer memory`）是 JDK 对 `ByteBuffer.allocateDirect` 的统计，报错之前会先触发一次 Full GC，并等待大约半秒。前者是 OutOfMemoryError 的子类，所以两者都属于 OutOfMemoryError。',
    },
    {
      id: 'young-collections',
      question: '为什么 Young GC 清理不掉它？',
      answer:
        'Netty 的缓冲区根本不靠 GC 回收：它按引用计数，由 `release()` 释放。即使是 JDK 的直接缓冲区，也要等堆上那个很小的对象被回收之后才释放，而存活了一段时间的对象在老年代，Young GC 不会处理。写数据时创建的对象确实在堆里，也确实会被清理掉，但缓冲区不在那里。',
    },
    {
      id: 'restart-hid-it',
      question: '为什么重启之后就不再出现？',
      answer:
        '缓冲区属于连接，连接关闭就释放。新进程建立新连接，缓冲区又从 64 KiB 开始；下一次出现很大的应答时，它还会回来。断线重连也会有同样的效果。',
    },
    {
      id: 'record-next-time',
      question: '下次应该留下什么证据？',
      answer:
        '不要指望自动堆转储：`-XX:+HeapDumpOnOutOfMemoryError` 在这里不起作用。每分钟记录直接内存用量（Netty 用 `PlatformDependent.usedDirectMemory()`，JDK 用 MXBean `BufferPool`）；超过上限的三分之二时执行 `jcmd <pid> GC.heap_dump`；在测试环境打开 `-Dio.netty.leakDetection.level=paranoid`；用 `redis-cli --bigkeys` 找大的值。堆转储里能看到每个缓冲区的容量，以及持有它的连接。',
    },
  ],
}
export default page
