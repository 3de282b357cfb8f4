import type { Knowledge } from '../catalog.ts'
import { cluster, exitCodeAnswer } from './cluster.ts'
import { jvm } from './jvm.ts'

/** The questions of each failure's page, answered. */
export const faq: Knowledge['faq'] = {
  ...cluster.faq,
  ...jvm.faq,
  'container-kill': [
    {
      id: 'what-outgrew',
      question: '不是堆，那是什么超出了容器？',
      answer:
        '是本地内存：实际用量超过了 Flink 预留的部分。按可能性排序：RocksDB（没有开启内存控制、一个 Slot 里状态很多、迭代器）、内存分配器的碎片、JVM 开销不够线程和代码使用、Python 进程。如果 RocksDB 没有开启内存控制，请增大托管内存，或者把 `state.backend.rocksdb.memory.managed` 打开；其他情况增大 JVM 开销（`taskmanager.memory.jvm-overhead.min`、`.max`、`.fraction`）。如果容器上限比 `taskmanager.memory.process.size` 还小，被杀只是时间问题。',
    },
    {
      id: 'see-it-coming',
      question: '怎样提前发现？',
      answer:
        '从进程外面看：Pod 的工作集（`kubectl top pod`）、`/proc/<pid>/status` 里的 `VmRSS`，或者 YARN 每次检查时打印的那一行，它写明了物理内存和虚拟内存的用量。平台的报错信息会说明是哪一个上限被突破。堆的指标直到最后都很平静。',
    },
    {
      id: 'exit-codes',
      question: '各个退出码分别说明什么？',
      answer:
        '退出码是进程结束之后唯一留下的信息，大多并不说明原因，所以要按最后一列接着查。日志里有好几个时，最有用的是 YARN 自己的（-104、-103），其次是 137，最后是 143。',
      table: exitCodeAnswer,
    },
    {
      id: 'jobmanager-direct-limit',
      question: '被杀的是 JobManager 怎么办？',
      answer:
        '1.11 起可以打开 `jobmanager.memory.enable-jvm-direct-memory-limit`：如果是直接内存泄漏，JVM 会报出带堆栈的 “Direct buffer memory”，而不是悄无声息地被杀。如果没有报，泄漏就在本地内存的其他部分。',
    },
  ],
  'flink-config-conflict': [
    {
      id: 'which-sizes',
      question: '报错里的这些大小从哪里来？',
      answer:
        '来自你的配置；没有配置的部分来自默认值和占比。报错写明了是哪一部分放不下，文档中该部分的章节说明了由哪些配置项决定。进程总内存就是整个容器：Flink 总内存、Metaspace 和 JVM 开销都从中划分。',
    },
    {
      id: 'which-wins',
      question: '应该放弃哪个配置项？',
      answer:
        '只设置一个总内存，各部分尽量少设置。进程总内存和 Flink 总内存是同一件事的两种说法，“任务堆内存加托管内存”是第三种。固定得越多，能推导的就越少，而剩下的大小还必须落在该部分的最小值和最大值之间。',
    },
  ],
  'flink-config-invalid': [
    {
      id: 'where-it-is-thrown',
      question: 'IllegalConfigurationException 是谁抛出的？',
      answer:
        '是进程启动之前计算内存大小的代码：TaskManager 是 TaskExecutorProcessUtils，JobManager 是 JobManagerProcessUtils（1.11 起）。所以问题就在那个进程的配置里：大小为负数、占比大于等于 1、单位不存在，或者大小互相矛盾。',
    },
    {
      id: 'how-to-write-sizes',
      question: '内存大小应该怎么写？',
      answer: '整数加单位：`1536m`、`2g`、`512 mb`。`1.5g` 会被拒绝。不写单位时按字节计算。',
    },
  ],
  'flink-config-missing': [
    {
      id: 'which-one-to-set',
      question: '应该设置哪一个？',
      answer:
        '容器部署设置进程总内存，因为它就是容器的大小；独立部署设置 Flink 总内存。只设置其中一个，其余由 Flink 推导。',
    },
    {
      id: 'set-but-not-seen',
      question: '我配置了，为什么没有生效？',
      answer:
        '启动日志会列出加载的每一项配置。如果没有你的那一项，可能是：键名写错、冒号后面没有空格、行首有缩进、文件不在 `FLINK_CONF_DIR` 指向的目录，或者用的是升级前的旧键名。',
    },
  ],
  'flink-network-buffers': [
    {
      id: 'which-options',
      question: 'fraction、min、max 到底哪个起作用？',
      answer:
        '网络内存等于 Flink 总内存乘以 `taskmanager.memory.network.fraction`，再限制在 `.min` 和 `.max` 之间。如果按占比算出来就在范围内，只有占比起作用，此时加大 `.max` 没有效果。`.min` 与 `.max` 相等就等于指定大小。如果既设置了总内存又设置了任务堆内存，网络内存就是剩余部分，这三个只用来检查。1.20 及之前，如果这三个都没有设置，旧的 `taskmanager.network.numberOfBuffers` 单独起作用。',
    },
    {
      id: 'how-many',
      question: '报错里写了还差多少，补上就够了吗？',
      answer:
        '不够。那只是一个缓冲池还想要的数量，常常只是一个通道的份额，之后的缓冲池还要各取一份。需求要从作业算：每个输入门是“通道数 × 独占缓冲区 + 流动缓冲区”，输出端同理。把作业的执行计划（`/jobs/<id>/plan`）粘贴进来，网络缓冲区计算器会算出总数。',
    },
    {
      id: 'no-effect',
      question: '调大了却没有变化，为什么？',
      answer:
        '比较前后报错里的总数。如果一样，要么配置没有送达进程（本地 MiniCluster 不读取配置文件），要么另有限制：1.17 之前 `.max` 默认是 1 GiB。',
    },
  ],
  'jvm-direct': [
    {
      id: 'limit-or-leak',
      question: '是上限太小，还是泄漏？',
      answer:
        '把上限加大一次，看能撑多久。不再报错，就是上限太小；上限翻倍、时间也翻倍，就是泄漏。先确认用户代码和外部依赖有没有使用直接内存：Kafka、HBase、gRPC 的客户端都会用，而任务堆外内存默认是 0。',
    },
    {
      id: 'which-option',
      question: '该调任务堆外内存还是框架堆外内存？',
      answer:
        '看堆栈。是你的代码、Connector 或者你引入的客户端，就调 `taskmanager.memory.task.off-heap.size`；是 Flink 自带的 Netty 或批作业的 Shuffle 读取，就调 `taskmanager.memory.framework.off-heap.size`。两者都计入同一个上限 `-XX:MaxDirectMemorySize`，所以调错了也能缓解，只是账目不对。',
    },
    {
      id: 'why-not-network',
      question: '网络内存也是直接内存，为什么不调大它？',
      answer:
        '因为 Flink 在启动时就把网络内存全部申请下来，之后不会再多要。调大网络内存，上限和用量同时增加，其他部分并没有多出空间。',
    },
    {
      id: 'two-errors',
      question: '它与 OutOfDirectMemoryError 有什么区别？',
      answer:
        '这个错误来自 JDK 对直接缓冲区的统计；OutOfDirectMemoryError 来自 Netty 自己的统计，用于它不经过 Cleaner 申请的内存。两个统计各算各的，都可以用到上限。',
    },
  ],
  'jvm-heap': [
    {
      id: 'total-or-heap',
      question: '加大总内存，还是只加大堆？',
      answer:
        '加大总内存，按占比计算的各部分都会变大，堆也在其中。只加大任务堆内存，就只有它变大；如果同时设置了总内存，总内存也要跟着增加。JobManager 则是加大它的堆内存或总内存。',
    },
    {
      id: 'framework-heap',
      question: '什么时候才应该调框架堆内存？',
      answer:
        '只有确认是 Flink 自身需要更多内存（例如并行度非常高），并且申请内存的堆栈是 Flink 自己的代码时。框架堆内存和任务堆内存在 JVM 中是同一个堆，没有任何隔离。',
    },
    {
      id: 'leak',
      question: '怎么区分泄漏和作业本来就需要这么多？',
      answer:
        '看每次 GC 之后的堆用量。一直平稳、只是贴近上限，是作业需要更多；负载不变却连续几个小时上升，是有对象没有释放。',
    },
  ],
  'jvm-metaspace': [
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
  'netty-direct': [
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
