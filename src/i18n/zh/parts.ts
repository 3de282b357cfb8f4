import { isBounded, type PartWords } from '../part-words.ts'

const HEAP_IS_ONE = '垃圾回收耗时越来越长，最终 JVM 抛出异常。'
const KILLED = '进程占用超过容器上限而被终止，不会有 Java 异常。'
const OVERHEAD = {
  what: 'JVM 自身的本地内存：线程栈、编译后的代码、垃圾回收器，以及本地库。没有 JVM 参数限制它，只有容器上限。',
  small: KILLED,
}
const METASPACE = 'JVM 为每个已加载的类保存的内容。类加载器越多占用越大，因此 Session 集群每提交一次作业都会增长。'

const parts: PartWords = {
  parts: {
    tm: {
      frameworkHeap: {
        what: 'Flink 自身使用的堆内存。它与任务堆内存之间没有隔离，两者之和就是 `-Xmx`。',
        small: `它与任务堆内存是同一个堆：${HEAP_IS_ONE}`,
      },
      taskHeap: {
        what: '作业使用的堆内存：算子、用户函数，以及以对象形式保存的状态。与框架堆内存之和就是 `-Xmx`。',
        small: `堆被占满：${HEAP_IS_ONE}`,
      },
      managed: {
        what: '由 Flink 按 Slot 分配的本地内存，供 RocksDB、需要排序和连接的批算子以及 Python 使用。没有 JVM 参数限制它，由使用者自行遵守份额。',
        small: 'RocksDB 读盘和刷盘更频繁，批算子会溢写到磁盘。分不到份额的使用者会失败。',
      },
      frameworkOffHeap: {
        what: 'Flink 自身使用的堆外内存：Netty，以及批 Shuffle 的读缓冲。全部计入直接内存上限。',
        small: '它与任务堆外内存、网络内存之和就是直接内存上限：放不下的缓冲区会被拒绝。',
      },
      taskOffHeap: {
        what: '作业自身的代码、Connector 和客户端库使用的堆外内存，包括直接内存和本地内存。不设置时为 0。全部计入直接内存上限。',
        small: 'Connector 和客户端的直接缓冲区超出直接内存上限。',
      },
      network: {
        what: '任务之间传输数据所用缓冲区的直接内存，进程启动时一次性分配。',
        small: '拿不到缓冲区的任务在作业启动时失败。',
      },
      metaspace: { what: METASPACE, small: '无法再加载类，常见于重新提交作业之后。' },
      overhead: OVERHEAD,
    },
    jm: {
      heap: {
        what: 'JobManager 的堆内存：Flink 自身、作业图，以及在提交作业或 Checkpoint 完成时运行的用户代码。',
        small: `堆被占满：${HEAP_IS_ONE}`,
      },
      offHeap: {
        what: '直接内存与本地内存：Flink RPC 收发的数据，以及提交作业时运行的用户代码。只有启用 `jobmanager.memory.enable-jvm-direct-memory-limit` 时才成为直接内存上限。',
        small: '启用该上限时，直接缓冲区会被拒绝；未启用时，会占用 JVM 开销。',
      },
      metaspace: { what: METASPACE, small: '无法再加载类，常见于重新提交作业之后。' },
      overhead: OVERHEAD,
    },
    jvm: {
      heap: { what: '程序的对象，上限是 `-Xmx`。', small: `堆被占满：${HEAP_IS_ONE}` },
      direct: {
        what: '直接缓冲区：来自 `ByteBuffer.allocateDirect`、NIO 和 Netty。图中是上限允许的大小，不是实际用量。',
        small: '超出上限的缓冲区会被拒绝。',
      },
      metaspace: {
        what: 'JVM 为每个已加载的类保存的内容，不含类空间。未设置 `-XX:MaxMetaspaceSize` 时没有上限，此处为估算值。',
        small: '有上限时无法再加载类；没有上限时会占用余量。',
      },
      classSpace: {
        what: '压缩类指针指向的那部分类信息，有单独的空间。',
        small: 'Metaspace 还有空间，却无法再加载类。',
      },
      codeCache: {
        what: '编译后的代码。空间是预留的，只有用到的部分才占内存。',
        small: 'JVM 停止编译：不会报错，但尚未编译的代码会一直很慢。',
      },
      threads: { what: '所有线程的栈。线程数是估算值。', small: `线程更多时会占用余量。${KILLED}` },
      collector: {
        what: '垃圾回收器在堆之外保存的数据，例如卡表、记忆集和位图，随堆增大。',
        small: KILLED,
      },
      other: { what: '符号表、类数据共享、编译器的工作内存，以及本地库占用的内存。', small: KILLED },
      headRoom: {
        what: '容器中没有分配给任何部分的内存，用来容纳峰值、本地库和估算的偏差。',
        small: KILLED,
      },
    },
  },
  heads: {
    what: '是什么',
    setBy: '由什么决定',
    why: '为什么是这个大小',
    small: '太小会怎样',
    sources: '依据',
  },
  origins: { answer: '你的填写', assumed: '假定值', default: '默认值', change: '已应用的方案' },
  wholes: {
    totalFlink: 'Flink 总内存',
    totalProcess: '进程总内存',
    otherParts: 'Flink 内存的其他部分',
    flinkAndMetaspace: 'Flink 内存与 Metaspace',
    container: '容器上限',
    machine: '机器内存（假定值）',
    maxMetaspace: 'Metaspace 上限',
    typicalMetaspace: 'Metaspace 的常见大小',
  },
  how: {
    value: ({ key, text, isDefault }) =>
      isDefault ? `没有设置，\`${key}\` 的默认值是 **${text}**。` : `\`${key}\` 设置为 **${text}**。`,
    fraction: ({ of, whole, fraction, beside, share, min, max, bound }, { print, whole: name }) => {
      const product = beside
        ? `占总量的 **${fraction}**，其余部分（${name(of)}）为 **${print.size(whole)}**：${print.size(whole)} × ${fraction} ÷ (1 − ${fraction}) = **${print.size(share)}**。`
        : `${name(of)} **${print.size(whole)}** 的 **${fraction}** 是 **${print.size(share)}**。`
      if (bound === 'min' && min) return `${product}小于最小值，因此取最小值 **${print.size(min.bytes)}**。`
      if (bound === 'max' && max) return `${product}大于最大值，因此取最大值 **${print.size(max.bytes)}**。`
      if (!min) return product
      return isBounded(max)
        ? `${product}在最小值 ${print.size(min.bytes)} 与最大值 ${print.size(max.bytes)} 之间。`
        : `${product}大于最小值 ${print.size(min.bytes)}。`
    },
    rest: ({ of, whole, less }, { print, whole: name, component }) => {
      const terms = less.filter(({ bytes }) => bytes > 0n)
      return terms.length === 0
        ? `即${name(of)}的全部，**${print.size(whole)}**。`
        : `${name(of)} **${print.size(whole)}** 减去${terms
            .map((term) => `${component(term.component)} **${print.size(term.bytes)}**`)
            .join('、')}之后的剩余。`
    },
    buffers: ({ key, count, segmentKey, segment }, { print }) =>
      `**${print.count(count)}** 个缓冲区（\`${key}\`），每个 **${print.size(segment)}**（\`${segmentKey}\`）。`,
    percentage: ({ of, whole, key, percentage, share }, { print, whole: name }) =>
      `${name(of)} **${print.size(whole)}** 的 **${percentage}%**（\`${key}\`）是 **${print.size(share)}**。`,
    sum: ({ terms }, { print }) => {
      const [only] = terms
      return terms.length === 1 && only
        ? `没有参数设置它，因此等于堆的上限（\`${only.key}\`）：**${print.size(only.bytes)}**。`
        : `各自独立的上限之和：${terms.map(({ key, bytes }) => `\`${key}\` **${print.size(bytes)}**`).join(' + ')}。`
    },
    count: ({ count, each }, { print }) => `**${print.count(count)}** 个线程，每个线程栈 **${print.size(each)}**。`,
    least: ({ usual, limit, eighth }, { print }) =>
      `取三者中最小的：常见大小 **${print.size(usual)}**、允许的上限 **${print.size(limit)}**、Metaspace 的八分之一 **${print.size(eighth)}**。`,
    measured: ({ collector, heap, processors }, { print, collector: name }) =>
      collector && heap !== undefined
        ? `在实际运行的 JVM 中测得：${name(collector)}，堆 **${print.size(heap)}**，**${print.count(processors)}** 个处理器。`
        : '在实际运行的 JVM 中测得。',
  },
  becomes: (size) => `按 HotSpot 的边界和对齐规则，结果是 **${size}**。`,
  collectors: { serial: 'Serial', parallel: 'Parallel', g1: 'G1', z: 'ZGC', shenandoah: 'Shenandoah' },
  measurement: (file) => `实测：\`${file}\``,
  close: '关闭',
}

export default parts
