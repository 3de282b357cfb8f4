import type { Knowledge } from '../catalog.ts'
import { RECORD_COMMANDS } from '../record-commands.ts'

/** What to record, so that the next failure is told by figures. */
export const records: Knowledge['records'] = {
  'code-cache': {
    title: '代码缓存的用量',
    how: '列出代码缓存各段的用量，以及满过几次。',
    command: RECORD_COMMANDS['code-cache'],
  },
  'thread-count': {
    title: '线程数和它的限制',
    how: '每分钟记录一次：只升不降就是泄漏。旁边的限制说明还能涨多少。',
    command: RECORD_COMMANDS['thread-count'],
  },
  'mapping-count': {
    title: '内存映射数和它的上限',
    how: '把数量与上限对比；接近上限时，即使内存空闲，很小的申请也会失败。',
    command: RECORD_COMMANDS['mapping-count'],
  },
  'command-line-flags': {
    title: 'JVM 实际收到的参数',
    how: '在同一个 Shell、服务或容器里执行，会打印来自命令行和环境变量的参数。',
    command: RECORD_COMMANDS['command-line-flags'],
  },
  'heap-dump-on-error': {
    title: '报错时自动堆转储',
    how: '堆满时写出，即使进程随后退出也会保留。在容器里要把该路径挂载为卷，否则文件会随容器一起消失。',
    command: RECORD_COMMANDS['heap-dump-on-error'],
  },
  'nmt-summary': {
    title: '本地内存跟踪（NMT）',
    how: '可以看到 JVM 自己在各部分占用了多少。`jcmd` 属于 JDK，官方 Flink 镜像只有 JRE，需要挂一个带 JDK 的调试容器。',
    command: RECORD_COMMANDS['nmt-summary'],
  },
  'buffer-pool-mxbean': {
    title: '直接内存随时间的变化',
    how: '每分钟记录一次就够了。只升不降是泄漏；偶尔冲到上限是上限太小。',
    command: RECORD_COMMANDS['buffer-pool-mxbean'],
  },
  'netty-leak-detection': {
    title: 'Netty 泄漏检测',
    how: '`paranoid` 级别会跟踪每一个缓冲区，并在日志里指出没有释放的那个在哪里使用过。它影响性能，只在测试环境或短时间内打开。',
    command: RECORD_COMMANDS['netty-leak-detection'],
  },
  'heap-dump-at-threshold': {
    title: '报错之前做堆转储',
    how: '直接内存用到上限的三分之二时执行：能看到每个 `DirectByteBuffer` 以及引用它的对象。',
    command: RECORD_COMMANDS['heap-dump-at-threshold'],
  },
  'no-dump-for-direct': {
    title: '直接内存不会自动转储',
    how: '`-XX:+HeapDumpOnOutOfMemoryError` 对直接内存不起作用：这个错误由 Java 代码抛出，不是 JVM 抛出的（在 Java 17 和 25 上验证过）。所以要提前取证。',
  },
  'classloader-stats': {
    title: '类加载器统计',
    how: '每次提交作业之后看一次：还有多少个 `ChildFirstClassLoader` 活着、各占多少。比作业数多，就是泄漏。',
    command: RECORD_COMMANDS['classloader-stats'],
  },
  'resident-size': {
    title: '每分钟记录常驻内存',
    how: '与 NMT 对照，就知道增长的是 JVM 自己的部分，还是本地库和内存分配器。',
    command: RECORD_COMMANDS['resident-size'],
  },
  'start-up-table': {
    title: '进程启动时的参数',
    how: '日志开头写明了各部分大小和 JVM 参数。日志会滚动，请保存下来。',
    command: RECORD_COMMANDS['start-up-table'],
  },
  'network-metrics': {
    title: '网络缓冲区用量',
    how: '在所有 Task 都处于 `RUNNING` 时读取：剩余的就是作业还能增长的空间。',
    command: RECORD_COMMANDS['network-metrics'],
  },
  'managed-metrics': {
    title: '托管内存用量',
    how: '在作业运行时读取：批处理算子和 RocksDB 一开始就预留各自的份额，剩下的才是空闲的。',
    command: RECORD_COMMANDS['managed-metrics'],
  },
  'collection-log': {
    title: 'GC 日志',
    how: '记录每次停顿的时长，以及 GC 前后的堆用量。请写到进程消失之后仍能保留的位置。',
    command: RECORD_COMMANDS['collection-log'],
  },
}
