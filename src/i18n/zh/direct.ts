import type { Setting } from '../../core/setting.ts'
import type { AdviceText, KnowledgeOf } from '../catalog.ts'
import { has, integer, metrics } from '../where-to-look.ts'
import { allocator, container, dropOwnLimit, grows, paidBy, part, proven } from './phrases.ts'

/** Where a Flink process says what it was started with. */
const startLog = (flag: string, value: string | undefined): string =>
  `日志开头的 JVM 参数中，\`${flag}\` ${value ? `为 **${value}**` : '是新的值'}。`

const directUse = (setting: Setting): string =>
  setting.process === 'jvm'
    ? 'MXBean `java.nio:type=BufferPool,name=direct` 的 `MemoryUsed` 在上限以下趋于平稳。'
    : `${metrics(setting, 'Status.JVM.Memory.Direct.MemoryUsed')} 在该值以下趋于平稳。`

/** The four texts of direct memory in a Flink process differ in who allocates and what pays. */
const larger = (title: string, reason: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `${reason}${has(numbers, 'part') ? grows(numbers, print, part(numbers.part)) : ''}${paidBy(numbers, print)}${proven(numbers, print)}`,
  verify: (numbers, setting, print) =>
    `${startLog('-XX:MaxDirectMemorySize', has(numbers, 'limitBytes') ? print.size(numbers.limitBytes) : undefined)}${directUse(setting)}`,
  otherwise: '如果过一段时间又报错，而且上限越大、撑得越久，就是缓冲区泄漏：先按下面的方法取证，不要再加大上限。',
})

const USER_DIRECT = '用户代码、Connector 和各种客户端的直接内存都算在任务堆外内存里，而它默认是 0。'
const FRAMEWORK_DIRECT = 'Flink 自带的 Netty 和批作业 Shuffle 的读缓冲使用框架堆外内存。'
const JOB_MANAGER_DIRECT =
  'JobManager 的直接内存上限就是它的堆外内存，由 RPC、Blob Server 和写 Checkpoint 的文件系统共用。'

const nettyLimit = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `${grows(numbers, print, `上限${has(numbers, 'option') ? `（\`${numbers.option}\`）` : ''}`)}${proven(numbers, print)}${
      has(numbers, 'nextStepBytes')
        ? `这只是争取时间：缓冲区每再扩一步，还要多 **${print.size(numbers.nextStepBytes)}**。`
        : '这只是争取排查的时间。'
    }${container(numbers, print)}`,
  verify: (numbers, _setting, print) =>
    `把 \`io.netty.util.internal.PlatformDependent\` 的日志级别设为 DEBUG，启动时会打印 \`-Dio.netty.maxDirectMemory\`${has(numbers, 'toBytes') ? `，值为 **${print.count(numbers.toBytes)}** 字节` : ''}；如果再报错，\`max:\` 也会是这个值。`,
  otherwise: '如果再次报错且 `used:` 更大，说明无论上限多大，缓冲区或泄漏都会继续增长：必须解决根因。',
})

export const direct: KnowledgeOf<'jvm-direct' | 'netty-direct'> = {
  failures: {
    'jvm-direct': {
      name: '直接内存已满',
      shows: 'OutOfMemoryError: Direct buffer memory',
      happened: ({ numbers, traits }, setting, print) => {
        const figures = has(numbers, 'requestedBytes', 'allocatedBytes', 'limitBytes')
          ? `要申请 **${print.size(numbers.requestedBytes)}** 的缓冲区，但 **${print.size(numbers.limitBytes)}** 的上限已用掉 **${print.size(numbers.allocatedBytes)}**。`
          : '一个直接缓冲区在上限之内放不下，Full GC 之后腾出的空间也不够。'
        const limit =
          setting.process === 'tm'
            ? 'TaskManager 的直接内存上限是框架堆外内存、任务堆外内存与网络内存之和。'
            : setting.process === 'jm'
              ? '如果启用了直接内存限制，JobManager 的上限就是堆外内存。'
              : '没有设置 `-XX:MaxDirectMemorySize` 时，上限与堆的最大值相同。'
        return figures + limit + allocator(traits)
      },
      mind: '先问一句：上限调大之后，是不是撑得更久才报错？如果是，就是缓冲区泄漏，加大上限只是推迟。另外 `-XX:+DisableExplicitGC` 会造成类似泄漏的现象：JVM 要靠 `System.gc()` 回收不再使用的缓冲区。',
    },
    'netty-direct': {
      name: 'Netty 的直接内存已满',
      shows: 'OutOfDirectMemoryError: failed to allocate … byte(s) of direct memory',
      happened: ({ numbers, traits }, _setting, print) => {
        const requested = integer(numbers, 'requestedBytes')
        const used = integer(numbers, 'usedBytes')
        const max = integer(numbers, 'maxBytes')
        if (requested === undefined || used === undefined || max === undefined)
          return 'Netty 自己统计直接内存，下一个缓冲区会超过它的上限。'
        const step = 4n * 1024n * 1024n
        const short = used + requested - max
        const rest = used - (requested - step)
        const figures = `Netty 要申请 **${print.size(requested)}**，而 **${print.size(max)}** 的上限已用掉 **${print.size(used)}**，还差 **${print.size(short)}**。`
        const growing = requested > step && requested % step === 0n && rest >= 0n && rest % step === 0n
        const side = traits.includes('encoder') ? '异常链中有 `EncoderException`，说明发生在写的一侧。' : ''
        return growing
          ? `${figures}这组数字正好符合“一个缓冲区每次扩容 4 MiB”：扩容要复制，**${print.size(requested - step)}** 的旧缓冲区和 **${print.size(requested)}** 的新缓冲区同时存在${rest > 0n ? `，另外还有 **${print.size(rest)}** 是池化的内存块` : ''}。${side}`
          : traits.includes('in-place')
            ? `${figures}堆栈里有 \`reallocateDirect\`：一个非池化的缓冲区正在原地扩容，申请的数值只是它这一次要增加的部分。${side}`
            : traits.includes('reallocated') && !traits.includes('many-small')
              ? `${figures}堆栈里有 \`reallocate\`：一个缓冲区正在扩容，复制期间旧缓冲区和 **${print.size(requested)}** 的新缓冲区同时存在。${side}`
              : figures + side
      },
      mind: '如果缓冲区一直在增长，加大上限只是推迟：每扩 4 MiB，新旧两份同时存在，就要多 8 MiB。堆栈里是等待应答的调用方，不是把缓冲区撑大的那一方。',
    },
  },
  advice: {
    'jvm-direct/task-off-heap': larger('增大任务堆外内存', USER_DIRECT),
    'jvm-direct/task-off-heap-keep-total': larger('总内存不变，增大任务堆外内存', USER_DIRECT),
    'jvm-direct/framework-off-heap': larger('增大框架堆外内存', FRAMEWORK_DIRECT),
    'jvm-direct/framework-off-heap-keep-total': larger('总内存不变，增大框架堆外内存', FRAMEWORK_DIRECT),
    'jvm-direct/jobmanager-off-heap': larger('增大 JobManager 的堆外内存', JOB_MANAGER_DIRECT),
    'jvm-direct/jobmanager-off-heap-keep-total': larger('总内存不变，增大 JobManager 的堆外内存', JOB_MANAGER_DIRECT),
    'jvm-direct/drop-own-limit': dropOwnLimit,
    'jvm-direct/lift-limit': {
      title: '取消 JobManager 的直接内存限制',
      why: () =>
        '`jobmanager.memory.enable-jvm-direct-memory-limit` 被打开了（默认关闭）。关闭后，JVM 允许的直接内存与堆一样大。',
      verify: (_numbers, setting) => `日志开头的 JVM 参数中没有 \`-XX:MaxDirectMemorySize\`。${directUse(setting)}`,
      otherwise: '如果改为容器被杀，说明直接内存泄漏：请重新打开这个限制，它能指出泄漏的位置。',
    },
    'jvm-direct/raise-direct-limit': {
      title: '增大直接内存上限',
      why: (numbers, _setting, print) =>
        `${grows(numbers, print, '`-XX:MaxDirectMemorySize` ')}${proven(numbers, print)}${container(numbers, print)}`,
      verify: (_numbers, setting) => directUse(setting),
      otherwise: '如果只是晚一些又报错，就是缓冲区泄漏：请取证，不要继续加大。',
    },
    'jvm-direct/raise-direct-limit-and-container': {
      title: '同时增大直接内存上限和容器',
      why: (numbers, _setting, print) =>
        `${grows(numbers, print, '`-XX:MaxDirectMemorySize` ')}${proven(numbers, print)}${container(numbers, print)}堆和直接内存加起来必须放得进容器。`,
      verify: (_numbers, setting) => directUse(setting),
      otherwise: '如果只是晚一些又报错，就是缓冲区泄漏：请取证，不要继续加大。',
    },
    'jvm-direct/release-buffers': {
      title: '找出没有释放的缓冲区',
      why: () =>
        '上限越大、撑得越久，说明缓冲区一直没有释放。这种情况下多大都不够：有同一个程序在 256 MiB 和 10 GiB 的上限下都报过错。',
      verify: (_numbers, setting) => directUse(setting),
      otherwise: '堆转储里可以看到每个 `java.nio.DirectByteBuffer` 以及引用它的对象。',
    },
    'netty-direct/upgrade-lettuce': {
      title: '把 Lettuce 升级到 5.2 或更高版本',
      why: (numbers, _setting, print) =>
        `错误发生在读取应答的一侧。5.2 之前，一个应答没有收完时，Lettuce 不会丢弃其中已经解码的字节，所以一个很长的应答会让读缓冲区白白增长${has(numbers, 'growingBytes') ? `，这里涨到了 **${print.size(numbers.growingBytes)}**` : ''}。`,
      verify: () =>
        '同样的负载下日志不再出现 `OutOfDirectMemoryError`，并且大应答之后 `PlatformDependent.usedDirectMemory()` 会回落。',
      otherwise: '如果 5.2 以上仍在增长，说明确实有这么大的值或应答：用 `redis-cli --bigkeys` 找出来。',
    },
    'netty-direct/bounded-batch': {
      title: '分批发送，并限制每批的大小',
      why: (numbers, _setting, print) =>
        `发送时不等待应答，命令和应答都会堆积。${
          has(numbers, 'batchBytes')
            ? `在途数据不要超过 **${print.size(numbers.batchBytes)}**${has(numbers, 'batchValues', 'valueBytes') ? `，按每个值 ${print.size(numbers.valueBytes)} 计算就是 **${print.count(numbers.batchValues)}** 个` : ''}，等这一批全部应答之后再发下一批。`
            : '限制在途的字节数，等这一批全部应答之后再发下一批。'
        }没有上限的 Pipeline 只会让这个错误更容易出现。`,
      verify: () => '`PlatformDependent.usedDirectMemory()` 的涨幅不超过一批的大小，并在每批结束后回落。',
      otherwise: '如果每批都等待了应答而内存仍在增长，原因在读取一侧，或者是某个特别大的值。',
    },
    'netty-direct/split-value': {
      title: '拆分过大的值或应答',
      why: (numbers, _setting, print) =>
        `一个值必须完整地放在一个缓冲区里才能解码或发送${has(numbers, 'oldBytes') ? `，这里已经到了 **${print.size(numbers.oldBytes)}**` : ''}。请把它拆开存放；读取大集合时用 \`HSCAN\`、\`SSCAN\` 或按范围分页，不要一次取完。`,
      verify: () => '`redis-cli --bigkeys` 的结果中没有接近报错大小的键。',
      otherwise: '如果没有这么大的键，缓冲区里就是很多个应答：请检查客户端版本，并限制每批的大小。',
    },
    'netty-direct/release-buffers': {
      title: '找出没有释放的缓冲区',
      why: () => '占满上限的是许多小的申请，而不是一个不断增长的缓冲区：要么有泄漏，要么连接数太多。',
      verify: () =>
        '加上 `-Dio.netty.leakDetection.level=paranoid` 后，日志里没有 `LEAK: ByteBuf.release() was not called`，直接内存用量趋于平稳。',
      otherwise: '如果没有泄漏报告，请数一数连接：每个连接都有自己的缓冲区。',
    },
    'netty-direct/raise-netty-limit': nettyLimit('加大上限，争取时间'),
    'netty-direct/raise-netty-limit-and-container': nettyLimit('同时加大上限和容器，争取时间'),
    'netty-direct/task-off-heap': larger(
      '增大任务堆外内存，争取时间',
      '用户代码里的客户端占用 TaskManager 的直接内存上限，与网络内存一起计算。',
    ),
    'netty-direct/task-off-heap-keep-total': larger(
      '总内存不变，增大任务堆外内存，争取时间',
      '用户代码里的客户端占用 TaskManager 的直接内存上限，与网络内存一起计算。',
    ),
    'netty-direct/jobmanager-off-heap': larger('增大 JobManager 的堆外内存，争取时间', JOB_MANAGER_DIRECT),
  },
}
